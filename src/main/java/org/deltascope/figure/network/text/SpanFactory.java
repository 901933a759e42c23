package org.deltascope.figure.network.text;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.deltascope.figure.Span;
import org.deltascope.figure.measure.TextMeasure;
import org.deltascope.figure.style.FontStyle;
import org.deltascope.figure.style.Ink;
import org.deltascope.formula.naming.Name;
import org.deltascope.formula.naming.Names;
import org.deltascope.formula.text.SymbolText;

/**
 * Sets names and measures texts.
 *
 * @param measure how texts are set
 */
public record SpanFactory(TextMeasure measure) {

  /** {@return a name with what stands above and below it} */
  public static List<Span> name(Name name, FontStyle style, Ink ink) {
    List<Span> spans = new ArrayList<>();
    spans.add(Span.of(name.base(), style, ink));
    if (!name.sup().isEmpty()) {
      spans.add(Span.sup(name.sup(), style, ink));
    }
    if (!name.sub().isEmpty()) {
      spans.add(Span.sub(name.sub(), style, ink));
    }
    return spans;
  }

  /** {@return a neuron's name; one that the document calls otherwise has both of its names} */
  public static List<Span> unit(Names names, int layer, int unit, Ink ink) {
    List<Span> spans = name(names.unit(layer, unit), FontStyle.MATH, ink);
    names
        .label(layer, unit)
        .ifPresent(label -> spans.add(Span.of(" " + label, FontStyle.REGULAR, ink)));
    return spans;
  }

  /** {@return a text, its symbols in the face of formulas} */
  public static List<Span> text(String text, FontStyle style, Ink ink) {
    return SymbolText.ofFormula(text).stream()
        .map(piece -> Span.of(piece.text(), piece.isSymbol() ? FontStyle.MATH : style, ink))
        .toList();
  }

  /** {@return the name, a space and more} */
  public static List<Span> join(List<Span> first, List<Span> rest) {
    return Stream.concat(first.stream(), rest.stream()).toList();
  }

  /** {@return the name, a space and more} */
  public static List<Span> join(List<Span> first, Span... rest) {
    List<Span> all = new ArrayList<>(first);
    all.addAll(List.of(rest));
    return all;
  }

  /** {@return a name, and below it the number that ends the text} */
  public static List<List<Span>> nameAboveNumber(List<Span> text) {
    return List.of(text.subList(0, text.size() - 1), List.of(bare(text.getLast())));
  }

  /** {@return a number where it stands alone: without the space between it and a name} */
  static Span bare(Span number) {
    return Span.of(number.text().strip(), number.style(), number.ink());
  }

  public double width(List<Span> spans) {
    return measure.width(spans, 1);
  }

  /** {@return the width of a text, its symbols in the face of formulas, at size 1} */
  public double width(String text, FontStyle style) {
    return measure.width(text(text, style, Ink.none()), 1);
  }

  /** {@return the size at which the spans are no wider than the room, at most the wanted one} */
  public double fitting(List<Span> spans, double size, double room) {
    double width = measure.width(spans, size);
    return width <= room || width == 0 ? size : size * room / width;
  }
}
