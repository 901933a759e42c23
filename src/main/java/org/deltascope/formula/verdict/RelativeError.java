package org.deltascope.formula.verdict;

import java.util.Arrays;
import java.util.stream.DoubleStream;
import org.deltascope.matrix.Matrix;

/** How far a value is from what it should be, in parts of that. */
final class RelativeError {
  private RelativeError() {}

  /** {@return the largest of all entries; beside a 0, in parts of the largest entry} */
  static double largest(Matrix value, Matrix expected) {
    double scale = entries(expected).map(Math::abs).max().orElse(0);
    double largest = 0;
    for (int i = 0; i < value.rows(); i++) {
      for (int j = 0; j < value.columns(); j++) {
        double size = Math.abs(expected.get(i, j));
        double difference = Math.abs(value.get(i, j) - expected.get(i, j));
        double unit = size > 0 ? size : scale > 0 ? scale : difference;
        largest = Math.max(largest, difference == 0 ? 0 : difference / unit);
      }
    }
    return largest;
  }

  private static DoubleStream entries(Matrix matrix) {
    return Arrays.stream(matrix.toArray()).flatMapToDouble(Arrays::stream);
  }
}
