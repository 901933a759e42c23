package org.deltascope.figure.network.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.deltascope.figure.Span;
import org.deltascope.figure.network.text.SpanFactory;
import org.deltascope.figure.style.Ink;
import org.deltascope.formula.naming.Names;

/**
 * The names above neurons, set within the picture: smaller where there is little room, and
 * shortened before they would be too small to read.
 *
 * @param names what neurons are called
 * @param words measures them
 * @param pitch from column to column
 * @param width of the picture
 */
public record UnitNames(Names names, SpanFactory words, double pitch, double width) {
  private static final double BETWEEN = 12;
  private static final double LEGIBLE = 9;

  /** {@return a neuron's name as it is written above it} */
  public List<Span> spans(NeuronSlot spot, Ink ink) {
    return within(room(spot), SpanFactory.unit(names, spot.layer(), spot.unit(), ink));
  }

  /** {@return a name, its longest part shortened where it would be too wide for the room} */
  List<Span> within(double room, List<Span> name) {
    if (fits(name, room)) {
      return name;
    }
    int longest =
        IntStream.range(0, name.size())
            .boxed()
            .max(Comparator.comparingInt(k -> name.get(k).text().length()))
            .orElseThrow();
    List<Span> shorter = new ArrayList<>(name);
    shorter.set(longest, shortened(name, longest, room));
    return shorter;
  }

  /** As much as fits, found by halving, for each try measures the whole name. */
  private Span shortened(List<Span> name, int at, double room) {
    List<Span> tried = new ArrayList<>(name);
    String text = name.get(at).text();
    int most = text.codePointCount(0, text.length()) - 1;
    int least = Math.min(1, most);
    while (least < most) {
      int middle = (least + most + 1) / 2;
      tried.set(at, beginning(name.get(at), middle));
      if (fits(tried, room)) {
        least = middle;
      } else {
        most = middle - 1;
      }
    }
    return least == 0 ? name.get(at) : beginning(name.get(at), least);
  }

  private static Span beginning(Span span, int codePoints) {
    String text = span.text();
    String kept = text.substring(0, text.offsetByCodePoints(0, codePoints)).stripTrailing();
    return new Span(kept + "…", span.style(), span.script(), span.ink());
  }

  private boolean fits(List<Span> name, double room) {
    return words.width(name) * LEGIBLE <= room;
  }

  /** {@return how wide that is} */
  public double width(NeuronSlot spot) {
    return width(spans(spot, Ink.none()), spot);
  }

  /** {@return how wide a name is that is written there} */
  public double width(List<Span> name, NeuronSlot spot) {
    return Math.min(words.width(name) * spot.block().name().size(), room(spot));
  }

  /** Inputs have nothing left of them; other names end where those of the next columns begin. */
  private double room(NeuronSlot spot) {
    double left = 2 * (spot.center().x() - 4);
    double right = 2 * (width - spot.center().x() - 4);
    return spot.layer() == 0 ? left : Math.min(pitch - BETWEEN, Math.min(left, right));
  }
}
