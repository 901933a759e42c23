package org.deltascope.formula.number;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Locale;
import java.util.Optional;
import org.deltascope.formula.exact.Fraction;
import org.deltascope.formula.text.Scripts;

/**
 * A number as it is printed. The minus of the text is U+2212.
 *
 * @param mantissa digits with a point and an ASCII minus, such as {@code -0.03810}; or a fraction
 *     such as {@code -13/40}; or ∞, -∞, NaN
 * @param exponent the power of ten that it is multiplied by; 0 where there is none
 */
public record NumberText(String mantissa, int exponent) {
  private static final BigDecimal HUGE = new BigDecimal("1e6");
  private static final BigDecimal TINY = new BigDecimal("1e-4");

  /** {@return a number that is printed as it is written in JSON: 0.40, 5e-1 is 5·10⁻¹} */
  public static NumberText asWritten(String json) {
    String text = withoutEmptySign(json.toLowerCase(Locale.ROOT));
    int e = text.indexOf('e');
    return e < 0
        ? new NumberText(text, 0)
        : new NumberText(text.substring(0, e), Integer.parseInt(text.substring(e + 1)));
  }

  private static String withoutEmptySign(String text) {
    return Double.parseDouble(text) == 0 && text.startsWith("-") ? text.substring(1) : text;
  }

  /**
   * {@return a number in as many digits as it takes: 2, 0.01}
   *
   * @param value any number
   */
  public static NumberText exact(double value) {
    return Double.isFinite(value)
        ? of(new BigDecimal(Double.toString(value)).stripTrailingZeros())
        : notFinite(value);
  }

  /** {@return a number with all its digits, with a power of ten where it is large or small} */
  static NumberText of(BigDecimal number) {
    BigDecimal size = number.abs();
    boolean plain = size.compareTo(TINY) >= 0 && size.compareTo(HUGE) < 0;
    if (plain || number.signum() == 0) {
      return new NumberText(number.toPlainString(), 0);
    }
    int exponent = number.precision() - number.scale() - 1;
    return new NumberText(number.scaleByPowerOfTen(-exponent).toPlainString(), exponent);
  }

  /**
   * {@return a fraction as it is printed: −13/40}
   *
   * @param fraction any
   */
  public static NumberText of(Fraction fraction) {
    return new NumberText(fraction.toString(), 0);
  }

  static NumberText notFinite(double value) {
    return new NumberText(Double.isNaN(value) ? "NaN" : value > 0 ? "∞" : "-∞", 0);
  }

  /** {@return plain text: −0.03810, 4.386·10⁻⁵} */
  public String text() {
    String power = hasPower() ? "·10" + Scripts.superscript(minus(Integer.toString(exponent))) : "";
    return minus(mantissa) + power;
  }

  /** {@return LaTeX} */
  public String latex() {
    return switch (mantissa) {
      case "∞" -> "\\infty";
      case "-∞" -> "-\\infty";
      case "NaN" -> "\\mathrm{NaN}";
      case String m when isFraction() -> m.replaceFirst("(\\d+)/(\\d+)", "\\\\frac{$1}{$2}");
      case String m -> m + (hasPower() ? "\\cdot 10^{%d}".formatted(exponent) : "");
    };
  }

  /** {@return what is printed; empty where it is no number} A third has 34 digits here. */
  public Optional<BigDecimal> value() {
    return switch (mantissa) {
      case "∞", "-∞", "NaN" -> Optional.empty();
      case String m when isFraction() -> Optional.of(quotient(m.split("/", 2)));
      case String m -> Optional.of(new BigDecimal(m).scaleByPowerOfTen(exponent));
    };
  }

  private static BigDecimal quotient(String[] parts) {
    return new BigDecimal(parts[0]).divide(new BigDecimal(parts[1]), DecimalFunctions.PRECISION);
  }

  /** {@return what is printed, without any rounding; empty where it is no number} */
  public Optional<Fraction> fraction() {
    if (!isFraction()) {
      return value().map(Fraction::of);
    }
    String[] parts = mantissa.split("/", 2);
    return Optional.of(new Fraction(new BigInteger(parts[0]), new BigInteger(parts[1])));
  }

  /** {@return whether it is a quotient of whole numbers} */
  public boolean isFraction() {
    return mantissa.indexOf('/') >= 0;
  }

  public boolean hasPower() {
    return exponent != 0;
  }

  public boolean isNegative() {
    return mantissa.startsWith("-");
  }

  /** {@return how many digits say something: 3 of 0.0350} */
  public int significantDigits() {
    return value().map(BigDecimal::precision).orElse(0);
  }

  public static String minus(String number) {
    return number.replace('-', '−');
  }
}
