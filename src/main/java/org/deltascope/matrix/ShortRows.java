package org.deltascope.matrix;

/**
 * {@link Rows} with four rows of the result: too many for the compiler to vectorize, and the
 * fastest where rows are too short for vectors. What costs here is the call, so the factors are
 * read from their arrays instead of passed.
 */
final class ShortRows {
  private ShortRows() {}

  static void set4x4(
      double[] w,
      double[] x,
      double[] y,
      double[] z,
      double[][] b,
      double[] c0,
      double[] c1,
      double[] c2,
      double[] c3,
      int n) {
    double[] b0 = b[0];
    double[] b1 = b[1];
    double[] b2 = b[2];
    double[] b3 = b[3];
    double w0 = w[0];
    double w1 = w[1];
    double w2 = w[2];
    double w3 = w[3];
    double x0 = x[0];
    double x1 = x[1];
    double x2 = x[2];
    double x3 = x[3];
    double y0 = y[0];
    double y1 = y[1];
    double y2 = y[2];
    double y3 = y[3];
    double z0 = z[0];
    double z1 = z[1];
    double z2 = z[2];
    double z3 = z[3];
    for (int j = 0; j < n; j++) {
      double b0j = b0[j];
      double b1j = b1[j];
      double b2j = b2[j];
      double b3j = b3[j];
      c0[j] = 0.0 + w0 * b0j + w1 * b1j + w2 * b2j + w3 * b3j;
      c1[j] = 0.0 + x0 * b0j + x1 * b1j + x2 * b2j + x3 * b3j;
      c2[j] = 0.0 + y0 * b0j + y1 * b1j + y2 * b2j + y3 * b3j;
      c3[j] = 0.0 + z0 * b0j + z1 * b1j + z2 * b2j + z3 * b3j;
    }
  }

  static void add4x4(
      double[] w,
      double[] x,
      double[] y,
      double[] z,
      double[][] b,
      int p,
      double[] c0,
      double[] c1,
      double[] c2,
      double[] c3,
      int n) {
    double[] b0 = b[p];
    double[] b1 = b[p + 1];
    double[] b2 = b[p + 2];
    double[] b3 = b[p + 3];
    double w0 = w[p];
    double w1 = w[p + 1];
    double w2 = w[p + 2];
    double w3 = w[p + 3];
    double x0 = x[p];
    double x1 = x[p + 1];
    double x2 = x[p + 2];
    double x3 = x[p + 3];
    double y0 = y[p];
    double y1 = y[p + 1];
    double y2 = y[p + 2];
    double y3 = y[p + 3];
    double z0 = z[p];
    double z1 = z[p + 1];
    double z2 = z[p + 2];
    double z3 = z[p + 3];
    for (int j = 0; j < n; j++) {
      double b0j = b0[j];
      double b1j = b1[j];
      double b2j = b2[j];
      double b3j = b3[j];
      c0[j] = c0[j] + w0 * b0j + w1 * b1j + w2 * b2j + w3 * b3j;
      c1[j] = c1[j] + x0 * b0j + x1 * b1j + x2 * b2j + x3 * b3j;
      c2[j] = c2[j] + y0 * b0j + y1 * b1j + y2 * b2j + y3 * b3j;
      c3[j] = c3[j] + z0 * b0j + z1 * b1j + z2 * b2j + z3 * b3j;
    }
  }
}
