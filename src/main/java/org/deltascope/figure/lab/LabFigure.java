package org.deltascope.figure.lab;

import java.util.List;
import java.util.Optional;
import org.deltascope.figure.Figure;
import org.deltascope.figure.FormulaMark;
import org.deltascope.figure.FormulaMeasure;
import org.deltascope.figure.Subject;
import org.deltascope.figure.equation.ProseBlock;
import org.deltascope.figure.equation.setting.CardLayout;
import org.deltascope.figure.equation.setting.EquationScene;
import org.deltascope.figure.equation.setting.FormulaText;
import org.deltascope.figure.equation.setting.MarkFlow;
import org.deltascope.figure.equation.setting.TypesetFormula;
import org.deltascope.figure.measure.TextMeasure;
import org.deltascope.formula.prose.RichTextBuilder;
import org.deltascope.trace.Phase;

/** Sets a formula that someone tries, and its value beside the expected one. */
public final class LabFigure {
  private static final double SIZE = 21;
  private static final String TITLE = "A formula that is tried";

  private final TextMeasure text;
  private final FormulaMeasure formulas;

  /**
   * Sets with those.
   *
   * @param text measures labels
   * @param formulas typesets formulas
   */
  public LabFigure(TextMeasure text, FormulaMeasure formulas) {
    this.text = text;
    this.formulas = formulas;
  }

  /**
   * {@return the picture}
   *
   * @param scene what is tried
   * @param hovered what the pointer is on, or {@link Subject#none()}
   * @param width of the picture, in units
   */
  public Figure of(LabScene scene, Subject hovered, double width) {
    CardLayout sheet = CardLayout.of(page(scene, hovered, width), formulas, phase(scene));
    TypesetFormula setting = draw(scene, sheet);
    return sheet.figure(TITLE, spoken(scene, setting));
  }

  private static EquationScene page(LabScene scene, Subject hovered, double width) {
    return scene.view().page(width).hovering(hovered);
  }

  private static Phase phase(LabScene scene) {
    return scene.view().step().phase();
  }

  private TypesetFormula draw(LabScene scene, CardLayout sheet) {
    FormulaText phrase =
        scene
            .formula()
            .statement()
            .map(FormulaText::of)
            .orElseGet(() -> FormulaText.of(scene.formula().right().getFirst()));
    TypesetFormula setting =
        sheet
            .compositor()
            .fitted(sheet.compositor().set(phrase, SIZE * sheet.scale()), sheet.cardRoom());
    sheet.card(() -> formula(scene, setting, sheet));
    sheet.card(() -> new LabNumbers(text, sheet).draw(scene));
    return setting;
  }

  private static String spoken(LabScene scene, TypesetFormula setting) {
    return setting.text() + ". " + String.join(". ", scene.lines()) + differing(scene);
  }

  /**
   * {@return the same for a file, with what is said of it below}
   *
   * @param scene what is tried
   * @param verdict sentences
   * @param width of the picture, in units
   */
  public Figure of(LabScene scene, List<String> verdict, double width) {
    CardLayout sheet = CardLayout.of(page(scene, Subject.none(), width), formulas, phase(scene));
    TypesetFormula setting = draw(scene, sheet);
    ProseBlock prose = ProseBlock.sentence(text, sheet.scale());
    verdict.forEach(
        sentence ->
            prose.draw(
                new RichTextBuilder(scene.view().names()).say(sentence).end(),
                sheet.margin(),
                sheet.room(),
                sheet.paper()));
    return sheet.figure(TITLE, spoken(scene, setting) + " " + String.join(" ", verdict));
  }

  private static String differing(LabScene scene) {
    int count = scene.result().differing();
    return count == 0 ? "" : ". %d of the numbers differ".formatted(count);
  }

  private static void formula(LabScene scene, TypesetFormula setting, CardLayout sheet) {
    MarkFlow paper = sheet.paper();
    paper.skip(setting.layout().ascent());
    FormulaMark mark = setting.at(sheet.cardLeft(), paper.y());
    Optional<Misfits> misfits = Misfits.of(scene, setting);
    misfits.ifPresent(found -> found.draw(mark, paper));
    paper.add(mark);
    paper.skip(setting.layout().descent() + (misfits.isPresent() ? 6 : 2) * sheet.scale());
  }
}
