package org.deltascope.formula.prose.verdict;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.deltascope.formula.number.Digits;
import org.deltascope.matrix.Matrix;

/** Writes numbers on one line: [0.009231, 0.01162]ᵀ is a column. */
public final class MatrixLine {
  private static final int MOST = 8;

  private MatrixLine() {}

  /**
   * {@return a matrix on one line; of a large one the first rows and columns}
   *
   * @param matrix any
   * @param digits how its numbers are rounded
   */
  public static String of(Matrix matrix, Digits digits) {
    if (matrix.rows() == 1 && matrix.columns() == 1) {
      return digits.text(matrix.get(0, 0));
    }
    if (matrix.columns() == 1) {
      return row(matrix.transpose(), 0, digits) + "ᵀ";
    }
    if (matrix.rows() == 1) {
      return row(matrix, 0, digits);
    }
    return IntStream.range(0, Math.min(MOST, matrix.rows()))
        .mapToObj(i -> row(matrix, i, digits))
        .collect(Collectors.joining(", ", "[", matrix.rows() > MOST ? ", …]" : "]"));
  }

  private static String row(Matrix matrix, int i, Digits digits) {
    return IntStream.range(0, Math.min(MOST, matrix.columns()))
        .mapToObj(j -> digits.text(matrix.get(i, j)))
        .collect(Collectors.joining(", ", "[", matrix.columns() > MOST ? ", …]" : "]"));
  }
}
