package org.deltascope.matrix;

/**
 * {@link Rows} with four rows of the result: too many for the compiler to vectorize, and the
 * fastest where rows are too short for vectors.
 */
final class ShortRows {
  private ShortRows() {}

  static void set4x4(
      double a00,
      double a01,
      double a02,
      double a03,
      double a10,
      double a11,
      double a12,
      double a13,
      double a20,
      double a21,
      double a22,
      double a23,
      double a30,
      double a31,
      double a32,
      double a33,
      double[] b0,
      double[] b1,
      double[] b2,
      double[] b3,
      double[] c0,
      double[] c1,
      double[] c2,
      double[] c3,
      int n) {
    for (int j = 0; j < n; j++) {
      double x0 = b0[j];
      double x1 = b1[j];
      double x2 = b2[j];
      double x3 = b3[j];
      c0[j] = 0.0 + a00 * x0 + a01 * x1 + a02 * x2 + a03 * x3;
      c1[j] = 0.0 + a10 * x0 + a11 * x1 + a12 * x2 + a13 * x3;
      c2[j] = 0.0 + a20 * x0 + a21 * x1 + a22 * x2 + a23 * x3;
      c3[j] = 0.0 + a30 * x0 + a31 * x1 + a32 * x2 + a33 * x3;
    }
  }

  static void add4x4(
      double a00,
      double a01,
      double a02,
      double a03,
      double a10,
      double a11,
      double a12,
      double a13,
      double a20,
      double a21,
      double a22,
      double a23,
      double a30,
      double a31,
      double a32,
      double a33,
      double[] b0,
      double[] b1,
      double[] b2,
      double[] b3,
      double[] c0,
      double[] c1,
      double[] c2,
      double[] c3,
      int n) {
    for (int j = 0; j < n; j++) {
      double x0 = b0[j];
      double x1 = b1[j];
      double x2 = b2[j];
      double x3 = b3[j];
      c0[j] = c0[j] + a00 * x0 + a01 * x1 + a02 * x2 + a03 * x3;
      c1[j] = c1[j] + a10 * x0 + a11 * x1 + a12 * x2 + a13 * x3;
      c2[j] = c2[j] + a20 * x0 + a21 * x1 + a22 * x2 + a23 * x3;
      c3[j] = c3[j] + a30 * x0 + a31 * x1 + a32 * x2 + a33 * x3;
    }
  }
}
