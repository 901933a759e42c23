package org.deltascope.matrix;

import java.util.Arrays;

/**
 * The three products on bare rows, written into {@code c}, which must not share a row with an
 * operand.
 *
 * <p>Every entry is accumulated in increasing order of the inner index from +0.0, whatever the
 * order of the loops.
 */
final class Product {
  private Product() {}

  /** c ← a·b for m×k, k×n and m×n. */
  static void times(double[][] a, double[][] b, double[][] c, int k, int n) {
    for (int i = 0; i < c.length; i++) {
      double[] ai = a[i];
      double[] ci = c[i];
      Arrays.fill(ci, 0.0);
      for (int p = 0; p < k; p++) {
        double x = ai[p];
        double[] bp = b[p];
        for (int j = 0; j < n; j++) {
          ci[j] += x * bp[j];
        }
      }
    }
  }

  /** c ← aᵀ·b for k×m, k×n and m×n. */
  static void transposeTimes(double[][] a, double[][] b, double[][] c, int k, int n) {
    for (int i = 0; i < c.length; i++) {
      double[] ci = c[i];
      Arrays.fill(ci, 0.0);
      for (int p = 0; p < k; p++) {
        double x = a[p][i];
        double[] bp = b[p];
        for (int j = 0; j < n; j++) {
          ci[j] += x * bp[j];
        }
      }
    }
  }

  /** c ← a·bᵀ for m×k, n×k and m×n. */
  static void timesTranspose(double[][] a, double[][] b, double[][] c, int k, int n) {
    for (int i = 0; i < c.length; i++) {
      double[] ai = a[i];
      double[] ci = c[i];
      for (int j = 0; j < n; j++) {
        double[] bj = b[j];
        double s = 0.0;
        for (int p = 0; p < k; p++) {
          s += ai[p] * bj[p];
        }
        ci[j] = s;
      }
    }
  }
}
