package org.deltascope.formula.algebra;

import org.deltascope.matrix.Matrix;
import org.deltascope.matrix.Shape;

/** Along what a sum or a mean runs. */
public enum Axis {
  /** Over all entries, to a number. */
  ALL,
  /** Down each column, to a row. */
  DOWN,
  /** Along each row, to a column. */
  ALONG;

  /**
   * {@return the shape of the result}
   *
   * @param shape of the matrix
   */
  public Shape reduced(Shape shape) {
    return switch (this) {
      case ALL -> new Shape(1, 1);
      case DOWN -> new Shape(1, shape.columns());
      case ALONG -> new Shape(shape.rows(), 1);
    };
  }

  /** {@return the axis of the transpose along which the same entries run} */
  public Axis other() {
    return switch (this) {
      case ALL -> ALL;
      case DOWN -> ALONG;
      case ALONG -> DOWN;
    };
  }

  /** {@return how many entries make one of the result} */
  public int count(Shape shape) {
    return switch (this) {
      case ALL -> shape.rows() * shape.columns();
      case DOWN -> shape.rows();
      case ALONG -> shape.columns();
    };
  }

  public Matrix sums(Matrix matrix) {
    return switch (this) {
      case ALL -> matrix.columnSums().transpose().columnSums();
      case DOWN -> matrix.columnSums();
      case ALONG -> matrix.transpose().columnSums().transpose();
    };
  }
}
