package org.deltascope.matrix;

/** Turning a matrix, and the products with a transpose that are summed where the numbers stand. */
final class Transposed {
  private Transposed() {}

  /** scratch ← aᵀ. */
  static void turn(double[][] a, double[][] scratch) {
    for (int i = 0; i < a.length; i++) {
      double[] ai = a[i];
      for (int j = 0; j < ai.length; j++) {
        scratch[j][i] = ai[j];
      }
    }
  }

  /** c ← aᵀ·b, summed in place. */
  static void transposeTimes(double[][] a, double[][] b, double[][] c, int k, int n) {
    for (int i = 0; i < c.length; i++) {
      double[] ci = c[i];
      for (int j = 0; j < n; j++) {
        double s = 0.0;
        for (int p = 0; p < k; p++) {
          s += a[p][i] * b[p][j];
        }
        ci[j] = s;
      }
    }
  }

  /** c ← a·bᵀ, summed in place. */
  static void timesTranspose(double[][] a, double[][] b, double[][] c, int k, int n) {
    for (int i = 0; i < c.length; i++) {
      Dots.of(a[i], b, c[i], k, n);
    }
  }
}
