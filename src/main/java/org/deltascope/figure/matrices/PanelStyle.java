package org.deltascope.figure.matrices;

import java.util.List;
import org.deltascope.figure.Bounds;
import org.deltascope.figure.BoxMark;
import org.deltascope.figure.LineMark;
import org.deltascope.figure.Mark;
import org.deltascope.figure.Point;
import org.deltascope.figure.Span;
import org.deltascope.figure.Subject;
import org.deltascope.figure.TextMark;
import org.deltascope.figure.equation.setting.TermColors;
import org.deltascope.figure.measure.TextMeasure;
import org.deltascope.figure.network.state.Emphasis;
import org.deltascope.figure.style.FontStyle;
import org.deltascope.figure.style.HorizontalAlign;
import org.deltascope.figure.style.Ink;
import org.deltascope.figure.style.Role;
import org.deltascope.figure.style.VerticalAlign;

/**
 * How matrices look: sizes, grounds and inks.
 *
 * @param text measures letters
 * @param colors of the phase
 * @param scale how large everything is
 */
record PanelStyle(TextMeasure text, TermColors colors, double scale) {
  private static final double SIZE = 12.5;
  private static final double SMALL = 11;
  private static final double ROW = 21;
  private static final double TICK = 4;

  double row() {
    return ROW * scale;
  }

  double size() {
    return SIZE * scale;
  }

  double small() {
    return SMALL * scale;
  }

  double width(List<Span> spans, double size) {
    return text.width(spans, size);
  }

  /** {@return how wide a number is in bold, since any may come to matter} */
  double width(String number) {
    return width(List.of(Span.of(number, FontStyle.SEMIBOLD, Ink.none())), size());
  }

  /** Draws the square brackets around a matrix. */
  void brackets(Bounds box, List<Mark> marks) {
    for (double inward : new double[] {TICK * scale, -TICK * scale}) {
      double x = inward > 0 ? box.x() : box.right();
      line(new Point(x, box.y()), new Point(x, box.bottom()), marks);
      line(new Point(x, box.y()), new Point(x + inward, box.y()), marks);
      line(new Point(x, box.bottom()), new Point(x + inward, box.bottom()), marks);
    }
  }

  private void line(Point from, Point to, List<Mark> marks) {
    marks.add(LineMark.solid(from, to, 1.2 * scale, Ink.of(Role.TEXT), Subject.none()));
  }

  /** Draws the ground of a cell and its number. */
  void cell(
      Bounds box,
      String number,
      boolean known,
      Emphasis emphasis,
      boolean pointed,
      Subject subject,
      List<Mark> marks) {
    boolean lit = emphasis.isLit();
    boolean written = emphasis == Emphasis.WRITTEN;
    Ink fill = Ink.of(lit ? colors.soft() : Role.BACKGROUND);
    Ink stroke = pointed ? Ink.of(Role.HIGHLIGHT) : written ? Ink.of(colors.strong()) : Ink.none();
    marks.add(
        new BoxMark(
            box.inflate(-1.2 * scale), 3 * scale, fill, stroke, pointed ? 2 : 1.2, subject));
    Role role = !known ? Role.MUTED : written ? colors.strong() : Role.TEXT;
    FontStyle style = lit && known ? FontStyle.SEMIBOLD : FontStyle.REGULAR;
    marks.add(
        TextMark.centered(box.center(), Span.of(number, style, Ink.of(role)), size(), subject));
  }

  /** Writes something small in the middle of a box. */
  void label(Bounds box, List<Span> spans, Subject subject, List<Mark> marks) {
    marks.add(
        new TextMark(
            box.center(), HorizontalAlign.MIDDLE, VerticalAlign.MIDDLE, spans, small(), subject));
  }

  /** Writes something from a point on. */
  void heading(Point at, List<Span> spans, double size, Subject subject, List<Mark> marks) {
    marks.add(new TextMark(at, HorizontalAlign.START, VerticalAlign.MIDDLE, spans, size, subject));
  }
}
