package org.deltascope.figure.network;

import java.util.ArrayList;
import java.util.List;
import org.deltascope.figure.FontStyle;
import org.deltascope.figure.Ink;
import org.deltascope.figure.Role;
import org.deltascope.figure.Span;
import org.deltascope.figure.Subject;
import org.deltascope.formula.Names;

/**
 * What is written on an edge.
 *
 * @param numbers the numbers
 * @param names what weights are called
 */
record EdgeText(Numbers numbers, Names names) {

  /** {@return the lines as they are once everything of the update is known} */
  List<List<Span>> complete(Subject.Edge edge, Shape shape) {
    return lines(edge, shape, true, true, 1);
  }

  /**
   * {@return the lines}
   *
   * @param edge which
   * @param shape how they are broken
   * @param gradient whether the gradient is known
   * @param change whether the new weight is known
   * @param opacity of the letters
   */
  List<List<Span>> lines(
      Subject.Edge edge, Shape shape, boolean gradient, boolean change, double opacity) {
    List<List<Span>> lines = new ArrayList<>();
    lines.add(weight(edge, shape, change, opacity));
    if (gradient && shape.hasGradient()) {
      Ink ink = Ink.of(Role.BACKWARD).faded(opacity);
      String value = numbers.weightGradient(edge.layer(), edge.to(), edge.from());
      String product = numbers.isMean() ? "" : product(edge);
      if (shape == Shape.WIDE) {
        lines.add(
            List.of(
                Span.of(
                    "∂L/∂w = " + (product.isEmpty() ? "" : product + " = "),
                    FontStyle.REGULAR,
                    ink),
                Span.of(value, FontStyle.SEMIBOLD, ink)));
      } else {
        lines.add(
            List.of(
                Span.of("∂L/∂w = ", FontStyle.REGULAR, ink),
                Span.of(value, FontStyle.SEMIBOLD, ink)));
        lines.add(
            List.of(
                Span.of(
                    product.isEmpty() ? "over " + numbers.samples() + " samples" : "= " + product,
                    FontStyle.REGULAR,
                    ink)));
      }
    }
    return lines;
  }

  private List<Span> weight(Subject.Edge edge, Shape shape, boolean change, double opacity) {
    String before = numbers.weightText(edge.layer(), edge.to(), edge.from());
    String after = numbers.newWeight(edge.layer(), edge.to(), edge.from());
    Ink ink = sign(numbers.weight(edge.layer(), edge.to(), edge.from())).faded(opacity);
    List<Span> spans =
        Words.name(names.weight(edge.layer(), edge.to(), edge.from()), FontStyle.ITALIC, ink);
    if (!change) {
      return Words.join(spans, Span.of(" " + before, FontStyle.SEMIBOLD, ink));
    }
    Ink strong = Ink.of(Role.TEXT).faded(opacity);
    if (shape == Shape.BARE) {
      return Words.join(spans, Span.of(" " + after, FontStyle.SEMIBOLD, strong));
    }
    return Words.join(
        spans,
        Span.of(" " + before, FontStyle.REGULAR, ink),
        Span.of(" → ", FontStyle.REGULAR, Ink.of(Role.MUTED).faded(opacity)),
        Span.of(after, FontStyle.SEMIBOLD, strong));
  }

  /** δ × x; a negative x stands in brackets. */
  private String product(Subject.Edge edge) {
    String delta = numbers.delta(edge.layer(), edge.to());
    String input = numbers.a(edge.layer() - 1, edge.from());
    return delta + " × " + (input.startsWith("−") ? "(" + input + ")" : input);
  }

  static Ink sign(double weight) {
    return Ink.of(weight < 0 ? Role.NEGATIVE : Role.POSITIVE);
  }
}
