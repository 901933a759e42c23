package org.deltascope.figure.graph;

import java.util.List;
import org.deltascope.figure.Bounds;
import org.deltascope.figure.BoxMark;
import org.deltascope.figure.DiscMark;
import org.deltascope.figure.Mark;
import org.deltascope.figure.Point;
import org.deltascope.figure.Span;
import org.deltascope.figure.Subject;
import org.deltascope.figure.TextMark;
import org.deltascope.figure.equation.setting.TermColors;
import org.deltascope.figure.measure.TextMeasure;
import org.deltascope.figure.network.state.NetworkScene;
import org.deltascope.figure.network.text.ShownQuantities;
import org.deltascope.figure.network.text.SpanFactory;
import org.deltascope.figure.style.FontStyle;
import org.deltascope.figure.style.HorizontalAlign;
import org.deltascope.figure.style.Ink;
import org.deltascope.figure.style.Role;
import org.deltascope.figure.style.VerticalAlign;
import org.deltascope.formula.algebra.Evaluation;
import org.deltascope.formula.algebra.Expr;
import org.deltascope.formula.algebra.Exprs;
import org.deltascope.formula.graph.GraphNode;
import org.deltascope.formula.graph.GraphOperation;
import org.deltascope.trace.Ref;

/**
 * Draws nodes: what is done in a disc, or what is given by its name, and below it the value and the
 * place of the gradient.
 *
 * @param text measures letters
 * @param colors of the phase
 * @param numbers of the moment
 * @param rules which nodes are filled now
 * @param scale how large everything is
 */
record GraphNodeMarks(
    TextMeasure text, TermColors colors, ShownQuantities numbers, GraphRules rules, double scale) {
  /** Of a disc. */
  static final double RADIUS = 12;

  /** Of the numbers. */
  static final double SIZE = 11;

  private static final double LINE = 14;
  private static final double EMPTY = 30;

  /** Room for the index of a name above what stands below. */
  private static final double INDEX = 2;

  void draw(GraphNode node, Point at, List<Mark> marks) {
    Subject subject = Subject.of(node.valueRef());
    boolean given = node.operation() == GraphOperation.GIVEN;
    if (given) {
      value(node, at, subject, marks);
      gradient(node, at.plus(0, (LINE + INDEX) * scale), subject, marks);
      return;
    }
    boolean made = rules.makes(node.valueRef());
    marks.add(
        new DiscMark(
            at,
            RADIUS * scale,
            Ink.of(made ? colors.soft() : Role.NEURON_FILL),
            Ink.of(made ? colors.strong() : Role.NEURON_STROKE),
            (made ? 2 : 1.2) * scale,
            subject));
    marks.add(
        TextMark.centered(
            at,
            Span.of(node.name(), FontStyle.SEMIBOLD, Ink.of(Role.TEXT)),
            (node.name().length() > 2 ? 8 : 13) * scale,
            subject));
    Point below = at.plus(0, (RADIUS + LINE / 2 + 1) * scale);
    value(node, below, subject, marks);
    gradient(node, below.plus(0, (isNamed(node) ? LINE + INDEX : LINE) * scale), subject, marks);
  }

  private void value(GraphNode node, Point at, Subject subject, List<Mark> marks) {
    Span number = Span.of(number(node.valueRef(), node.value()), FontStyle.REGULAR, plain());
    List<Span> spans =
        isNamed(node)
            ? SpanFactory.join(
                SpanFactory.name(
                    numbers.scene().names().of(node.valueRef()),
                    FontStyle.MATH,
                    Ink.of(Role.MUTED)),
                Span.of(" ", FontStyle.REGULAR, plain()),
                number)
            : List.of(number);
    write(at, spans, Ink.none(), Ink.none(), subject, marks);
  }

  /** {@return whether its number has a name of its own that is said beside it} */
  static boolean isNamed(GraphNode node) {
    return switch (node.operation()) {
      case GIVEN, FUNCTION -> true;
      case TIMES, PLUS, LOSS -> false;
    };
  }

  private static Ink plain() {
    return Ink.of(Role.TEXT);
  }

  /** Empty until it is computed. */
  private void gradient(GraphNode node, Point at, Subject subject, List<Mark> marks) {
    Ref ref = node.gradientRef();
    boolean made = rules.makes(ref);
    if (!numbers.isKnown(ref)) {
      marks.add(
          new BoxMark(
              Bounds.around(at, EMPTY * scale, (LINE - 2) * scale),
              3 * scale,
              Ink.none(),
              Ink.of(Role.BORDER),
              1,
              subject));
      return;
    }
    Ink ink = Ink.of(Role.BACKWARD);
    FontStyle style = made ? FontStyle.SEMIBOLD : FontStyle.REGULAR;
    write(
        at,
        List.of(Span.of(number(ref, node.gradient()), style, ink)),
        Ink.of(Role.BACKWARD_SOFT),
        made ? ink : Ink.none(),
        subject,
        marks);
  }

  private void write(
      Point at, List<Span> spans, Ink ground, Ink border, Subject subject, List<Mark> marks) {
    double wide = text.width(spans, SIZE * scale) + 8 * scale;
    Bounds box = Bounds.around(at, wide, (LINE - 1) * scale);
    Ink fill = ground.visible() ? ground : new Ink(Role.BACKGROUND, 0.9);
    marks.add(new BoxMark(box, 3 * scale, fill, border, 1.2 * scale, subject));
    marks.add(
        new TextMark(
            at, HorizontalAlign.MIDDLE, VerticalAlign.MIDDLE, spans, SIZE * scale, subject));
  }

  private String number(Ref ref, Expr value) {
    if (numbers.scene().knowledge().withholds(ref)) {
      return "?";
    }
    return numbers.isKnown(ref)
        ? number(value, new Evaluation(numbers.computed()), numbers.scene())
        : "·";
  }

  /** {@return a number as it is written} */
  static String number(Expr value, Evaluation evaluation, NetworkScene scene) {
    return switch (value) {
      case Expr.Symbol(Ref ref) -> scene.numerals().text(ref, evaluation.number(value));
      case Expr.Num one -> scene.numerals().of(one).text();
      case Expr other -> scene.numerals().of(Exprs.computed(evaluation.number(other))).text();
    };
  }
}
