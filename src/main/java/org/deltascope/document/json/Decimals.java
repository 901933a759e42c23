package org.deltascope.document.json;

import java.math.BigDecimal;
import java.math.MathContext;

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
    return java.indexOf('E') < 0 ? java : rewrite(x, new BigDecimal(java));
  }

  /**
   * Of at most 17 digits and an exponent, in the form that Java gives very large and small ones.
   */
  private static String rewrite(double x, BigDecimal java) {
    BigDecimal one = java.round(new MathContext(1)); // Java writes 4.9E-324 where 5E-324 would do
    BigDecimal decimal = one.doubleValue() == x ? one : java;
    String digits = decimal.unscaledValue().abs().toString().replaceFirst("0+$", "");
    int exponent = decimal.precision() - decimal.scale() - 1;
    String sign = x < 0 ? "-" : "";
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
}
