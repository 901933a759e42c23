package org.deltascope.document.sheet;

/**
 * Reads the number of a cell. Most have few digits, and then a division by a power of ten gives the
 * very float64 that {@link Double#parseDouble} gives, in a tenth of the time: both are exact, and
 * the quotient is rounded once.
 */
final class CellNumber {
  private static final int EXACT_DIGITS = 15;
  private static final double[] POWERS = {
    1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15
  };

  private CellNumber() {}

  /**
   * {@return the number, or NaN if it is none}
   *
   * @param cell without space around it
   * @param point between whole and fraction: a point or a comma
   */
  static double of(String cell, char point) {
    int length = cell.length();
    int start = length > 0 && isSign(cell.charAt(0)) ? 1 : 0;
    long digits = 0;
    int count = 0;
    int fraction = -1;
    for (int i = start; i < length; i++) {
      char c = cell.charAt(i);
      if (c >= '0' && c <= '9' && count < EXACT_DIGITS) {
        digits = 10 * digits + (c - '0');
        count++;
      } else if (c == point && fraction < 0) {
        fraction = count;
      } else {
        return slowly(cell, point);
      }
    }
    if (count == 0) {
      return Double.NaN;
    }
    double value = fraction < 0 ? digits : digits / POWERS[count - fraction];
    return start == 1 && cell.charAt(0) != '+' ? 0.0 - value : value;
  }

  /** Not "1d", "0x1p3" or "NaN", as Java takes. */
  private static double slowly(String cell, char point) {
    String plain = cell.replace('\u2212', '-').replace(point, '.');
    boolean decimal =
        (point == '.' || cell.indexOf('.') < 0)
            && plain.chars().allMatch(c -> "0123456789+-.eE".indexOf(c) >= 0);
    try {
      return decimal ? Double.parseDouble(plain) : Double.NaN;
    } catch (NumberFormatException e) {
      return Double.NaN;
    }
  }

  private static boolean isSign(char c) {
    return c == '-' || c == '+' || c == '\u2212';
  }
}
