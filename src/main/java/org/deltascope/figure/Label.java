package org.deltascope.figure;

import java.util.List;

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
public record Label(
    Point anchor, Align align, Rise rise, List<Span> spans, double size, Subject subject)
    implements Mark {
  /** Copies the spans. */
  public Label {
    spans = List.copyOf(spans);
  }

  /** {@return a label of one span, centred on a point both ways} */
  public static Label centered(Point anchor, Span span, double size, Subject subject) {
    return new Label(anchor, Align.MIDDLE, Rise.MIDDLE, List.of(span), size, subject);
  }

  /** {@return all its characters} */
  public String text() {
    StringBuilder all = new StringBuilder();
    spans.forEach(span -> all.append(span.text()));
    return all.toString();
  }
}
