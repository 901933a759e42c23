package org.deltascope.figure.equation;

import java.util.List;
import org.deltascope.figure.Figure;
import org.deltascope.figure.FormulaMeasure;
import org.deltascope.figure.Point;
import org.deltascope.figure.Span;
import org.deltascope.figure.Subject;
import org.deltascope.figure.TextMark;
import org.deltascope.figure.equation.matrix.EquationBlock;
import org.deltascope.figure.equation.matrix.EquationGroups;
import org.deltascope.figure.equation.setting.CardLayout;
import org.deltascope.figure.equation.setting.EquationScene;
import org.deltascope.figure.measure.TextMeasure;
import org.deltascope.figure.style.FontStyle;
import org.deltascope.figure.style.HorizontalAlign;
import org.deltascope.figure.style.Ink;
import org.deltascope.figure.style.Role;
import org.deltascope.figure.style.VerticalAlign;
import org.deltascope.formula.Equation;
import org.deltascope.formula.algebra.Derivation;
import org.deltascope.formula.writing.Unicode;
import org.deltascope.trace.Phase;

/** Sets the equation of a moment: as wide as the page, and as high as it takes. */
public final class EquationFigure {
  private static final double SMALL = 12;

  /** What stands beside the title in the window. */
  private static final double BESIDE_TITLE = 62;

  private final TextMeasure text;
  private final FormulaMeasure formulas;

  /**
   * Sets with those.
   *
   * @param text measures labels
   * @param formulas typesets formulas
   */
  public EquationFigure(TextMeasure text, FormulaMeasure formulas) {
    this.text = text;
    this.formulas = formulas;
  }

  /** {@return title, sentence, formula, matrices and numbers, one below the other} */
  public Figure of(EquationScene page) {
    CardLayout sheet = sheet(page);
    title(sheet, sheet.room());
    sentence(sheet);
    formula(sheet);
    matrices(sheet);
    numbers(sheet);
    return figure(sheet);
  }

  /**
   * {@return title, numbers, formula and matrices, as they stand beside the network: the result is
   * at the same place at every step} The matrices of an update are as large as three sets of
   * weights, and say no more than its formula: they go with the explanation.
   */
  public Figure besideNetwork(EquationScene page) {
    CardLayout sheet = sheet(page);
    title(sheet, Math.max(sheet.room() / 2, sheet.room() - BESIDE_TITLE));
    sheet.paper().skip(sheet.scale());
    numbers(sheet);
    formula(sheet);
    if (page.phase() != Phase.UPDATE) {
      matrices(sheet);
    }
    return figure(sheet);
  }

  /** {@return what the step does and why, in words; of an update its matrices, too} */
  public Figure explanation(EquationScene page) {
    CardLayout sheet = sheet(page);
    sentence(sheet);
    if (page.phase() == Phase.UPDATE) {
      matrices(sheet);
    }
    return figure(sheet);
  }

  /** {@return formula and numbers in cards, without title, sentence and matrices} */
  public Figure formulas(EquationScene page) {
    CardLayout sheet = sheet(page);
    formula(sheet);
    numbers(sheet);
    return figure(sheet);
  }

  private CardLayout sheet(EquationScene page) {
    return CardLayout.of(page, formulas, page.phase());
  }

  private static Figure figure(CardLayout sheet) {
    EquationScene page = sheet.page();
    Equation equation = page.equation();
    String spoken =
        equation.sentence().text()
            + " "
            + new Unicode(page.names(), page.numerals()).write(equation.formula());
    return sheet.figure(equation.title().text(), spoken);
  }

  private void title(CardLayout sheet, double room) {
    ProseBlock.title(text, sheet.scale())
        .draw(sheet.page().equation().title(), sheet.margin(), room, sheet.paper());
  }

  private void sentence(CardLayout sheet) {
    ProseBlock.sentence(text, sheet.scale())
        .draw(sheet.page().equation().sentence(), sheet.margin(), sheet.room(), sheet.paper());
    sheet.skip();
  }

  private void formula(CardLayout sheet) {
    sheet.card(
        () ->
            new FormulaBlock(sheet.compositor(), text, sheet.scale())
                .draw(sheet.page().equation(), sheet.cardLeft(), sheet.cardRoom(), sheet.paper()));
  }

  private void matrices(CardLayout sheet) {
    boolean marking = !sheet.page().moment().isWhole();
    sheet.card(
        () ->
            new EquationBlock(
                    new EquationGroups(sheet.compositor(), text, marking), sheet.cardRoom())
                .draw(
                    sheet.page().equation().tableau(),
                    sheet.cardLeft(),
                    sheet.scale(),
                    sheet.paper()));
  }

  private void numbers(CardLayout sheet) {
    List<Derivation> derivations = sheet.page().equation().derivations();
    if (derivations.isEmpty()) {
      return;
    }
    sheet.card(
        () -> {
          DerivationBlock block =
              new DerivationBlock(
                  sheet.compositor(),
                  sheet.inks(),
                  sheet.scale(),
                  sheet.cardLeft(),
                  sheet.cardRoom(),
                  sheet.paper());
          if (derivations.size() == 1) {
            block.draw(derivations.getFirst());
          } else {
            derivations.forEach(
                derivation -> {
                  block.drawBriefly(derivation);
                  sheet.paper().skip(3 * sheet.scale());
                });
          }
          omitted(sheet);
        });
  }

  private void omitted(CardLayout sheet) {
    int omitted = sheet.page().equation().omitted();
    if (omitted > 0) {
      double size = SMALL * sheet.scale();
      sheet.paper().skip(size);
      sheet
          .paper()
          .add(
              new TextMark(
                  new Point(sheet.cardLeft(), sheet.paper().y()),
                  HorizontalAlign.START,
                  VerticalAlign.BASELINE,
                  List.of(
                      Span.of(
                          "and %,d more, part by part".formatted(omitted),
                          FontStyle.REGULAR,
                          Ink.of(Role.MUTED))),
                  size,
                  Subject.none()));
      sheet.paper().skip(size * 0.4);
    }
  }
}
