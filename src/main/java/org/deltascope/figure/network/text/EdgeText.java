package org.deltascope.figure.network.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.deltascope.figure.Span;
import org.deltascope.figure.Subject;
import org.deltascope.figure.network.state.EdgeFact;
import org.deltascope.figure.network.state.EdgeProduct;
import org.deltascope.figure.style.FontStyle;
import org.deltascope.figure.style.Ink;
import org.deltascope.figure.style.Role;
import org.deltascope.formula.naming.Names;

/**
 * What is written on an edge.
 *
 * @param numbers the numbers
 * @param names what weights are called
 */
public record EdgeText(UpdateTexts numbers, Names names) {
  /** So many numbers of an optimizer stand beside an edge at a time. */
  private static final int MOST_MADE = 2;

  /** {@return every line there will be in the update, of the sample and of the batch} */
  public List<List<Span>> complete(Subject.Edge edge, LabelFormat shape) {
    return numbers
        .inTheSamePlaces(1)
        .map(texts -> new EdgeText(texts, names))
        .flatMap(text -> text.ofAllSteps(edge, shape))
        .toList();
  }

  private Stream<List<Span>> ofAllSteps(Subject.Edge edge, LabelFormat shape) {
    return Stream.of(EdgeFact.values())
        .filter(fact -> fact != EdgeFact.BACKWARD || edge.layer() > 1 || numbers.hasInputGradient())
        .filter(fact -> fact.made() <= numbers.made(edge).size())
        .flatMap(fact -> lines(edge, shape, fact, true).stream());
  }

  /**
   * {@return the lines}
   *
   * @param edge which
   * @param shape how they are broken
   * @param fact what is written beside the weight
   * @param strong whether the edge matters now; else its numbers step back by their weight
   */
  public List<List<Span>> lines(
      Subject.Edge edge, LabelFormat shape, EdgeFact fact, boolean strong) {
    boolean change = fact == EdgeFact.UPDATE;
    if (shape == LabelFormat.RESULT) {
      return List.of(result(edge, fact, strong));
    }
    if (shape == LabelFormat.VALUE) {
      return List.of(List.of(SpanFactory.bare(result(edge, fact, strong).getLast())));
    }
    if (shape == LabelFormat.NAMED) {
      List<Span> all = result(edge, fact, strong);
      List<Span> name = all.subList(0, all.size() - 1);
      List<Span> close = name.getLast().text().isBlank() ? name.subList(0, name.size() - 1) : name;
      return List.of(
          change ? SpanFactory.join(close, plain(" →", Ink.of(Role.MUTED))) : close,
          List.of(SpanFactory.bare(all.getLast())));
    }
    List<List<Span>> lines = new ArrayList<>();
    if (shape == LabelFormat.STACK || shape == LabelFormat.PAIR) {
      lines.add(weight(edge, shape, false, strong));
      if (change) {
        lines.add(
            List.of(
                Span.of("→ ", FontStyle.REGULAR, Ink.of(Role.MUTED)),
                Span.of(after(edge), style(strong), Ink.of(Role.TEXT))));
      }
    } else {
      lines.add(weight(edge, shape, change, strong));
    }
    if (shape.hasGradient() && !(change && shape == LabelFormat.PAIR)) {
      lines.addAll(products(edge, shape, fact, strong));
    }
    return lines;
  }

  /** Several stand below each other, or beside each other in a format of few lines. */
  private List<List<Span>> products(
      Subject.Edge edge, LabelFormat shape, EdgeFact fact, boolean strong) {
    List<List<Span>> all =
        products(edge, shape, fact).stream()
            .flatMap(product -> lines(product, shape, strong).stream())
            .toList();
    if (made(edge, fact).isEmpty()) {
      return all;
    }
    return switch (shape) {
      case WIDE, LOW -> List.of(all.stream().reduce(EdgeText::beside).orElse(List.of()));
      case PAIR -> all.subList(all.size() - 1, all.size());
      case TALL, CLOSE, STACK, RESULT, NAMED, VALUE, SHORT, BARE -> all;
    };
  }

  private static List<Span> beside(List<Span> left, List<Span> right) {
    return SpanFactory.join(SpanFactory.join(left, plain("  ", Ink.none())), right);
  }

  /** What the optimizer has made so far; what was corrected stands for what it was made of. */
  private List<UpdateTexts.Made> made(Subject.Edge edge, EdgeFact fact) {
    List<UpdateTexts.Made> all = numbers.made(edge);
    int count = fact == EdgeFact.UPDATE ? all.size() : fact.made();
    return count <= MOST_MADE
        ? all.subList(0, count)
        : Stream.concat(
                all.subList(MOST_MADE, count).stream(),
                all.subList(count - MOST_MADE, MOST_MADE).stream())
            .toList();
  }

  /**
   * A product of two numbers of the network.
   *
   * @param name what it is, with the sign that leads to its value
   * @param factors and their product
   * @param isMean whether it is a mean over samples, and so no product of what is shown
   * @param ink it is written with
   */
  private record Worked(String name, EdgeProduct factors, boolean isMean, Ink ink) {}

  private List<Worked> products(Subject.Edge edge, LabelFormat shape, EdgeFact fact) {
    List<UpdateTexts.Made> made = made(edge, fact);
    return made.isEmpty()
        ? product(edge, shape, fact).stream().toList()
        : made.stream().map(number -> worked(number, shape)).toList();
  }

  private Worked worked(UpdateTexts.Made number, LabelFormat shape) {
    return new Worked(
        names.of(number.ref()).base() + shape.is(),
        EdgeProduct.only(number.value()),
        false,
        Ink.of(Role.BACKWARD));
  }

