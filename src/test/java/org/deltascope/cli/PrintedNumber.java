package org.deltascope.cli;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.text.Normalizer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A number as it is printed.
 *
 * @param value what stands there
 */
record PrintedNumber(BigDecimal value) {
  private static final Pattern LATEX =
      Pattern.compile("(-?[\\d.]+)(?:\\\\cdot 10\\^\\{(-?\\d+)})?");
  private static final Pattern TEXT = Pattern.compile("(−?[\\d.]+)(?:·10([⁻⁰¹²³⁴⁵⁶⁷⁸⁹]+))?");

  /** {@return such as {@code -3.81\cdot 10^{-5}}} */
  static PrintedNumber ofLatex(String latex) {
    return of(LATEX.matcher(latex), latex);
  }

  /** {@return such as −3.81·10⁻⁵} */
  static PrintedNumber ofText(String text) {
    return of(TEXT.matcher(text), text);
  }

  private static PrintedNumber of(Matcher number, String text) {
    if (!number.matches()) {
      throw new AssertionError("expected a number, found " + text);
    }
    BigDecimal mantissa = new BigDecimal(number.group(1).replace('−', '-'));
    String power = number.group(2);
    return new PrintedNumber(
        power == null ? mantissa : mantissa.scaleByPowerOfTen(Integer.parseInt(lowered(power))));
  }

  private static String lowered(String raised) {
    return Normalizer.normalize(raised, Normalizer.Form.NFKC).replace('−', '-');
  }

  /**
   * {@return whether an exact number may be printed so: it lies within half a unit of the last
   * place that is printed, and of the last of so many significant digits}
   *
   * @param exact any finite number
   * @param digits significant ones
   * @param slack what an operation or two may be off, relative to the number
   */
  boolean shows(double exact, int digits, double slack) {
    BigDecimal given = new BigDecimal(exact);
    // A number that was given stands as it was, the shortest decimal that is the same double.
    BigDecimal off =
        value
            .subtract(given)
            .abs()
            .min(value.subtract(new BigDecimal(Double.toString(exact))).abs());
    if (exact == 0) {
      return off.signum() == 0;
    }
    BigDecimal allowed = new BigDecimal(Math.abs(exact) * slack);
    int first = given.precision() - given.scale() - 1;
    BigDecimal significant = half(digits - 1 - first);
    BigDecimal last = value.scale() > 0 ? half(value.scale()) : significant;
    return off.compareTo(significant.min(last).add(allowed)) <= 0;
  }

  private static BigDecimal half(int scale) {
    return new BigDecimal(BigInteger.valueOf(5), scale + 1);
  }
}
