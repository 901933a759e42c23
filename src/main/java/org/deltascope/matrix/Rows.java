package org.deltascope.matrix;

/**
 * The inner loops of a product: a few rows of the result take in a few rows of the right operand.
 *
 * <p>{@code add3x4} means three rows of the result and four steps of the inner index: cᵢ ← cᵢ +
 * aᵢ₀b₀ + aᵢ₁b₁ + aᵢ₂b₂ + aᵢ₃b₃, from left to right; {@code set} starts from +0.0 instead of cᵢ.
 * Every array is indexed by the bare loop variable: only such loops become vector instructions, and
 * only up to about sixty nodes of the compiler's graph. So three rows are as many as vectorize.
 *
 * <p>How wide the vectors become depends on how long the rows were while the loop ran slowly: C2
 * takes eight numbers at a time only if these were more than seventy, and four otherwise. Up to
 * eight columns of a row are left to scalars, which is what keeps short rows slow. Where several
 * rows are computed, the factors are parameters: read from their arrays in here, they would stay in
 * registers that the vectors need.
 */
final class Rows {
  private Rows() {}

  static void add1x1(double a, double[] b, double[] c, int n) {
    for (int j = 0; j < n; j++) {
      c[j] = c[j] + a * b[j];
    }
  }

  static void add1x4(double[] x, double[][] b, int p, double[] c0, int n) {
    double[] b0 = b[p];
    double[] b1 = b[p + 1];
    double[] b2 = b[p + 2];
    double[] b3 = b[p + 3];
    double x0 = x[p];
    double x1 = x[p + 1];
    double x2 = x[p + 2];
    double x3 = x[p + 3];
    for (int j = 0; j < n; j++) {
      c0[j] = c0[j] + x0 * b0[j] + x1 * b1[j] + x2 * b2[j] + x3 * b3[j];
    }
  }

  static void set2x4(
      double a00,
      double a01,
      double a02,
      double a03,
      double a10,
      double a11,
      double a12,
      double a13,
      double[] b0,
      double[] b1,
      double[] b2,
      double[] b3,
      double[] c0,
      double[] c1,
      int n) {
    for (int j = 0; j < n; j++) {
      double x0 = b0[j];
      double x1 = b1[j];
      double x2 = b2[j];
      double x3 = b3[j];
      c0[j] = 0.0 + a00 * x0 + a01 * x1 + a02 * x2 + a03 * x3;
      c1[j] = 0.0 + a10 * x0 + a11 * x1 + a12 * x2 + a13 * x3;
    }
  }

  static void add2x4(
      double a00,
      double a01,
      double a02,
      double a03,
      double a10,
      double a11,
      double a12,
      double a13,
      double[] b0,
      double[] b1,
      double[] b2,
      double[] b3,
      double[] c0,
      double[] c1,
      int n) {
    for (int j = 0; j < n; j++) {
      double x0 = b0[j];
      double x1 = b1[j];
      double x2 = b2[j];
      double x3 = b3[j];
      c0[j] = c0[j] + a00 * x0 + a01 * x1 + a02 * x2 + a03 * x3;
      c1[j] = c1[j] + a10 * x0 + a11 * x1 + a12 * x2 + a13 * x3;
    }
  }

  static void set3x4(
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
      double[] b0,
      double[] b1,
      double[] b2,
      double[] b3,
      double[] c0,
      double[] c1,
      double[] c2,
      int n) {
    for (int j = 0; j < n; j++) {
      double x0 = b0[j];
      double x1 = b1[j];
      double x2 = b2[j];
      double x3 = b3[j];
      c0[j] = 0.0 + a00 * x0 + a01 * x1 + a02 * x2 + a03 * x3;
      c1[j] = 0.0 + a10 * x0 + a11 * x1 + a12 * x2 + a13 * x3;
      c2[j] = 0.0 + a20 * x0 + a21 * x1 + a22 * x2 + a23 * x3;
    }
  }

  static void add3x4(
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
      double[] b0,
      double[] b1,
      double[] b2,
      double[] b3,
      double[] c0,
      double[] c1,
      double[] c2,
      int n) {
    for (int j = 0; j < n; j++) {
      double x0 = b0[j];
      double x1 = b1[j];
      double x2 = b2[j];
      double x3 = b3[j];
      c0[j] = c0[j] + a00 * x0 + a01 * x1 + a02 * x2 + a03 * x3;
      c1[j] = c1[j] + a10 * x0 + a11 * x1 + a12 * x2 + a13 * x3;
      c2[j] = c2[j] + a20 * x0 + a21 * x1 + a22 * x2 + a23 * x3;
    }
  }
}
