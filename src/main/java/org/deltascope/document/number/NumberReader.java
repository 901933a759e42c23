package org.deltascope.document.number;

import org.deltascope.document.source.SourceLocation;

/**
 * Reads a number as people type it: {@code 0.60}, {@code 0,60}, {@code 1e-3}, {@code -1/3}, {@code
 * 2*0.4}, {@code (1+2)/4}, and what this program shows, such as {@code −4.386·10⁻⁵}. The signs may
 * be those of a text, such as − and ×.
 */
public final class NumberReader {
  private static final int LONGEST = 200;
  private static final double LARGEST_WHOLE = 1L << 53;
  private static final String EXPECTED = "a number such as 0.4, -1/3, 2*0.4 or 1e-3";

  private NumberReader() {}

  /**
   * {@return the number that was typed, with its text if it is a plain decimal}
   *
   * @param typed by a person
   * @throws UnreadableNumberException if it is no number, or none that is finite
   */
  public static TypedNumber read(String typed) throws UnreadableNumberException {
    String plain = Signs.plain(typed);
    if (plain.isEmpty()) {
      throw new UnreadableNumberException("nothing", EXPECTED);
    }
    if (plain.length() > LONGEST) {
      throw new UnreadableNumberException(
          plain.length() + " characters", "at most %d, %s".formatted(LONGEST, EXPECTED));
    }
    Literal literal = Literal.at(plain, plain.startsWith("-") || plain.startsWith("+") ? 1 : 0);
    if (literal.end() == plain.length() && !literal.isEmpty()) {
      boolean negative = plain.startsWith("-");
      double value = Double.parseDouble(literal.json());
      return literal.typed(negative, finite(negative ? -value : value, typed));
    }
    return TypedNumber.of(
        finite(new DecimalCalculation(plain, typed).value().doubleValue(), typed));
  }

  /**
   * {@return the whole number that was typed}
   *
   * @param typed by a person
   * @throws UnreadableNumberException if it is no number, or not a whole one
   */
  public static long whole(String typed) throws UnreadableNumberException {
    String plain = Signs.plain(typed);
    if (plain.matches("[+-]?\\d{1,18}")) {
      return Long.parseLong(plain);
    }
    double value = read(typed).value();
    if (value != Math.rint(value) || Math.abs(value) > LARGEST_WHOLE) {
      throw new UnreadableNumberException(
          SourceLocation.quote(typed.strip()), "a whole number such as 0, 1 or 12");
    }
    return (long) value;
  }

  private static double finite(double read, String typed) throws UnreadableNumberException {
    double value = read + 0.0; // never -0
    if (!Double.isFinite(value)) {
      throw new UnreadableNumberException(
          SourceLocation.quote(typed.strip()) + ", which is too large", "at most 1.7e308");
    }
    return value;
  }

  static UnreadableNumberException unreadable(String typed, String why) {
    return new UnreadableNumberException(SourceLocation.quote(typed.strip()) + why, EXPECTED);
  }
}
