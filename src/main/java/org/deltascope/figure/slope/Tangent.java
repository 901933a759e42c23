package org.deltascope.figure.slope;

import org.deltascope.figure.Bounds;
import org.deltascope.figure.DiscMark;
import org.deltascope.figure.Point;
import org.deltascope.figure.plot.Axes;
import org.deltascope.figure.style.Ink;
import org.deltascope.figure.style.Role;

/**
 * Where z is on its axis, the point of the curve once a is computed, and the tangent there once the
 * slope is.
 *
 * @param place the neuron
 * @param axes of the plot
 */
record Tangent(PlottedNeuron place, Axes axes) {

  void draw(PlotMarks sheet) {
    Bounds area = axes.area();
    Point at = axes.at(place.z(), place.a());
    Ink guide = new Ink(Role.MUTED, 0.7);
    sheet.dashed(at, new Point(at.x(), area.bottom()), guide);
    if (place.knowsA()) {
      sheet.dashed(at, new Point(area.x(), at.y()), guide);
      sheet.add(
          new DiscMark(
              at, 4.6, Ink.of(Role.BACKWARD), Ink.of(Role.BACKGROUND), 1.6, place.neuron()));
    }
    if (place.knowsSlope()) {
      tangent(at, sheet);
    }
  }

  private void tangent(Point at, PlotMarks sheet) {
    Bounds area = axes.area();
    double rise =
        place.slope() * (axes.y().at(1) - axes.y().at(0)) / (axes.x().at(1) - axes.x().at(0));
    double half = 0.34 * area.width() / Math.sqrt(1 + rise * rise);
    double left = Math.min(Math.min(half, room(rise, at.y(), -1)), at.x() - area.x());
    double right = Math.min(Math.min(half, room(rise, at.y(), 1)), area.right() - at.x());
    sheet.line(
        at.plus(-left, -left * rise), at.plus(right, right * rise), 2.2, Ink.of(Role.BACKWARD));
  }

  /** {@return how far a line may go sideways before it leaves the area above or below} */
  private double room(double rise, double y, int direction) {
    double step = rise * direction;
    if (step == 0) {
      return Double.POSITIVE_INFINITY;
    }
    Bounds area = axes.area();
    return step < 0 ? (y - area.y() + 4) / -step : (area.bottom() - y + 4) / step;
  }
}
