package org.deltascope.figure;

import java.util.List;
import org.deltascope.figure.style.HorizontalAlign;
import org.deltascope.figure.style.VerticalAlign;

/**
 * One line of text.
 *
 * @param anchor the point it is aligned to
 * @param align which end or the middle stands on the anchor
 * @param rise whether the baseline or the middle of the digits stands on the anchor
 * @param spans the text, from left to right
 * @param size of the letters (em), in units
 * @param subject what it stands for
 */
public record TextMark(
    Point anchor,
    HorizontalAlign align,
    VerticalAlign rise,
    List<Span> spans,
    double size,
    Subject subject)
    implements Mark {
  /** Copies the spans. */
  public TextMark {
    spans = List.copyOf(spans);
  }

  /** {@return a label of one span, centred on a point both ways} */
  public static TextMark centered(Point anchor, Span span, double size, Subject subject) {
    return new TextMark(
        anchor, HorizontalAlign.MIDDLE, VerticalAlign.MIDDLE, List.of(span), size, subject);
  }

  /** {@return all its characters} */
  public String text() {
    StringBuilder all = new StringBuilder();
    spans.forEach(span -> all.append(span.text()));
    return all.toString();
  }
}
