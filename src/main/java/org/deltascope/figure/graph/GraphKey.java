package org.deltascope.figure.graph;

import java.util.List;
import org.deltascope.figure.Bounds;
import org.deltascope.figure.BoxMark;
import org.deltascope.figure.Mark;
import org.deltascope.figure.Point;
import org.deltascope.figure.Span;
import org.deltascope.figure.Subject;
import org.deltascope.figure.TextMark;
import org.deltascope.figure.measure.TextMeasure;
import org.deltascope.figure.style.FontStyle;
import org.deltascope.figure.style.HorizontalAlign;
import org.deltascope.figure.style.Ink;
import org.deltascope.figure.style.Role;
import org.deltascope.figure.style.VerticalAlign;

/**
 * Says what the numbers beside the nodes of a graph are.
 *
 * @param text measures words
 * @param scale of the figure
 */
record GraphKey(TextMeasure text, double scale) {
  /** How much room it takes. */
  static final double HEIGHT = 26;

  private static final double SIZE = 11;
  private static final double WIDE = 22;
  private static final double HIGH = 12;
  private static final double BETWEEN = 18;

  void draw(Point at, List<Mark> marks) {
    number(at, Role.TEXT, marks);
    Point value = entry(at, Ink.none(), Ink.none(), "value", marks);
    Point gradient =
        entry(value, Ink.of(Role.BACKWARD_SOFT), Ink.none(), "derivative of L by it", marks);
    number(value, Role.BACKWARD, marks);
    entry(gradient, Ink.none(), Ink.of(Role.BORDER), "not computed yet", marks);
  }

  private void number(Point at, Role role, List<Mark> marks) {
    marks.add(
        TextMark.centered(
            at.plus(WIDE / 2 * scale, HEIGHT / 2 * scale),
            Span.of("0.1", FontStyle.REGULAR, Ink.of(role)),
            GraphNodeMarks.SIZE * scale,
            Subject.none()));
  }

  private Point entry(Point at, Ink ground, Ink border, String words, List<Mark> marks) {
    Point middle = at.plus(WIDE / 2 * scale, HEIGHT / 2 * scale);
    marks.add(
        new BoxMark(
            Bounds.around(middle, WIDE * scale, HIGH * scale),
            3 * scale,
            ground,
            border,
            1,
            Subject.none()));
    List<Span> spans = List.of(Span.of(words, FontStyle.REGULAR, Ink.of(Role.MUTED)));
    marks.add(
        new TextMark(
            middle.plus((WIDE / 2 + 6) * scale, 0),
            HorizontalAlign.START,
            VerticalAlign.MIDDLE,
            spans,
            SIZE * scale,
            Subject.none()));
    return at.plus((WIDE + 6 + BETWEEN) * scale + text.width(spans, SIZE * scale), 0);
  }
}
