package org.deltascope.figure.lab;

import java.util.Optional;
import org.deltascope.matrix.Matrix;

/**
 * The numbers of a formula that someone tries.
 *
 * @param value of its last side, where it has one
 * @param expected value of its left side, where it has one
 * @param differences what central differences say of its left side, where they do
 */
public record LabResult(
    Optional<Matrix> value, Optional<Matrix> expected, Optional<Matrix> differences) {
  private static final double CLOSE = 1e-9;

  static LabResult none() {
    return new LabResult(Optional.empty(), Optional.empty(), Optional.empty());
  }

  /** {@return whether an entry of the value is not the expected one} */
  boolean differs(int row, int column) {
    if (value.isEmpty() || expected.isEmpty()) {
      return false;
    }
    Matrix found = value.get();
    Matrix wanted = expected.get();
    if (!found.shape().equals(wanted.shape())) {
      return false;
    }
    double a = found.get(row, column);
    double b = wanted.get(row, column);
    return !(Math.abs(a - b) <= CLOSE * (Math.abs(a) + Math.abs(b)));
  }

  /** {@return how many entries of the value are not the expected ones} */
  public int differing() {
    return value
        .map(
            found -> {
              int count = 0;
              for (int i = 0; i < found.rows(); i++) {
                for (int j = 0; j < found.columns(); j++) {
                  count += differs(i, j) ? 1 : 0;
                }
              }
              return count;
            })
        .orElse(0);
  }
}
