package org.deltascope.formula;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * Rounds numbers for show. With 4 digits: 0.5933, 12.346, −0.0381, 0.008771 (below 0.01 a number
 * keeps 4 significant digits), 4.386·10⁻⁵, 1.235·10⁶. The minus is U+2212, and what rounds to zero
 * has none.
 *
 * @param digits after the point, from {@link #MIN} to {@link #MAX}; 17 tell any two numbers apart
 */
public record Digits(int digits) {

  /** The fewest digits. */
  public static final int MIN = 2;

  /** The most digits: as many as a float64 number has at most. */
  public static final int MAX = 17;

  /** Four digits. */
  public static final Digits DEFAULT = new Digits(4);

  private static final int FEWEST_DECIMALS = 2;
  private static final double HUGE = 1e6;
  private static final double TINY = 1e-4;

  /** Checks the number of digits. */
  public Digits {
    if (digits < MIN || digits > MAX) {
      throw new IllegalArgumentException(
          "%d digits, expected %d to %d".formatted(digits, MIN, MAX));
    }
  }

  /**
   * {@return a number as plain text, with all its digits: 0.4000}
   *
   * @param value any number
   */
  public String text(double value) {
    return rounded(value, false).text();
  }

  /**
   * {@return a number as plain text, without zeros that say nothing: 0.40, 2, but 0.3999 and 0.4000
   * for what is only nearly 0.4}
   *
   * @param value any number
   */
  public String brief(double value) {
    return rounded(value, true).text();
  }

  /**
   * {@return a number as LaTeX, without zeros that say nothing}
   *
   * @param value any number
   */
  public String latex(double value) {
    return rounded(value, true).latex();
  }

  private record Rounded(String mantissa, int exponent) {
    String text() {
      String power = exponent == 0 ? "" : "·10" + Scripts.superscript(signed(exponent));
      return minus(mantissa) + power;
    }

    String latex() {
      return switch (mantissa) {
        case "∞" -> "\\infty";
        case "-∞" -> "-\\infty";
        case "NaN" -> "\\mathrm{NaN}";
        case String m -> m + (exponent == 0 ? "" : "\\cdot 10^{%d}".formatted(exponent));
      };
    }

    private static String signed(int exponent) {
      return minus(Integer.toString(exponent));
    }

    private static String minus(String number) {
      return number.replace('-', '−');
    }
  }

  private Rounded rounded(double value, boolean brief) {
    if (Double.isNaN(value)) {
      return new Rounded("NaN", 0);
    }
    if (Double.isInfinite(value)) {
      return new Rounded(value > 0 ? "∞" : "-∞", 0);
    }
    if (value == 0) {
      return new Rounded("0", 0);
    }
    double size = Math.abs(value);
    if (size >= HUGE || size < TINY) {
      return scientific(value);
    }
    BigDecimal exact = new BigDecimal(Double.toString(value));
    int whole = Math.max(1, exact.precision() - exact.scale());
    int most = size < 1 ? MAX : MAX - whole; // a zero before the point is no digit
    int decimals = Math.max(0, Math.min(digits + 1 - whole, most));
    boolean small = size < Math.pow(10, 2 - digits) || (digits == MAX && size < 0.1);
    BigDecimal number =
        small ? significant(exact) : exact.setScale(decimals, RoundingMode.HALF_EVEN);
    return new Rounded(
        (brief && number.compareTo(exact) == 0 ? shortened(number) : number).toPlainString(), 0);
  }

  private BigDecimal significant(BigDecimal exact) {
    BigDecimal number = exact.round(new MathContext(digits, RoundingMode.HALF_EVEN));
    int missing = digits - number.precision();
    return missing > 0 ? number.setScale(number.scale() + missing, RoundingMode.HALF_EVEN) : number;
  }

  private Rounded scientific(double value) {
    BigDecimal number = significant(new BigDecimal(Double.toString(value)));
    int exponent = number.precision() - number.scale() - 1;
    BigDecimal mantissa = number.scaleByPowerOfTen(-exponent).stripTrailingZeros();
    return new Rounded(mantissa.toPlainString(), exponent);
  }

  /**
   * 2.0000 is 2, but 0.4000 is 0.40: two numbers after the point look like a number, one does not.
   */
  private static BigDecimal shortened(BigDecimal number) {
    BigDecimal stripped = number.stripTrailingZeros();
    return stripped.scale() <= 0
        ? stripped.setScale(0, RoundingMode.UNNECESSARY)
        : stripped.setScale(Math.max(FEWEST_DECIMALS, stripped.scale()), RoundingMode.UNNECESSARY);
  }
}
