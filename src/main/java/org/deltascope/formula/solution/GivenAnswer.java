package org.deltascope.formula.solution;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A number as it was typed: as many digits as there are say how exactly it is meant.
 *
 * @param text as it was typed
 * @param value what it is
 * @param half half a unit of its last digit; of a fraction, which is exact, all but nothing
 */
public record GivenAnswer(String text, double value, double half) {
  private static final Pattern DECIMAL =
      Pattern.compile("([+-]?(?:\\d+[.]?\\d*|[.]\\d+))(?:(?:e|\\*10\\^)\\(?([+-]?\\d{1,3})\\)?)?");
  private static final Pattern FRACTION = Pattern.compile("([+-]?\\d{1,15})/(\\d{1,15})");
  private static final int LONGEST = 60;
  private static final double EXACT = 1e-9;
  private static final int MOST_DIGITS = 17;

  /**
   * {@return what was typed, if it is a number: 0.0088, −.19, 8.8e-3, 8.8·10^-3, 0,0088, −1/8}
   *
   * @param typed any text
   */
  public static Optional<GivenAnswer> read(String typed) {
    String plain =
        typed
            .strip()
            .toLowerCase(Locale.ROOT)
            .replace('−', '-')
            .replace(',', '.')
            .replaceAll("[·×]", "*")
            .replace(" ", "");
    if (plain.length() > LONGEST) {
      return Optional.empty();
    }
    Matcher fraction = FRACTION.matcher(plain);
    if (fraction.matches() && Long.parseLong(fraction.group(2)) > 0) {
      double value = Double.parseDouble(fraction.group(1)) / Double.parseDouble(fraction.group(2));
      return Optional.of(new GivenAnswer(typed.strip(), value, Math.abs(value) * EXACT));
    }
    Matcher decimal = DECIMAL.matcher(plain);
    if (!decimal.matches()) {
      return Optional.empty();
    }
    String power = decimal.group(2) == null ? "0" : decimal.group(2);
    BigDecimal number = new BigDecimal(decimal.group(1)).scaleByPowerOfTen(Integer.parseInt(power));
    double half = BigDecimal.ONE.scaleByPowerOfTen(-number.scale()).doubleValue() / 2;
    return Optional.of(new GivenAnswer(typed.strip(), number.doubleValue(), half));
  }

  /**
   * {@return whether a number, rounded as this is, is this} A 0 stands for nothing but 0, however
   * many digits it has.
   *
   * @param number any
   */
  public boolean fits(double number) {
    return isWithin(number, 0);
  }

  /**
   * {@return the same for a number that is known only so well}
   *
   * @param number any
   * @param error how far off it may be
   */
  public boolean isWithin(double number, double error) {
    if (value == 0 || number == 0) {
      return value == number;
    }
    return Math.abs(number - value) <= half * (1 + EXACT) + error;
  }

  /** {@return how many digits say something} */
  public int digits() {
    boolean exact = value == 0 || half < Math.abs(value) * 1e-15;
    return exact
        ? MOST_DIGITS
        : Math.max(1, (int) Math.floor(Math.log10(Math.abs(value) / (2 * half)) + EXACT) + 1);
  }
}
