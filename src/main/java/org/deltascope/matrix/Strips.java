package org.deltascope.matrix;

/**
 * The product of wide matrices: a strip of columns of b is copied, a panel at a time, into rows
 * that stay in the second-level cache while every row of the result takes them in.
 *
 * <p>The copies are also read faster than the rows of a matrix. Vector instructions pay for every
 * operand that crosses a cache line, and C2 can align only one of the arrays of a loop; but rows
 * that are made in a row, each a multiple of a cache line long, all lie alike.
 */
final class Strips {
  private static final int WIDTH = 256;
  private static final int DEPTH = 256;

  /** As many rows of the result as {@link Product} computes at a time. */
  private static final int GROUP = 3;

  /** With the 16 bytes of an array's header a multiple of 64 bytes. */
  private static final int ALIGNED = WIDTH + 6;

  // These stand for whole strips, row by row, yet hold only the rows that are in use at a time.
  private double[][] b = {};
  private double[][] c = {};

  /** c ← a·b, m×n from m×k and k×n. */
  void times(double[][] a, double[][] b, double[][] c, int k, int n) {
    this.b = ring(this.b, k, DEPTH);
    this.c = ring(this.c, c.length, GROUP);
    for (int left = 0; left < n; left += WIDTH) {
      int width = Math.min(WIDTH, n - left);
      int from = 0;
      do {
        int to = Math.min(k, from + DEPTH);
        for (int p = from; p < to; p++) {
          System.arraycopy(b[p], left, this.b[p], 0, width);
        }
        takeIn(a, c, left, width, from, to);
        from = to;
      } while (from < k);
    }
  }

  private void takeIn(double[][] a, double[][] c, int left, int width, int from, int to) {
    for (int i = 0; i < c.length; i += GROUP) {
      int end = Math.min(c.length, i + GROUP);
      for (int r = i; r < end && from > 0; r++) {
        System.arraycopy(c[r], left, this.c[r], 0, width);
      }
      Product.panel(a, b, this.c, width, i, end, from, to);
      for (int r = i; r < end; r++) {
        System.arraycopy(this.c[r], 0, c[r], left, width);
      }
    }
  }

  private static double[][] ring(double[][] before, int rows, int distinct) {
    if (before.length == rows) {
      return before;
    }
    double[][] ring = new double[rows][];
    for (int i = 0; i < rows; i++) {
      ring[i] = i < distinct ? new double[ALIGNED] : ring[i - distinct];
    }
    return ring;
  }
}
