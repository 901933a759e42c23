package org.deltascope.matrix;

/**
 * The three products on bare rows, each by the way that suits its shape, with the scratch space
 * some of these need; it is made once and used again while shapes stay.
 *
 * <p>Everything fast runs along rows. So an operand that is transposed is turned first, unless the
 * product is so narrow that this costs as much as it brings; and where rows are so long that a few
 * of them fill the first-level cache, strips of columns are copied into short rows.
 */
final class Multiplication {
  private static final int NARROW = 4;
  private static final int STRIP = 256;
  private static final int LONG = 3 * STRIP / 2;

  private double[][] turned = {};
  private double[][] stripOfB = {};
  private double[][] stripOfC = {};

  /** c ← a·b, m×n from m×k and k×n. */
  void times(double[][] a, double[][] b, double[][] c, int k, int n) {
    if (n < LONG || c.length < NARROW * NARROW) {
      Product.times(a, b, c, k, n);
    } else {
      strips(a, b, c, k, n);
    }
  }

  /** c ← aᵀ·b, m×n from k×m and k×n. */
  void transposeTimes(double[][] a, double[][] b, double[][] c, int k, int n) {
    if (c.length < NARROW || n < NARROW) {
      Transposed.transposeTimes(a, b, c, k, n);
    } else {
      turned = room(turned, c.length, k);
      Transposed.turn(a, turned);
      times(turned, b, c, k, n);
    }
  }

  /** c ← a·bᵀ, m×n from m×k and n×k. */
  void timesTranspose(double[][] a, double[][] b, double[][] c, int k, int n) {
    if (c.length < NARROW || n < NARROW) {
      Transposed.timesTranspose(a, b, c, k, n);
    } else {
      turned = room(turned, k, n);
      Transposed.turn(b, turned);
      times(a, turned, c, k, n);
    }
  }

  private void strips(double[][] a, double[][] b, double[][] c, int k, int n) {
    stripOfB = room(stripOfB, k, STRIP);
    stripOfC = room(stripOfC, c.length, STRIP);
    for (int from = 0; from < n; from += STRIP) {
      int width = Math.min(STRIP, n - from);
      for (int p = 0; p < k; p++) {
        System.arraycopy(b[p], from, stripOfB[p], 0, width);
      }
      Product.times(a, stripOfB, stripOfC, k, width);
      for (int i = 0; i < c.length; i++) {
        System.arraycopy(stripOfC[i], 0, c[i], from, width);
      }
    }
  }

  private static double[][] room(double[][] before, int rows, int columns) {
    boolean fits = before.length == rows && (rows == 0 || before[0].length == columns);
    return fits ? before : new double[rows][columns];
  }
}
