package org.deltascope.formula.solution;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;
import org.deltascope.formula.algebra.Expr;
import org.deltascope.formula.algebra.Exprs;
import org.deltascope.formula.mistake.FormulaEdit;
import org.deltascope.formula.mistake.Tag;
import org.deltascope.formula.mistake.WritingSlips;

/**
 * A right number that was written down wrongly.
 *
 * @param tag how: the point in another place, or two digits exchanged
 * @param right what should stand there, to as many digits
 * @param written what stands there
 */
public record DigitSlip(Tag tag, double right, double written) {

  /** {@return it as a change of what should stand there} */
  public FormulaEdit edit() {
    Expr after = Exprs.num(written);
    return new FormulaEdit(tag, Exprs.num(right), after, after);
  }

  /**
   * {@return the slip that turns a number into what was written, if one does}
   *
   * @param truth the number
   * @param written what stands there
   */
  public static Optional<DigitSlip> of(double truth, GivenAnswer written) {
    if (written.value() == 0 || truth == 0 || !Double.isFinite(truth) || written.digits() < 2) {
      return Optional.empty();
    }
    return shifted(truth, written).or(() -> exchanged(truth, written));
  }

  private static Optional<DigitSlip> shifted(double truth, GivenAnswer written) {
    return WritingSlips.shifts()
        .filter(shift -> isWritten(truth * shift, written))
        .mapToObj(
            shift -> new DigitSlip(Tag.DECIMAL_SLIP, written.value() / shift, written.value()))
        .findFirst();
  }

  /** Digits of a power of ten, and zeros that only say where the point is, are none of them. */
  private static Optional<DigitSlip> exchanged(double truth, GivenAnswer written) {
    BigDecimal rounded = new BigDecimal(truth).round(new MathContext(written.digits()));
    return WritingSlips.exchanged(rounded.unscaledValue().abs().toString())
        .map(digits -> new BigDecimal(digits).movePointLeft(rounded.scale()).doubleValue())
        .filter(size -> isWritten(Math.copySign(size, truth), written))
        .map(_ -> new DigitSlip(Tag.DIGITS_SWAPPED, rounded.doubleValue(), written.value()))
        .findFirst();
  }

  /** A number that stands there in full is off by what is left over in float64. */
  private static boolean isWritten(double number, GivenAnswer written) {
    return written.isWithin(number, Math.abs(number) * SolutionCheck.CLOSE);
  }
}
