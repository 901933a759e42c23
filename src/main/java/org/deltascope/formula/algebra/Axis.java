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

  /** {@return the shape of the first of two matrices that are joined: a number fills its side} */
  Shape first(Shape first, Shape second) {
    if (!Broadcast.isNumber(first)) {
      return first;
    }
    return this == DOWN ? new Shape(1, second.columns()) : new Shape(second.rows(), 1);
  }

  /** {@return the shape of two matrices as one} */
  Shape joined(Shape first, Shape second) {
    return this == DOWN
        ? new Shape(first.rows() + second.rows(), first.columns())
        : new Shape(first.rows(), first.columns() + second.columns());
  }

  /** {@return two matrices as one, the second below or to the right of the first} */
  public Matrix joined(Matrix first, Matrix second) {
    Shape left = first(first.shape(), second.shape());
    Shape all = joined(left, second.shape());
    Matrix whole = Broadcast.isNumber(first.shape()) ? filled(left, first.get(0, 0)) : first;
    return this == DOWN
        ? Matrix.generate(
            all.rows(),
            all.columns(),
            (i, j) -> i < left.rows() ? whole.get(i, j) : second.get(i - left.rows(), j))
        : Matrix.generate(
            all.rows(),
            all.columns(),
            (i, j) -> j < left.columns() ? whole.get(i, j) : second.get(i, j - left.columns()));
  }

  private static Matrix filled(Shape shape, double number) {
    return Matrix.generate(shape.rows(), shape.columns(), (i, j) -> number);
  }

  public Matrix sums(Matrix matrix) {
    return switch (this) {
      case ALL -> matrix.columnSums().transpose().columnSums();
      case DOWN -> matrix.columnSums();
      case ALONG -> matrix.transpose().columnSums().transpose();
    };
  }
}
