package org.deltascope.document;

/**
 * Writes a float64 as the shortest decimal that reads back as the same number, in the form in which
 * Python writes it: with a point or an exponent always, plain from 1e-4 to 1e16. So the JSON lines
 * of a script in Python can be compared as text.
 */
public final class Decimals {
  private Decimals() {}

  /**
   * {@return the number as JSON}
   *
   * @param x the number
   * @throws ArithmeticException if it is not finite
   */
  public static String of(double x) {
    if (!Double.isFinite(x)) {
      throw new ArithmeticException(x + " is not a JSON number");
    }
    String java = Double.toString(x);
    int e = java.indexOf('E');
    return e < 0 ? java : rewrite(x, java.substring(0, e), Integer.parseInt(java.substring(e + 1)));
  }

  private static String rewrite(double x, String mantissa, int exponent) {
    String sign = mantissa.startsWith("-") ? "-" : "";
    String digits = mantissa.substring(sign.length()).replace(".", "");
    digits =
        shortest(Math.abs(x), digits.endsWith("0") ? digits.substring(0, 1) : digits, exponent);
    if (exponent < -4 || exponent >= 16) {
      String point = digits.length() > 1 ? "." + digits.substring(1) : "";
      return "%s%s%se%s%02d"
          .formatted(sign, digits.charAt(0), point, exponent < 0 ? "-" : "+", Math.abs(exponent));
    }
    if (exponent < 0) {
      return sign + "0." + "0".repeat(-exponent - 1) + digits;
    }
    String padded = digits + "0".repeat(Math.max(0, exponent + 1 - digits.length()));
    String fraction = padded.substring(exponent + 1);
    return sign + padded.substring(0, exponent + 1) + "." + (fraction.isEmpty() ? "0" : fraction);
  }

  /** {@link Double#toString} gives two digits also where one would do, as in 4.9E-324. */
  private static String shortest(double x, String digits, int exponent) {
    if (digits.length() == 2) {
      String up = Integer.toString(digits.charAt(0) - '0' + 1);
      if (Double.parseDouble(up + "E" + exponent) == x && up.length() == 1) {
        return up;
      }
      String down = digits.substring(0, 1);
      if (Double.parseDouble(down + "E" + exponent) == x) {
        return down;
      }
    }
    return digits;
  }
}
