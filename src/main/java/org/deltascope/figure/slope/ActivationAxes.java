package org.deltascope.figure.slope;

import java.util.List;
import org.deltascope.figure.Bounds;
import org.deltascope.figure.Point;
import org.deltascope.figure.Span;
import org.deltascope.figure.plot.Axes;
import org.deltascope.figure.plot.Scale;
import org.deltascope.figure.plot.Tick;
import org.deltascope.figure.style.HorizontalAlign;
import org.deltascope.figure.style.Ink;
import org.deltascope.figure.style.Role;
import org.deltascope.nn.Elementwise;

/** Axes of z and a, which cross at 0. */
final class ActivationAxes {
  private static final double LEAST_REACH = 5;

  private ActivationAxes() {}

  /** {@return axes on which the activation can be seen, and z where it is known} */
  static Axes of(PlottedNeuron place, Elementwise activation, PlotMarks sheet) {
    Bounds area =
        new Bounds(
            34, 28, Math.max(20, sheet.width() - 46), Math.max(20, sheet.height() - 28 - 44));
    double reach = LEAST_REACH;
    if (place.knowsZ() && Double.isFinite(place.z())) {
      reach = Math.max(reach, 1.25 * Math.abs(place.z()));
    }
    double left = activation.value(-reach);
    double right = activation.value(reach);
    double low = Math.min(0, Math.min(left, right));
    double high = Math.max(Math.max(left, right), low + 1);
    return new Axes(
        area,
        Scale.linear(-reach, reach, area.x(), area.right()),
        Scale.linear(low, high + 0.06 * (high - low), area.bottom(), area.y()));
  }

  static void draw(Axes axes, PlotMarks sheet) {
    Bounds area = axes.area();
    sheet.add(axes.across(axes.y().at(0), Role.BORDER));
    sheet.add(axes.upright(axes.x().at(0), Role.BORDER));
    for (Tick tick : axes.y().ticks(3)) {
      double at = axes.y().at(tick.value());
      sheet.line(new Point(area.x() - 3, at), new Point(area.x() + 3, at), 1, Ink.of(Role.BORDER));
      sheet.write(new Point(area.x() - 5, at), HorizontalAlign.END, number(tick), area.x() - 7);
    }
    for (Tick tick : axes.x().ticks(4)) {
      sheet.write(
          new Point(axes.x().at(tick.value()), area.bottom() + 10),
          HorizontalAlign.MIDDLE,
          number(tick),
          40);
    }
    sheet.add(axes.across(area.bottom(), Role.BORDER));
  }

  private static List<Span> number(Tick tick) {
    return List.of(PlotMarks.words(tick.text(), Role.MUTED));
  }
}
