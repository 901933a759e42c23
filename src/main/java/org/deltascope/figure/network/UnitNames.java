package org.deltascope.figure.network;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.deltascope.figure.Ink;
import org.deltascope.figure.Span;
import org.deltascope.formula.Names;

/**
 * The names above neurons, set within the picture: smaller where there is little room, and
 * shortened before they would be too small to read.
 *
 * @param names what neurons are called
 * @param words measures them
 */
record UnitNames(Names names, Words words) {
  private static final double LEGIBLE = 9;

  /** {@return a neuron's name as it is written above it} */
  List<Span> spans(Spot spot, Ink ink) {
    List<Span> name = Words.unit(names, spot.layer(), spot.unit(), ink);
    int longest =
        IntStream.range(0, name.size())
            .boxed()
            .max(Comparator.comparingInt(k -> name.get(k).text().length()))
            .orElseThrow();
    Span span = name.get(longest);
    String text = span.text();
    while (words.width(name) * LEGIBLE > room(spot) && text.length() > 1) {
      text = text.substring(0, text.offsetByCodePoints(text.length(), -1)).stripTrailing();
      name.set(longest, new Span(text + "…", span.style(), span.script(), span.ink()));
    }
    return name;
  }

  /** {@return how wide that is} */
  double width(Spot spot) {
    return width(spans(spot, Ink.none()), spot);
  }

  /** {@return how wide a name is that is written there} */
  double width(List<Span> name, Spot spot) {
    return Math.min(words.width(name) * spot.block().name().size(), room(spot));
  }

  private static double room(Spot spot) {
    return 2 * (spot.center().x() - 4);
  }
}
