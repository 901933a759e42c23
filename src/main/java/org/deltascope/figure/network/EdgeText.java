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

  /** {@return every line there will be in the update} */
  List<List<Span>> complete(Subject.Edge edge, Shape shape) {
    List<List<Span>> lines = lines(edge, shape, true, true, 1);
    if (shape == Shape.PAIR) {
      lines.addAll(lines(edge, shape, true, false, 1));
    }
    return lines;
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
    if (shape == Shape.STACK || shape == Shape.PAIR) {
      lines.add(weight(edge, shape, false, opacity));
      if (change) {
        lines.add(
            List.of(
                Span.of("→ ", FontStyle.REGULAR, Ink.of(Role.MUTED).faded(opacity)),
                Span.of(after(edge), FontStyle.SEMIBOLD, Ink.of(Role.TEXT).faded(opacity))));
      }
    } else {
      lines.add(weight(edge, shape, change, opacity));
    }
    if (gradient && shape.hasGradient() && !(change && shape == Shape.PAIR)) {
      lines.addAll(gradient(edge, shape, Ink.of(Role.BACKWARD).faded(opacity)));
    }
    return lines;
  }

  private List<List<Span>> gradient(Subject.Edge edge, Shape shape, Ink ink) {
    String value = numbers.weightGradient(edge.layer(), edge.to(), edge.from());
    String space = shape.space();
    Span result = Span.of(value, FontStyle.SEMIBOLD, ink);
    List<List<Span>> lines = new ArrayList<>();
    if (numbers.isMean()) {
      lines.add(List.of(Span.of(shape.derivative(), FontStyle.REGULAR, ink), result));
      if (shape == Shape.TALL || shape == Shape.CLOSE) {
        lines.add(plain("over " + numbers.samples() + " samples", ink));
      }
      return lines;
    }
    switch (shape) {
      case WIDE, LOW -> {
        String product = shape.derivative() + product(edge, shape) + space + "=" + space;
        lines.add(List.of(Span.of(product, FontStyle.REGULAR, ink), result));
      }
      case TALL, CLOSE -> {
        lines.add(List.of(Span.of(shape.derivative(), FontStyle.REGULAR, ink), result));
        lines.add(plain("=" + space + product(edge, shape), ink));
      }
      case STACK -> {
        lines.add(List.of(Span.of(shape.derivative(), FontStyle.REGULAR, ink), result));
        lines.add(plain("= " + delta(edge), ink));
        lines.add(plain("× " + input(edge), ink));
      }
      case PAIR -> lines.add(List.of(Span.of(shape.derivative(), FontStyle.REGULAR, ink), result));
      case SHORT, BARE -> {}
    }
    return lines;
  }

  private static List<Span> plain(String text, Ink ink) {
    return List.of(Span.of(text, FontStyle.REGULAR, ink));
  }

  private List<Span> weight(Subject.Edge edge, Shape shape, boolean change, double opacity) {
    String before = numbers.weightText(edge.layer(), edge.to(), edge.from());
    String after = after(edge);
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
        Span.of(
            shape.space() + "→" + shape.space(),
            FontStyle.REGULAR,
            Ink.of(Role.MUTED).faded(opacity)),
        Span.of(after, FontStyle.SEMIBOLD, strong));
  }

  private String product(Subject.Edge edge, Shape shape) {
    return delta(edge) + shape.space() + "×" + shape.space() + input(edge);
  }

  private String delta(Subject.Edge edge) {
    return numbers.delta(edge.layer(), edge.to());
  }

  private String after(Subject.Edge edge) {
    return numbers.newWeight(edge.layer(), edge.to(), edge.from());
  }

  /** {@return the second factor of δ × x, in brackets where it is negative} */
  private String input(Subject.Edge edge) {
    String input = numbers.a(edge.layer() - 1, edge.from());
    return input.startsWith("−") ? "(" + input + ")" : input;
  }

  static Ink sign(double weight) {
    return Ink.of(weight < 0 ? Role.NEGATIVE : Role.POSITIVE);
  }
}
