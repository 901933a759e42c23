package org.deltascope.formula.number;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * Rounds computed numbers for show, always to as many significant digits. With 4: 0.2000, 1.300,
 * 0.008771, −0.03810, 4.386·10⁻⁵, 1.235·10⁶. What is exactly 0 is 0.
 *
 * @param digits significant ones, from {@link #MIN} to {@link #MAX}; 17 tell any two numbers apart
 */
public record Digits(int digits) {

  /** The fewest digits. */
  public static final int MIN = 2;

  /** The most digits: as many as a float64 number has at most. */
  public static final int MAX = 17;

  /** Four digits. */
  public static final Digits DEFAULT = new Digits(4);

  /** Checks the number of digits. */
  public Digits {
    if (digits < MIN || digits > MAX) {
      throw new IllegalArgumentException(
          "%d digits, expected %d to %d".formatted(digits, MIN, MAX));
    }
  }

  /**
   * {@return a number, rounded; ties go to even, from the exact float64}
   *
   * @param value any number
   */
  public NumberText of(double value) {
    if (!Double.isFinite(value)) {
      return NumberText.notFinite(value);
    }
    if (value == 0) {
      return new NumberText("0", 0);
    }
    return NumberText.of(significant(new BigDecimal(value)));
  }

  /**
   * {@return a number as plain text}
   *
   * @param value any number
   */
  public String text(double value) {
    return of(value).text();
  }

  /** {@return so many digits more, as far as there are} */
  public Digits plus(int more) {
    return new Digits(Math.min(MAX, digits + more));
  }

  private BigDecimal significant(BigDecimal exact) {
    BigDecimal number = exact.round(new MathContext(digits, RoundingMode.HALF_EVEN));
    int missing = digits - number.precision();
    return missing > 0 ? number.setScale(number.scale() + missing) : number;
  }
}
