package org.deltascope.matrix;

/**
 * Products of one row with many rows, each a sum that cannot be vectorized because its order is
 * fixed: so several sums are under way at a time.
 */
final class Dots {
  private Dots() {}

  /** c[j] ← x·b[j] for j &lt; n, over k terms. */
  static void of(double[] x, double[][] b, double[] c, int k, int n) {
    int j = 0;
    for (; j <= n - 8; j += 8) {
      dots8(x, b, j, k, c);
    }
    for (; j <= n - 4; j += 4) {
      dots4(x, b, j, k, c);
    }
    for (; j < n; j++) {
      double[] bj = b[j];
      double s = 0.0;
      for (int p = 0; p < k; p++) {
        s += x[p] * bj[p];
      }
      c[j] = s;
    }
  }

  private static void dots8(double[] x, double[][] b, int j, int k, double[] c) {
    double[] b0 = b[j + 0];
    double[] b1 = b[j + 1];
    double[] b2 = b[j + 2];
    double[] b3 = b[j + 3];
    double[] b4 = b[j + 4];
    double[] b5 = b[j + 5];
    double[] b6 = b[j + 6];
    double[] b7 = b[j + 7];
    double s0 = 0.0;
    double s1 = 0.0;
    double s2 = 0.0;
    double s3 = 0.0;
    double s4 = 0.0;
    double s5 = 0.0;
    double s6 = 0.0;
    double s7 = 0.0;
    for (int p = 0; p < k; p++) {
      double y = x[p];
      s0 += y * b0[p];
      s1 += y * b1[p];
      s2 += y * b2[p];
      s3 += y * b3[p];
      s4 += y * b4[p];
      s5 += y * b5[p];
      s6 += y * b6[p];
      s7 += y * b7[p];
    }
    c[j + 0] = s0;
    c[j + 1] = s1;
    c[j + 2] = s2;
    c[j + 3] = s3;
    c[j + 4] = s4;
    c[j + 5] = s5;
    c[j + 6] = s6;
    c[j + 7] = s7;
  }

  private static void dots4(double[] x, double[][] b, int j, int k, double[] c) {
    double[] b0 = b[j + 0];
    double[] b1 = b[j + 1];
    double[] b2 = b[j + 2];
    double[] b3 = b[j + 3];
    double s0 = 0.0;
    double s1 = 0.0;
    double s2 = 0.0;
    double s3 = 0.0;
    for (int p = 0; p < k; p++) {
      double y = x[p];
      s0 += y * b0[p];
      s1 += y * b1[p];
      s2 += y * b2[p];
      s3 += y * b3[p];
    }
    c[j + 0] = s0;
    c[j + 1] = s1;
    c[j + 2] = s2;
    c[j + 3] = s3;
  }
}
