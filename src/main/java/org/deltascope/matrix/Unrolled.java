package org.deltascope.matrix;

/** Products of 2×2, 3×3 and 4×4 matrices, where a loop costs more than its body. */
final class Unrolled {
  private Unrolled() {}

  static void times2(double[][] a, double[][] b, double[][] c) {
    double[] b0 = b[0];
    double[] b1 = b[1];
    double b00 = b0[0];
    double b01 = b0[1];
    double b10 = b1[0];
    double b11 = b1[1];
    for (int i = 0; i < 2; i++) {
      double[] ai = a[i];
      double[] ci = c[i];
      double x = ai[0];
      double y = ai[1];
      ci[0] = 0.0 + x * b00 + y * b10;
      ci[1] = 0.0 + x * b01 + y * b11;
    }
  }

  static void times3(double[][] a, double[][] b, double[][] c) {
    double[] b0 = b[0];
    double[] b1 = b[1];
    double[] b2 = b[2];
    for (int i = 0; i < 3; i++) {
      double[] ai = a[i];
      double[] ci = c[i];
      double x = ai[0];
      double y = ai[1];
      double z = ai[2];
      double s0 = 0.0 + x * b0[0] + y * b1[0] + z * b2[0];
      double s1 = 0.0 + x * b0[1] + y * b1[1] + z * b2[1];
      double s2 = 0.0 + x * b0[2] + y * b1[2] + z * b2[2];
      ci[0] = s0;
      ci[1] = s1;
      ci[2] = s2;
    }
  }

  static void times4(double[][] a, double[][] b, double[][] c) {
    double[] b0 = b[0];
    double[] b1 = b[1];
    double[] b2 = b[2];
    double[] b3 = b[3];
    for (int i = 0; i < 4; i++) {
      double[] ai = a[i];
      double[] ci = c[i];
      double w = ai[0];
      double x = ai[1];
      double y = ai[2];
      double z = ai[3];
      double s0 = 0.0 + w * b0[0] + x * b1[0] + y * b2[0] + z * b3[0];
      double s1 = 0.0 + w * b0[1] + x * b1[1] + y * b2[1] + z * b3[1];
      double s2 = 0.0 + w * b0[2] + x * b1[2] + y * b2[2] + z * b3[2];
      double s3 = 0.0 + w * b0[3] + x * b1[3] + y * b2[3] + z * b3[3];
      ci[0] = s0;
      ci[1] = s1;
      ci[2] = s2;
      ci[3] = s3;
    }
  }
}
