package org.deltascope.matrix;

import java.util.Arrays;

/**
 * c ← a·b on bare rows, a m×k, b k×n, c m×n; c shares no row with an operand.
 *
 * <p>Every entry is accumulated in increasing order of the inner index from +0.0, whichever loops
 * do it.
 */
final class Product {
  /** Rows shorter than this are faster on scalars, four rows of the result at a time. */
  private static final int SHORT = 12;

  /**
   * So many entries of b stay in the second-level cache while all rows of the result take them in.
   */
  private static final int PANEL = 1 << 16;

  private Product() {}

  static void times(double[][] a, double[][] b, double[][] c, int k, int n) {
    if (n == k && n == c.length && n >= 2 && n <= 4) {
      switch (n) {
        case 2 -> Unrolled.times2(a, b, c);
        case 3 -> Unrolled.times3(a, b, c);
        default -> Unrolled.times4(a, b, c);
      }
    } else if (n > 0) {
      panels(a, b, c, k, n);
    }
  }

  private static void panels(double[][] a, double[][] b, double[][] c, int k, int n) {
    int step = k * (long) n <= PANEL ? k : Math.max(32, PANEL / n & -4);
    int p = 0;
    do {
      int end = Math.min(k, p + step);
      panel(a, b, c, n, 0, c.length, p, end);
      p = end;
    } while (p < k);
  }

  /**
   * Takes steps {@code from} to {@code to} of the inner index into rows {@code i} to {@code m} of
   * the result.
   */
  static void panel(
      double[][] a, double[][] b, double[][] c, int n, int i, int m, int from, int to) {
    if (n < SHORT) {
      for (; i <= m - 4; i += 4) {
        fourRows(a, b, c, n, i, from, to);
      }
    } else {
      for (; i <= m - 3 && i != m - 4; i += 3) {
        threeRows(a, b, c, n, i, from, to);
      }
      for (; i <= m - 2; i += 2) {
        twoRows(a, b, c, n, i, from, to);
      }
    }
    for (; i < m; i++) {
      oneRow(a[i], b, c[i], n, from, to);
    }
  }

  private static void oneRow(double[] x, double[][] b, double[] c, int n, int from, int to) {
    if (from == 0) {
      Arrays.fill(c, 0.0);
    }
    int p = from;
    for (; p <= to - 4; p += 4) {
      Rows.add1x4(x, b, p, c, n);
    }
    for (; p < to; p++) {
      Rows.add1x1(x[p], b[p], c, n);
    }
  }

  private static void twoRows(
      double[][] a, double[][] b, double[][] c, int n, int i, int from, int to) {
    double[] x = a[i];
    double[] y = a[i + 1];
    double[] c0 = c[i];
    double[] c1 = c[i + 1];
    int whole = to - (to - from) % 4;
    int p = from;
    if (p == 0 && whole > 0) {
      Rows.set2x4(
          x[0], x[1], x[2], x[3], y[0], y[1], y[2], y[3], b[0], b[1], b[2], b[3], c0, c1, n);
      p = 4;
    }
    for (; p < whole; p += 4) {
      Rows.add2x4(
          x[p], x[p + 1], x[p + 2], x[p + 3], y[p], y[p + 1], y[p + 2], y[p + 3], b[p], b[p + 1],
          b[p + 2], b[p + 3], c0, c1, n);
    }
    for (int r = i; r < i + 2; r++) {
      oneRow(a[r], b, c[r], n, p, to);
    }
  }

  private static void threeRows(
      double[][] a, double[][] b, double[][] c, int n, int i, int from, int to) {
    double[] x = a[i];
    double[] y = a[i + 1];
    double[] z = a[i + 2];
    double[] c0 = c[i];
    double[] c1 = c[i + 1];
    double[] c2 = c[i + 2];
    int whole = to - (to - from) % 4;
    int p = from;
    if (p == 0 && whole > 0) {
      Rows.set3x4(
          x[0], x[1], x[2], x[3], y[0], y[1], y[2], y[3], z[0], z[1], z[2], z[3], b[0], b[1], b[2],
          b[3], c0, c1, c2, n);
      p = 4;
    }
    for (; p < whole; p += 4) {
      Rows.add3x4(
          x[p], x[p + 1], x[p + 2], x[p + 3], y[p], y[p + 1], y[p + 2], y[p + 3], z[p], z[p + 1],
          z[p + 2], z[p + 3], b[p], b[p + 1], b[p + 2], b[p + 3], c0, c1, c2, n);
    }
    for (int r = i; r < i + 3; r++) {
      oneRow(a[r], b, c[r], n, p, to);
    }
  }

  private static void fourRows(
      double[][] a, double[][] b, double[][] c, int n, int i, int from, int to) {
    int p = from;
    if (from == 0 && to >= 4) {
      ShortRows.set4x4(
          a[i], a[i + 1], a[i + 2], a[i + 3], b, c[i], c[i + 1], c[i + 2], c[i + 3], n);
      p = 4;
    }
    for (; p <= to - 4; p += 4) {
      ShortRows.add4x4(
          a[i], a[i + 1], a[i + 2], a[i + 3], b, p, c[i], c[i + 1], c[i + 2], c[i + 3], n);
    }
    for (int r = i; r < i + 4; r++) {
      oneRow(a[r], b, c[r], n, p, to);
    }
  }
}
