package org.deltascope.figure;

import java.util.List;
import org.deltascope.matrix.Matrix;

/**
 * All edges between two layers at once, thin and by the thousand: entry (i, j) is the line from
 * {@code from(j)} to {@code to(i)}. Where lines of both signs cross, their strengths cancel.
 *
 * @param from the ends at the units of layer l−1, one for each column
 * @param to the ends at the units of layer l, one for each row
 * @param weights the strengths; 0 and not a number draw nothing
 * @param range the magnitude with the strongest colour, greater than 0
 * @param opacity of the strongest colour, 0 to 1
 * @param subject {@link Subject.Weights} makes each line an edge
 */
public record BundleMark(
    List<Point> from, List<Point> to, Matrix weights, double range, double opacity, Subject subject)
    implements Mark {
  /** Copies the points and checks that there is one for each row and column. */
  public BundleMark {
    from = List.copyOf(from);
    to = List.copyOf(to);
    if (weights.columns() != from.size() || weights.rows() != to.size()) {
      throw new IllegalArgumentException(
          "cannot draw "
              + weights.shape()
              + " weights from "
              + from.size()
              + " to "
              + to.size()
              + " points");
    }
    if (!(range > 0)) {
      throw new IllegalArgumentException("range " + range + ": expected a number greater than 0");
    }
  }

  /** {@return the strength of an edge's colour, −1 … 1; 0 draws nothing} */
  public double strength(int row, int column) {
    double value = weights.get(row, column) / range;
    return Double.isNaN(value) ? 0 : Math.clamp(value, -1.0, 1.0);
  }
}
