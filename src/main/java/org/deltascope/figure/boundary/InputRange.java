package org.deltascope.figure.boundary;

import org.deltascope.figure.Bounds;
import org.deltascope.figure.plot.Axes;
import org.deltascope.figure.plot.Scale;
import org.deltascope.matrix.Matrix;

/**
 * How far an axis reaches.
 *
 * @param low its start
 * @param high its end, above the start
 */
record InputRange(double low, double high) {
  private static final double MARGIN = 0.12;

  /** {@return a range with all numbers of a column, and some room around them} */
  static InputRange of(Matrix numbers, int column) {
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    for (int s = 0; s < numbers.rows(); s++) {
      low = Math.min(low, numbers.get(s, column));
      high = Math.max(high, numbers.get(s, column));
    }
    return new InputRange(low, high).widened();
  }

  /** {@return the range that is shown where there are no samples} */
  static InputRange usual() {
    return new InputRange(-1, 1);
  }

  /** {@return this with another number in it} */
  InputRange with(double number) {
    return new InputRange(Math.min(low, number), Math.max(high, number));
  }

  /** {@return this with some room around it, so much that its ends differ} */
  InputRange widened() {
    double room = high > low ? MARGIN * (high - low) : Math.max(0.5, Math.abs(low) / 2);
    return new InputRange(low - room, high + room);
  }

  /** {@return the number at a share of the way, from 0 to 1} */
  double at(double share) {
    return low + share * (high - low);
  }

  /** {@return the axes of a plot, this from left to right and another upwards} */
  Axes axes(Bounds area, InputRange up) {
    return new Axes(
        area,
        Scale.linear(low, high, area.x(), area.right()),
        Scale.linear(up.low, up.high, area.bottom(), area.y()));
  }
}
