package org.deltascope.question;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;
import java.util.stream.IntStream;

/** Mistakes that are made in writing a number down. */
final class DigitSlips {
  private static final int MOST_PLACES = 3;

  private DigitSlips() {}

  /** {@return the slip that turns a number into an answer, if one does} */
  static Optional<Slip> of(double truth, GivenAnswer answer) {
    if (answer.value() == 0 || truth == 0 || !Double.isFinite(truth) || answer.digits() < 2) {
      return Optional.empty();
    }
    Optional<Slip> point =
        IntStream.rangeClosed(-MOST_PLACES, MOST_PLACES)
            .filter(places -> places != 0 && answer.fits(truth * StrictMath.pow(10, places)))
            .<Slip>mapToObj(_ -> new Slip.DecimalSlip())
            .findFirst();
    return point.or(
        () -> isSwapped(truth, answer) ? Optional.of(new Slip.DigitsSwapped()) : Optional.empty());
  }

  private static boolean isSwapped(double truth, GivenAnswer answer) {
    BigDecimal rounded = new BigDecimal(truth).round(new MathContext(answer.digits()));
    String digits = rounded.unscaledValue().abs().toString();
    for (int i = 0; i + 1 < digits.length(); i++) {
      char[] swapped = digits.toCharArray();
      swapped[i] = digits.charAt(i + 1);
      swapped[i + 1] = digits.charAt(i);
      double size =
          new BigDecimal(new String(swapped)).movePointLeft(rounded.scale()).doubleValue();
      boolean differs = digits.charAt(i) != digits.charAt(i + 1);
      if (differs && answer.fits(Math.copySign(size, truth))) {
        return true;
      }
    }
    return false;
  }
}
