package org.deltascope.figure.slope;

import java.util.List;
import org.deltascope.figure.Align;
import org.deltascope.figure.Bounds;
import org.deltascope.figure.Ink;
import org.deltascope.figure.Point;
import org.deltascope.figure.Role;
import org.deltascope.figure.Span;
import org.deltascope.figure.plot.Scale;
import org.deltascope.nn.Elementwise;

/**
 * The axes of a plot.
 *
 * @param area between them
 * @param x of z
 * @param y of a
 */
record Axes(Bounds area, Scale x, Scale y) {
  private static final double LEAST_REACH = 5;

  /** {@return axes on which the activation can be seen, and z where it is known} */
  static Axes of(Place place, Elementwise activation, Sheet sheet) {
    Bounds area =
        new Bounds(
            34, 28, Math.max(20, sheet.width() - 46), Math.max(20, sheet.height() - 28 - 44));
    double reach = LEAST_REACH;
    if (place.knowsZ() && Double.isFinite(place.z())) {
      reach = Math.max(reach, 1.25 * Math.abs(place.z()));
    }
    double low = Math.min(0, activation.value(-reach));
    double high = Math.max(activation.value(reach), low + 1);
    return new Axes(
        area,
        Scale.linear(-reach, reach, area.x(), area.right()),
        Scale.linear(low, high + 0.06 * (high - low), area.bottom(), area.y()));
  }

  Point at(double z, double a) {
    return new Point(x.at(z), y.at(a));
  }

  void draw(Sheet sheet) {
    Ink hair = Ink.of(Role.BORDER);
    double zero = y.at(0);
    sheet.line(new Point(area.x(), zero), new Point(area.right(), zero), 1, hair);
    sheet.line(new Point(x.at(0), area.y()), new Point(x.at(0), area.bottom()), 1, hair);
    for (double tick : y.ticks(3)) {
      double at = y.at(tick);
      sheet.line(new Point(area.x() - 3, at), new Point(area.x() + 3, at), 1, hair);
      sheet.write(new Point(area.x() - 5, at), Align.END, number(tick), area.x() - 7);
    }
    for (double tick : x.ticks(4)) {
      sheet.write(new Point(x.at(tick), area.bottom() + 10), Align.MIDDLE, number(tick), 40);
    }
    sheet.line(new Point(area.x(), area.bottom()), new Point(area.right(), area.bottom()), 1, hair);
  }

  private static List<Span> number(double tick) {
    return List.of(Sheet.words(Scale.text(tick), Role.MUTED));
  }
}
