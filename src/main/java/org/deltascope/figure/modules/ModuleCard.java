package org.deltascope.figure.modules;

import java.util.ArrayList;
import java.util.List;
import org.deltascope.figure.Bounds;
import org.deltascope.figure.Point;
import org.deltascope.figure.Span;
import org.deltascope.figure.Subject;
import org.deltascope.figure.TextMark;
import org.deltascope.figure.equation.ProseBlock;
import org.deltascope.figure.equation.matrix.EquationBlock;
import org.deltascope.figure.equation.matrix.EquationGroups;
import org.deltascope.figure.equation.setting.CardLayout;
import org.deltascope.figure.equation.setting.FormulaText;
import org.deltascope.figure.equation.setting.MarkFlow;
import org.deltascope.figure.equation.setting.TypesetFormula;
import org.deltascope.figure.measure.TextMeasure;
import org.deltascope.figure.network.text.ShownQuantities;
import org.deltascope.figure.style.FontStyle;
import org.deltascope.figure.style.HorizontalAlign;
import org.deltascope.figure.style.Ink;
import org.deltascope.figure.style.Role;
import org.deltascope.figure.style.VerticalAlign;
import org.deltascope.formula.algebra.Statement;
import org.deltascope.formula.modules.ModuleJacobian;
import org.deltascope.formula.modules.NetworkModule;

/**
 * A module: on the left what goes forward through it, on the right what it hands on backward and
 * keeps.
 *
 * @param sheet what is drawn on
 * @param text measures labels
 * @param numbers of the moment
 * @param active which modules are at work
 */
record ModuleCard(
    CardLayout sheet, TextMeasure text, ShownQuantities numbers, ActiveModules active) {
  private static final double TITLE = 14;
  private static final double LABEL = 11;
  private static final double FORMULA = 16;
  private static final double BETWEEN = 7;
  private static final double GAP = 16;

  /** Draws it, with its Jacobian where it is open. */
  void draw(NetworkModule module, boolean open) {
    MarkFlow paper = sheet.paper();
    Subject subject = ModulesFigure.subject(module);
    int since = paper.size();
    double top = paper.y();
    paper.skip(BETWEEN * scale());
    title(module, subject);
    double begin = paper.y();
    double x = ModuleWires.middle(sheet);
    formulas(left(), x - left() - GAP * scale(), List.of(worded("forward", module.forward())));
    double forward = paper.y();
    paper.skip(begin - forward);
    List<Worded> back = new ArrayList<>(List.of(worded("hands on", module.back())));
    module.kept().forEach(kept -> back.add(worded("keeps", kept)));
    formulas(x, sheet.cardLeft() + sheet.cardRoom() - x, back);
    paper.skip(Math.max(0, forward - paper.y()));
    if (open) {
      module.jacobian().ifPresent(jacobian -> jacobian(module, jacobian));
    }
    paper.skip(BETWEEN * scale());
    boolean lit = active.isActive(module);
    boolean pointed = paper.isHovered(subject) || numbers.scene().selected().equals(subject);
    paper.card(
        since,
        new Bounds(sheet.margin(), top, sheet.room(), paper.y() - top),
        Ink.of(pointed ? Role.HIGHLIGHT : lit ? sheet.inks().strong() : Role.BORDER),
        pointed || lit ? 2 : 1,
        subject);
  }

  private double scale() {
    return sheet.scale();
  }

  private double left() {
    return sheet.cardLeft();
  }

  private void title(NetworkModule module, Subject subject) {
    sheet.paper().skip(TITLE * scale());
    words(left(), module.name().text(), TITLE, FontStyle.SEMIBOLD, Role.TEXT, subject);
    sheet.paper().skip(BETWEEN * scale());
  }

  private void words(
      double x, String words, double size, FontStyle style, Role role, Subject subject) {
    sheet
        .paper()
        .add(
            new TextMark(
                new Point(x, sheet.paper().y()),
                HorizontalAlign.START,
                VerticalAlign.BASELINE,
                List.of(Span.of(words, style, Ink.of(role))),
                size * scale(),
                subject));
  }

  /** A formula, and a word above it that says what it is for. */
  private record Worded(String word, TypesetFormula formula) {}

  private Worded worded(String word, Statement statement) {
    return new Worded(word, sheet.compositor().set(FormulaText.of(statement), FORMULA * scale()));
  }

  /** Side by side as far as there is room, then below. */
  private void formulas(double x, double room, List<Worded> all) {
    List<Worded> line = new ArrayList<>();
    double wide = 0;
    for (Worded each : all) {
      double width = each.formula.width() + GAP * scale();
      if (!line.isEmpty() && wide + width > room + GAP * scale()) {
        line(x, room, line);
        line.clear();
        wide = 0;
      }
      line.add(each);
      wide += width;
    }
    line(x, room, line);
  }

  private void line(double left, double room, List<Worded> line) {
    MarkFlow paper = sheet.paper();
    paper.skip(LABEL * scale());
    double x = left;
    for (Worded each : line) {
      words(x, each.word, LABEL, FontStyle.REGULAR, Role.MUTED, Subject.none());
      x += each.formula.width() + GAP * scale();
    }
    List<TypesetFormula> fitted =
        line.stream().map(each -> sheet.compositor().fitted(each.formula, room)).toList();
    paper.skip(
        4 * scale() + fitted.stream().mapToDouble(it -> it.layout().ascent()).max().orElse(0));
    x = left;
    for (TypesetFormula formula : fitted) {
      paper.add(formula.at(x, paper.y()));
      x += formula.width() + GAP * scale();
    }
    paper.skip(
        BETWEEN * scale()
            + fitted.stream().mapToDouble(it -> it.layout().descent()).max().orElse(0));
  }

  /** Its numbers stand there only when all of them are known. */
  private void jacobian(NetworkModule module, ModuleJacobian jacobian) {
    ProseBlock.sentence(text, scale())
        .draw(jacobian.why(), left(), sheet.cardRoom(), sheet.paper());
    if (!jacobian.statement().equals(module.back())) {
      formulas(
          left(), sheet.cardRoom(), List.of(worded("with its Jacobian", jacobian.statement())));
    }
    boolean known =
        numbers.isKnown(module.handedOn().all())
            && module.handed().filter(handed -> !numbers.isKnown(handed.all())).isEmpty();
    if (known) {
      new EquationBlock(new EquationGroups(sheet.compositor(), text, false), sheet.cardRoom())
          .draw(jacobian.matrices(), left(), scale(), sheet.paper());
    }
  }
}
