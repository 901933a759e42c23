package org.deltascope.figure.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
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
    return Stream.of(EdgeFact.values())
        .filter(fact -> fact != EdgeFact.BACKWARD || edge.layer() > 1)
        .flatMap(fact -> lines(edge, shape, fact, 1).stream())
        .toList();
  }

  /**
   * {@return the lines}
   *
   * @param edge which
   * @param shape how they are broken
   * @param fact what is written beside the weight
   * @param opacity of the letters
   */
  List<List<Span>> lines(Subject.Edge edge, Shape shape, EdgeFact fact, double opacity) {
    boolean change = fact == EdgeFact.UPDATE;
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
    if (shape.hasGradient() && !(change && shape == Shape.PAIR)) {
      product(edge, shape, fact, opacity).ifPresent(product -> lines.addAll(lines(product, shape)));
    }
    return lines;
  }

  /**
   * A product of two numbers of the network.
   *
   * @param name what it is, with the sign that leads to its value
   * @param left the first factor
   * @param right the second
   * @param value of it
   * @param isMean whether it is a mean over samples, and so no product of what is shown
   * @param ink it is written with
   */
  private record FactorPair(
      String name, String left, String right, String value, boolean isMean, Ink ink) {}

  private Optional<FactorPair> product(
      Subject.Edge edge, Shape shape, EdgeFact fact, double opacity) {
    int l = edge.layer();
    int to = edge.to();
    int from = edge.from();
    Ink forward = Ink.of(Role.FORWARD).faded(opacity);
    Ink backward = Ink.of(Role.BACKWARD).faded(opacity);
    return switch (fact) {
      case NONE -> Optional.empty();
      case FORWARD ->
          Optional.of(
              new FactorPair(
                  "w·x" + shape.is(),
                  numbers.weightText(l, to, from),
                  numbers.a(l - 1, from),
                  numbers.contribution(l, to, from),
                  false,
                  forward));
      case BACKWARD ->
          Optional.of(
              new FactorPair(
                  "w·δ" + shape.is(),
                  numbers.weightText(l, to, from),
                  numbers.delta(l, to),
                  numbers.carriedAlong(l, to, from),
                  false,
                  backward));
      case GRADIENT, UPDATE ->
          Optional.of(
              new FactorPair(
                  shape.derivative() + shape.is(),
                  numbers.delta(l, to),
                  numbers.a(l - 1, from),
                  numbers.weightGradient(l, to, from),
                  numbers.isMean(),
                  backward));
    };
  }

  private List<List<Span>> lines(FactorPair product, Shape shape) {
    Ink ink = product.ink();
    String space = shape.space();
    String left = product.left();
    String right = inBrackets(product.right());
    Span result = Span.of(product.value(), FontStyle.SEMIBOLD, ink);
    List<Span> first = List.of(Span.of(product.name(), FontStyle.REGULAR, ink), result);
    if (product.isMean()) {
      return shape == Shape.TALL || shape == Shape.CLOSE
          ? List.of(first, plain(numbers.reduction() + " of δ·x over " + numbers.samples(), ink))
          : List.of(first);
    }
    return switch (shape) {
      case WIDE, LOW -> {
        String factors = left + space + "×" + space + right + space + "=" + space;
        yield List.of(List.of(Span.of(product.name() + factors, FontStyle.REGULAR, ink), result));
      }
      case TALL, CLOSE ->
          List.of(first, plain("=" + space + left + space + "×" + space + right, ink));
      case STACK -> List.of(first, plain("= " + left, ink), plain("× " + right, ink));
      case PAIR -> List.of(first);
      case SHORT, BARE -> List.of();
    };
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

  private String after(Subject.Edge edge) {
    return numbers.newWeight(edge.layer(), edge.to(), edge.from());
  }

  /** {@return a second factor, in brackets where it is negative} */
  static String inBrackets(String factor) {
    return factor.startsWith("−") ? "(" + factor + ")" : factor;
  }

  static Ink sign(double weight) {
    return Ink.of(Role.ofSign(weight));
  }
}
