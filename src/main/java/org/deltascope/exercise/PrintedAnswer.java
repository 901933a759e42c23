package org.deltascope.exercise;

import java.math.BigDecimal;
import org.deltascope.formula.number.Digits;

/**
 * An answer as it is written down, to as many digits as are asked for.
 *
 * @param value rounded
 * @param unit of its last digit
 */
public record PrintedAnswer(BigDecimal value, BigDecimal unit) {
  /** A little more than half a unit, so that what was rounded the other way at a tie still fits. */
  private static final BigDecimal TOLERATED = new BigDecimal("0.6");

  /**
   * {@return a number as it is written down; a 0 has as many decimal places as digits are asked
   * for}
   *
   * @param number any finite number
   * @param digits significant ones
   */
  public static PrintedAnswer of(double number, Digits digits) {
    BigDecimal value =
        number == 0
            ? BigDecimal.ZERO.setScale(digits.digits())
            : digits.of(number).value().orElseThrow();
    return new PrintedAnswer(value, BigDecimal.ONE.scaleByPowerOfTen(-value.scale()));
  }

  /** {@return how far off an answer may be to be taken for this one} */
  public BigDecimal tolerance() {
    return unit.multiply(TOLERATED).stripTrailingZeros();
  }

  /** {@return whether an answer may be taken for this one and for another one} */
  boolean isNear(PrintedAnswer other) {
    return value.subtract(other.value).abs().compareTo(tolerance().add(other.tolerance())) <= 0;
  }
}
