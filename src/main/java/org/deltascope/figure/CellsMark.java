package org.deltascope.figure;

import org.deltascope.matrix.Matrix;

/**
 * A matrix as a heat map: entry (0, 0) at the upper left, positive and negative values in the two
 * diverging colours, full strength at ±range, the ground at 0.
 *
 * @param bounds where it stands
 * @param values the entries; not a number leaves the cell empty
 * @param range the magnitude with the strongest colour, greater than 0
 * @param gap between cells, in units
 * @param opacity of the strongest colour, 0 to 1
 * @param subject {@link Subject.Weights}, {@link Subject.Layer} or {@link Subject.Biases} makes
 *     each cell an edge, a neuron or a bias
 */
public record CellsMark(
    Bounds bounds, Matrix values, double range, double gap, double opacity, Subject subject)
    implements Mark {
  /** Rejects a range that is not positive. */
  public CellsMark {
    if (!(range > 0)) {
      throw new IllegalArgumentException("range " + range + ": expected a number greater than 0");
    }
  }

  /** {@return the strength of an entry's colour, −1 … 1, or 0 where it is not a number} */
  public double strength(int row, int column) {
    double value = values.get(row, column) / range;
    return Double.isNaN(value) ? 0 : Math.clamp(value, -1.0, 1.0);
  }

  /** {@return the place of one cell} */
  public Bounds cell(int row, int column) {
    double wide = bounds.width() / values.columns();
    double high = bounds.height() / values.rows();
    return new Bounds(
        bounds.x() + column * wide,
        bounds.y() + row * high,
        Math.max(0, wide - gap),
        Math.max(0, high - gap));
  }
}