  private Optional<Worked> product(Subject.Edge edge, LabelFormat shape, EdgeFact fact) {
    Ink forward = Ink.of(Role.FORWARD);
    Ink backward = Ink.of(Role.BACKWARD);
    return switch (fact) {
      case NONE, MADE_ONE, MADE_TWO, MADE_THREE, MADE_FOUR -> Optional.empty();
      case FORWARD ->
          Optional.of(new Worked("w·x" + shape.is(), numbers.forwardProduct(edge), false, forward));
      case BACKWARD ->
          Optional.of(
              new Worked(
                  names.lettered("w·δ") + shape.is(),
                  numbers.backwardProduct(edge),
                  false,
                  backward));
      case GRADIENT, UPDATE ->
          Optional.of(
              new Worked(
                  shape.derivative() + shape.is(),
                  numbers.gradientProduct(edge),
                  numbers.isMean(),
                  backward));
    };
  }

  private List<List<Span>> lines(Worked product, LabelFormat shape, boolean strong) {
    Ink ink = product.ink();
    String space = shape.space();
    Span result = Span.of(product.factors().value(), style(strong), ink);
    List<Span> first =
        SpanFactory.join(SpanFactory.text(product.name(), FontStyle.REGULAR, ink), result);
    if (product.isMean()) {
      return shape == LabelFormat.TALL || shape == LabelFormat.CLOSE
          ? List.of(first, plain(mean(product), ink))
          : List.of(first);
    }
    EdgeProduct factors = product.factors();
    if (factors.factors().isEmpty()) {
      return List.of(first);
    }
    String equals = factors.sign() + space;
    return switch (shape) {
      case WIDE, LOW -> {
        String before = product.name() + factors.text(space) + space + equals;
        yield List.of(SpanFactory.join(SpanFactory.text(before, FontStyle.REGULAR, ink), result));
      }
      case TALL, CLOSE -> List.of(first, plain(equals + factors.text(space), ink));
      case STACK -> {
        Optional<EdgeProduct.Factors> single = factors.single();
        yield List.of(
            first,
            plain(
                factors.sign()
                    + " "
                    + single.map(EdgeProduct.Factors::left).orElse(names.lettered("δ·x")),
                ink),
            plain(single.map(it -> "× " + it.right()).orElse("+ λ·w"), ink));
      }
      case PAIR -> List.of(first);
      case RESULT, NAMED, VALUE, SHORT, BARE -> List.of();
    };
  }

  /** What the step makes of the weight, by its name, or the weight. */
  private List<Span> result(Subject.Edge edge, EdgeFact fact, boolean strong) {
    if (fact.made() > 0) {
      return newest(numbers.made(edge).get(fact.made() - 1), strong);
    }
    Optional<Worked> product = product(edge, LabelFormat.RESULT, fact);
    if (product.isEmpty() || fact == EdgeFact.UPDATE) {
      return weight(edge, LabelFormat.BARE, fact == EdgeFact.UPDATE, strong);
    }
    Ink ink = product.get().ink();
    List<Span> name =
        SpanFactory.name(names.weight(edge.layer(), edge.to(), edge.from()), FontStyle.MATH, ink);
    List<Span> called =
        switch (fact) {
          case FORWARD -> SpanFactory.join(name, plain("·x ", ink));
          case BACKWARD -> SpanFactory.join(name, plain(names.lettered("·δ "), ink));
          case GRADIENT, MADE_ONE, MADE_TWO, MADE_THREE, MADE_FOUR, UPDATE, NONE ->
              SpanFactory.join(
                  SpanFactory.join(SpanFactory.text("∂", FontStyle.REGULAR, ink), name),
                  Span.of(" ", FontStyle.REGULAR, ink));
        };
    return SpanFactory.join(called, Span.of(product.get().factors().value(), style(strong), ink));
  }

  private List<Span> newest(UpdateTexts.Made number, boolean strong) {
    Ink ink = Ink.of(Role.BACKWARD);
    return SpanFactory.join(
        SpanFactory.name(names.of(number.ref()), FontStyle.MATH, ink),
        Span.of(" " + number.value(), style(strong), ink));
  }

  private String mean(Worked product) {
    String decay = product.factors().single().isPresent() ? "" : " + λ·w";
    return numbers.reduction() + names.lettered(" of δ·x over ") + numbers.samples() + decay;
  }

  private static List<Span> plain(String text, Ink ink) {
    return SpanFactory.text(text, FontStyle.REGULAR, ink);
  }

  private List<Span> weight(Subject.Edge edge, LabelFormat shape, boolean change, boolean strong) {
    String before = numbers.weightText(edge.layer(), edge.to(), edge.from());
    String after = after(edge);
    Ink ink = sign(numbers.weight(edge.layer(), edge.to(), edge.from()));
    List<Span> spans =
        SpanFactory.name(names.weight(edge.layer(), edge.to(), edge.from()), FontStyle.MATH, ink);
    if (!change) {
      return SpanFactory.join(spans, Span.of(" " + before, style(strong), ink));
    }
    Ink text = Ink.of(Role.TEXT);
    if (shape == LabelFormat.BARE) {
      return SpanFactory.join(spans, Span.of(" " + after, style(strong), text));
    }
    return SpanFactory.join(
        spans,
        Span.of(" " + before, FontStyle.REGULAR, ink),
        Span.of(shape.space() + "→" + shape.space(), FontStyle.REGULAR, Ink.of(Role.MUTED)),
        Span.of(after, style(strong), text));
  }

  private static FontStyle style(boolean strong) {
    return strong ? FontStyle.SEMIBOLD : FontStyle.REGULAR;
  }

  private String after(Subject.Edge edge) {
    return numbers.newWeight(edge.layer(), edge.to(), edge.from());
  }

  public static Ink sign(double weight) {
    return Ink.of(Role.ofSign(weight));
  }
}
