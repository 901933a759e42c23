package org.deltascope.figure.equation;

import java.util.List;
import org.deltascope.figure.Figure;
import org.deltascope.figure.FormulaMeasure;
import org.deltascope.figure.equation.setting.CardLayout;
import org.deltascope.figure.equation.setting.EquationScene;
import org.deltascope.figure.measure.TextMeasure;
import org.deltascope.figure.style.Ink;
import org.deltascope.figure.style.Role;
import org.deltascope.formula.algebra.Statement;
import org.deltascope.formula.paths.ErrorPath;
import org.deltascope.formula.paths.WeightPaths;
import org.deltascope.formula.prose.RichText;
import org.deltascope.formula.prose.RichTextBuilder;
import org.deltascope.trace.Phase;
import org.deltascope.trace.Quantity;
import org.deltascope.trace.Quantity.Kind;
import org.deltascope.trace.Ref;

/** Every way from a weight to the loss, one below the other, and their sum. */
public final class PathsFigure {
  private static final double SMALL = 0.82;

  private final TextMeasure text;
  private final FormulaMeasure formulas;

  /**
   * Sets with those.
   *
   * @param text measures labels
   * @param formulas typesets formulas
   */
  public PathsFigure(TextMeasure text, FormulaMeasure formulas) {
    this.text = text;
    this.formulas = formulas;
  }

  /**
   * {@return the ways, each with its derivatives by name and in numbers, and what they add up to}
   *
   * @param page how wide, and how numbers are written
   * @param paths what is shown
   */
  public Figure of(EquationScene page, WeightPaths paths) {
    return of(page, paths, ChosenWay.none());
  }

  /**
   * {@return the same with one of the ways taken apart into its factors}
   *
   * @param page how wide, and how numbers are written
   * @param paths what is shown
   * @param chosen which of the ways
   */
  public Figure of(EquationScene page, WeightPaths paths, ChosenWay chosen) {
    CardLayout sheet = CardLayout.of(page, formulas, Phase.BACKWARD);
    ProseBlock.title(text, sheet.scale())
        .draw(paths.title(), sheet.margin(), sheet.room(), sheet.paper());
    ProseBlock.sentence(text, sheet.scale())
        .draw(paths.sentence(), sheet.margin(), sheet.room(), sheet.paper());
    sheet.skip();
    for (int k = 0; k < paths.shown().size(); k++) {
      ErrorPath path = paths.shown().get(k);
      boolean isChosen = k == chosen.way();
      sheet.card(
          () -> card(sheet, paths, path, isChosen ? chosen : ChosenWay.none()),
          Ink.of(isChosen ? Role.HIGHLIGHT : Role.BORDER),
          isChosen ? 2 : 1);
    }
    sheet.card(() -> sum(sheet, paths));
    return sheet.figure(paths.title().text(), paths.sentence().text());
  }

  private void card(CardLayout sheet, WeightPaths paths, ErrorPath path, ChosenWay chosen) {
    inCard(sheet, way(sheet.page(), path));
    if (!paths.isKnown()) {
      derivations(sheet).drawNames(path.derivation().names());
      return;
    }
    derivations(sheet).drawBelow(path.derivation());
    if (chosen.exists()) {
      sheet.skip();
      for (int k = 0; k < path.factors().size(); k++) {
        if (chosen.worksOut(k)) {
          small(sheet).draw(path.factors().get(k));
        } else {
          small(sheet).drawBriefly(path.factors().get(k));
        }
      }
      meaningless(sheet, path);
    }
  }

  /** What comes after the first weight does not change it: a question that is often asked. */
  private void meaningless(CardLayout sheet, ErrorPath path) {
    if (path.weights().size() > 1) {
      Ref weight = path.weights().get(1);
      Ref neuron = path.neurons().getFirst();
      sheet.skip();
      inCard(
          sheet,
          new RichTextBuilder(sheet.page().names())
              .name(weight)
              .say(" is a factor here, but it has no derivative by ")
              .name(neuron)
              .say(": an independent variable, which is given and not computed from anything.")
              .end());
    }
  }

  private void sum(CardLayout sheet, WeightPaths paths) {
    if (!paths.isKnown()) {
      derivations(sheet)
          .drawNames(Statement.equal(paths.sum().names().left(), paths.product().names().left()));
      return;
    }
    if (paths.omitted().signum() > 0) {
      inCard(sheet, omitted(sheet.page(), paths));
    }
    derivations(sheet).draw(paths.sum());
    derivations(sheet).draw(paths.product());
  }

  private static RichText way(EquationScene page, ErrorPath path) {
    RichTextBuilder way = new RichTextBuilder(page.names());
    List<Ref> neurons = path.neurons();
    List<Ref.One> weights = path.weights();
    for (int k = 0; k < neurons.size(); k++) {
      way.sayIf(k > 0, "  →  ").name(weights.get(k)).say("  →  ").name(neurons.get(k));
    }
    return way.say("  →  ").name(Quantity.of(Kind.LOSS).all()).end();
  }

  private static RichText omitted(EquationScene page, WeightPaths paths) {
    return new RichTextBuilder(page.names())
        .say(
            "The last number is what goes along the %,d other ways together."
                .formatted(paths.omitted()))
        .end();
  }

  private void inCard(CardLayout sheet, RichText words) {
    ProseBlock.sentence(text, sheet.scale())
        .draw(words, sheet.cardLeft(), sheet.cardRoom(), sheet.paper());
    sheet.paper().skip(4 * sheet.scale());
  }

  private static DerivationBlock derivations(CardLayout sheet) {
    return derivations(sheet, 1);
  }

  private static DerivationBlock small(CardLayout sheet) {
    return derivations(sheet, SMALL);
  }

  private static DerivationBlock derivations(CardLayout sheet, double size) {
    return new DerivationBlock(
        sheet.compositor(),
        sheet.inks(),
        size * sheet.scale(),
        sheet.cardLeft(),
        sheet.cardRoom(),
        sheet.paper());
  }
}
