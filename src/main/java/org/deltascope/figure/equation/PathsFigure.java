package org.deltascope.figure.equation;

import java.util.List;
import org.deltascope.figure.Bounds;
import org.deltascope.figure.BoxMark;
import org.deltascope.figure.Figure;
import org.deltascope.figure.FormulaMeasure;
import org.deltascope.figure.Subject;
import org.deltascope.figure.equation.setting.CardLayout;
import org.deltascope.figure.equation.setting.EquationScene;
import org.deltascope.figure.equation.setting.FormulaSetter;
import org.deltascope.figure.equation.setting.MarkFlow;
import org.deltascope.figure.equation.setting.TermColors;
import org.deltascope.figure.measure.TextMeasure;
import org.deltascope.figure.style.FontStyle;
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
  private static final double TITLE = 18;
  private static final double SENTENCE = 13.5;

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
    TermColors inks = new TermColors(page.trace(), Phase.BACKWARD);
    MarkFlow paper = new MarkFlow(page.hovered());
    CardLayout sheet = CardLayout.of(page, paper, new FormulaSetter(page, formulas, inks), inks);
    prose(sheet, FontStyle.BOLD, TITLE, Role.TEXT, paths.title());
    prose(sheet, FontStyle.REGULAR, SENTENCE, Role.MUTED, paths.sentence());
    sheet.skip();
    for (ErrorPath path : paths.shown()) {
      sheet.card(
          () -> {
            inCard(sheet, way(page, path));
            if (paths.isKnown()) {
              derivations(sheet).drawBelow(path.derivation());
            } else {
              derivations(sheet).drawNames(path.derivation().names());
            }
          });
    }
    sheet.card(() -> sum(sheet, paths));
    double height = sheet.height();
    paper
        .marks()
        .addFirst(
            new BoxMark(
                new Bounds(0, 0, page.width(), height),
                0,
                Ink.of(Role.SURFACE),
                Ink.none(),
                0,
                Subject.none()));
    return new Figure(
        page.width(), height, paper.marks(), paths.title().text(), paths.sentence().text());
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

  private void prose(CardLayout sheet, FontStyle style, double size, Role role, RichText words) {
    new ProseBlock(text, style, size * sheet.scale(), Ink.of(role), Ink.of(Role.TEXT))
        .draw(words, sheet.margin(), sheet.room(), sheet.paper());
  }

  private void inCard(CardLayout sheet, RichText words) {
    new ProseBlock(
            text,
            FontStyle.REGULAR,
            SENTENCE * sheet.scale(),
            Ink.of(Role.MUTED),
            Ink.of(Role.TEXT))
        .draw(words, sheet.cardLeft(), sheet.cardRoom(), sheet.paper());
    sheet.paper().skip(4 * sheet.scale());
  }

  private static DerivationBlock derivations(CardLayout sheet) {
    return new DerivationBlock(
        sheet.compositor(),
        sheet.inks(),
        sheet.scale(),
        sheet.cardLeft(),
        sheet.cardRoom(),
        sheet.paper());
  }
}
