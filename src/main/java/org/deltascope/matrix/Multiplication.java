package org.deltascope.matrix;

/**
 * The three products on bare rows, each by the way that suits its shape, with the scratch space
 * some of these need; it is made once and used again while shapes stay.
 *
 * <p>Everything fast runs along rows. So an operand that is transposed is turned first, unless the
 * product is so narrow that this costs as much as it brings; and where rows are so long that a few
 * of them fill the first-level cache, a strip of columns is taken at a time.
 */
final class Multiplication {
  private static final int NARROW = 4;
  private static final int WIDE = 384;

  private double[][] turned = {};
  private final Strips strips = new Strips();

  /** c ← a·b, m×n from m×k and k×n. */
  void times(double[][] a, double[][] b, double[][] c, int k, int n) {
    if (n < WIDE || c.length < NARROW * NARROW) {
      Product.times(a, b, c, k, n);
    } else {
      strips.times(a, b, c, k, n);
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

  private static double[][] room(double[][] before, int rows, int columns) {
    boolean fits = before.length == rows && (rows == 0 || before[0].length == columns);
    return fits ? before : new double[rows][columns];
  }
}
