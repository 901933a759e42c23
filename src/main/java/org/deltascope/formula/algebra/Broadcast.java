package org.deltascope.formula.algebra;

import java.util.Optional;
import java.util.function.DoubleBinaryOperator;
import org.deltascope.matrix.Matrix;
import org.deltascope.matrix.Shape;

/** The one rule for operations entry by entry: a number stands for a matrix of it everywhere. */
public final class Broadcast {
  private static final Shape NUMBER = new Shape(1, 1);

  private Broadcast() {}

  public static boolean isNumber(Shape shape) {
    return shape.equals(NUMBER);
  }

  /** {@return the shape of what two operands give entry by entry, if they fit} */
  static Optional<Shape> shape(Shape left, Shape right) {
    if (isNumber(right) || left.equals(right)) {
      return Optional.of(left);
    }
    return isNumber(left) ? Optional.of(right) : Optional.empty();
  }

  /** {@return f of each pair of entries, of operands that fit} */
  public static Matrix zip(Matrix left, Matrix right, DoubleBinaryOperator f) {
    if (isNumber(right.shape())) {
      double y = right.get(0, 0);
      return left.map(x -> f.applyAsDouble(x, y));
    }
    if (isNumber(left.shape())) {
      double x = left.get(0, 0);
      return right.map(y -> f.applyAsDouble(x, y));
    }
    return Matrix.generate(
        left.rows(), left.columns(), (i, j) -> f.applyAsDouble(left.get(i, j), right.get(i, j)));
  }
}
