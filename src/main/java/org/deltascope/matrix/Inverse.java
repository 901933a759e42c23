package org.deltascope.matrix;

/** Gauss–Jordan elimination with partial pivoting. */
final class Inverse {
  private static final double EPSILON = Math.ulp(1.0);

  private final int n;
  private final double[][] left;
  private final double[][] right;
  private final double[] largestInRow;
  private final double[] largestInColumn;

  /**
   * @param rows n rows of n numbers; they are overwritten
   */
  Inverse(double[][] rows) {
    n = rows.length;
    left = rows;
    right = new double[n][n];
    largestInRow = new double[n];
    largestInColumn = new double[n];
    for (int i = 0; i < n; i++) {
      right[i][i] = 1.0;
      for (int j = 0; j < n; j++) {
        double size = Math.abs(left[i][j]);
        largestInRow[i] = Math.max(largestInRow[i], size);
        largestInColumn[j] = Math.max(largestInColumn[j], size);
      }
    }
  }

  /**
   * {@return the rows of the inverse}
   *
   * @throws ArithmeticException if the matrix is singular to working precision
   */
  double[][] compute() {
    for (int c = 0; c < n; c++) {
      bringUpPivot(c);
      scale(left[c], right[c], 1.0 / left[c][c]);
      for (int i = 0; i < n; i++) {
        if (i != c) {
          double factor = left[i][c];
          subtract(left[i], factor, left[c]);
          subtract(right[i], factor, right[c]);
        }
      }
    }
    return right;
  }

  private void bringUpPivot(int c) {
    int best = c;
    for (int i = c + 1; i < n; i++) {
      if (Math.abs(left[i][c]) > Math.abs(left[best][c])) {
        best = i;
      }
    }
    // What elimination leaves of a dependent row is rounding, small beside the entries it came
    // from.
    double scale = Math.min(largestInRow[best], largestInColumn[c]);
    if (!(Math.abs(left[best][c]) > n * EPSILON * scale)) {
      throw new ArithmeticException(
          "cannot invert a singular "
              + n
              + "×"
              + n
              + " matrix: column "
              + (c + 1)
              + " depends on those before it");
    }
    swap(left, c, best);
    swap(right, c, best);
    double size = largestInRow[c];
    largestInRow[c] = largestInRow[best];
    largestInRow[best] = size;
  }

  private static void swap(double[][] rows, int i, int j) {
    double[] row = rows[i];
    rows[i] = rows[j];
    rows[j] = row;
  }

  private static void scale(double[] x, double[] y, double factor) {
    for (int j = 0; j < x.length; j++) {
      x[j] *= factor;
      y[j] *= factor;
    }
  }

  private static void subtract(double[] from, double factor, double[] row) {
    for (int j = 0; j < from.length; j++) {
      from[j] -= factor * row[j];
    }
  }
}
