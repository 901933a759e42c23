package org.deltascope.question;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;
import org.deltascope.formula.mistake.WritingSlips;
import org.deltascope.formula.solution.GivenAnswer;

/** Mistakes that are made in writing a number down. */
final class DigitSlips {
  private DigitSlips() {}

  /** {@return the slip that turns a number into an answer, if one does} */
  static Optional<Slip> of(double truth, GivenAnswer answer) {
    if (answer.value() == 0 || truth == 0 || !Double.isFinite(truth) || answer.digits() < 2) {
      return Optional.empty();
    }
    if (WritingSlips.shifts().anyMatch(shift -> answer.fits(truth * shift))) {
      return Optional.of(new Slip.DecimalSlip());
    }
    return isSwapped(truth, answer) ? Optional.of(new Slip.DigitsSwapped()) : Optional.empty();
  }

  private static boolean isSwapped(double truth, GivenAnswer answer) {
    BigDecimal rounded = new BigDecimal(truth).round(new MathContext(answer.digits()));
    return WritingSlips.exchanged(rounded.unscaledValue().abs().toString())
        .map(digits -> new BigDecimal(digits).movePointLeft(rounded.scale()).doubleValue())
        .anyMatch(size -> answer.fits(Math.copySign(size, truth)));
  }
}
