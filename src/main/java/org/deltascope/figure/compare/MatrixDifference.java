package org.deltascope.figure.compare;

import java.util.Optional;
import org.deltascope.matrix.Matrix;

/**
 * A matrix of two runs.
 *
 * @param name such as W¹
 * @param was in the one
 * @param now in the other
 */
public record MatrixDifference(String name, Matrix was, Matrix now) {

  /** {@return how far each number has come, where both have the same shape} */
  public Optional<Matrix> change() {
    return was.shape().equals(now.shape())
        ? Optional.of(
            Matrix.generate(was.rows(), was.columns(), (i, j) -> now.get(i, j) - was.get(i, j)))
        : Optional.empty();
  }
}
