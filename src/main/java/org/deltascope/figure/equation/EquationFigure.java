package org.deltascope.figure.equation;

import java.util.List;
import org.deltascope.figure.Align;
import org.deltascope.figure.Bounds;
import org.deltascope.figure.Box;
import org.deltascope.figure.Figure;
import org.deltascope.figure.FontStyle;
import org.deltascope.figure.FormulaMeasure;
import org.deltascope.figure.Ink;
import org.deltascope.figure.Label;
import org.deltascope.figure.Point;
import org.deltascope.figure.Rise;
import org.deltascope.figure.Role;
import org.deltascope.figure.Span;
import org.deltascope.figure.Subject;
import org.deltascope.figure.TextMeasure;
import org.deltascope.formula.Derivation;
import org.deltascope.formula.Equation;
import org.deltascope.formula.Unicode;
import org.deltascope.trace.Phase;

/** Sets the equation of a moment: as wide as the page, and as high as it takes. */
public final class EquationFigure {
  private static final double TITLE = 18;
  private static final double SENTENCE = 13.5;
  private static final double SMALL = 12;

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
  public Figure of(Page page) {
    Sheet sheet = sheet(page);
    title(sheet);
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
  public Figure besideNetwork(Page page) {
    Sheet sheet = sheet(page);
    title(sheet);
    sheet.skip();
    numbers(sheet);
    formula(sheet);
    if (page.phase() != Phase.UPDATE) {
      matrices(sheet);
    }
    return figure(sheet);
  }

  /** {@return what the step does and why, in words; of an update its matrices, too} */
  public Figure explanation(Page page) {
    Sheet sheet = sheet(page);
    sentence(sheet);
    if (page.phase() == Phase.UPDATE) {
      matrices(sheet);
    }
    return figure(sheet);
  }

  /** {@return formula and numbers in cards, without title, sentence and matrices} */
  public Figure formulas(Page page) {
    Sheet sheet = sheet(page);
    formula(sheet);
    numbers(sheet);
    return figure(sheet);
  }

  /** {@return the matrices alone} */
  public Figure matrices(Page page) {
    Sheet sheet = sheet(page);
    matrices(sheet);
    return figure(sheet);
  }

  private Sheet sheet(Page page) {
    Inks inks = new Inks(page.trace(), page.phase());
    return Sheet.of(page, new Paper(page.hovered()), new Compositor(page, formulas, inks), inks);
  }

  private Figure figure(Sheet sheet) {
    Paper paper = sheet.paper();
    Page page = sheet.page();
    double height = sheet.height();
    Bounds all = new Bounds(0, 0, page.width(), height);
    paper.marks().addFirst(new Box(all, 0, Ink.of(Role.SURFACE), Ink.none(), 0, Subject.none()));
    Equation equation = page.equation();
    String spoken =
        equation.sentence().text()
            + " "
            + new Unicode(page.names(), page.numerals()).write(equation.formula());
    return new Figure(page.width(), height, paper.marks(), equation.title().text(), spoken);
  }

  private void title(Sheet sheet) {
    Ink ink = Ink.of(Role.TEXT);
    new ProseBlock(text, FontStyle.BOLD, TITLE * sheet.scale(), ink, ink)
        .draw(sheet.page().equation().title(), sheet.margin(), sheet.room(), sheet.paper());
  }

  private void sentence(Sheet sheet) {
    Ink names = Ink.of(Role.TEXT);
    new ProseBlock(text, FontStyle.REGULAR, SENTENCE * sheet.scale(), Ink.of(Role.MUTED), names)
        .draw(sheet.page().equation().sentence(), sheet.margin(), sheet.room(), sheet.paper());
    sheet.skip();
  }

  private void formula(Sheet sheet) {
    sheet.card(
        () ->
            new FormulaBlock(sheet.compositor(), text, sheet.scale())
                .draw(sheet.page().equation(), sheet.cardLeft(), sheet.cardRoom(), sheet.paper()));
  }

  private void matrices(Sheet sheet) {
    boolean marking = !sheet.page().moment().isWhole();
    sheet.card(
        () ->
            new TableauBlock(new TableauGroups(sheet.compositor(), text, marking), sheet.cardRoom())
                .draw(
                    sheet.page().equation().tableau(),
                    sheet.cardLeft(),
                    sheet.scale(),
                    sheet.paper()));
  }

  private void numbers(Sheet sheet) {
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

  private void omitted(Sheet sheet) {
    int omitted = sheet.page().equation().omitted();
    if (omitted > 0) {
      double size = SMALL * sheet.scale();
      sheet.paper().skip(size);
      sheet
          .paper()
          .add(
              new Label(
                  new Point(sheet.cardLeft(), sheet.paper().y()),
                  Align.START,
                  Rise.BASELINE,
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
