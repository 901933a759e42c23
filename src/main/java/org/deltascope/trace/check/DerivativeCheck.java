package org.deltascope.trace.check;

/**
 * A derivative twice: as backpropagation computed it, and as a central difference.
 *
 * @param analytic what backpropagation gave
 * @param numeric (L(p + h) − L(p − h)) / 2h with h = 1e-5, or where that step does not suit the
 *     loss, extrapolated from two steps that do
 * @param difference |analytic − numeric|
 * @param tolerance how large the difference may be: 1e-9 + 1e-6·max(|analytic|, |numeric|), and
 *     where the step is not 1e-5 what rounding may make of the quotient and what it and the double
 *     step differ
 * @param verdict what that says
 */
public record DerivativeCheck(
    double analytic, double numeric, double difference, double tolerance, Verdict verdict) {

  /** What the comparison says. */
  public enum Verdict {
    /** The difference is within the tolerance. */
    AGREES,
    /** It is not, or one of the two is not a number. */
    DISAGREES,
    /**
     * No step says anything: the losses beside the point overflow, the parameter is too large to be
     * moved, or all digits of the difference are lost to rounding.
     */
    UNDECIDED,
    /**
     * A weighted input comes from one side of 0 to the other on the way from p − h to p + h, and
     * its activation (ReLU, leaky ReLU, ELU, step, sign) is put together there, or an output comes
     * from one side of its target to the other under an absolute error: the quotient mixes two
     * functions and says nothing.
     */
    KINK
  }

  private static final double ABSOLUTE = 1e-9;
  private static final double RELATIVE = 1e-6;

  static DerivativeCheck of(double analytic, double numeric, double noise, boolean kink) {
    double difference = Math.abs(analytic - numeric);
    double size = Math.max(Math.abs(analytic), Math.abs(numeric));
    double sure = ABSOLUTE + RELATIVE * size;
    Verdict met;
    if (Double.isFinite(difference) && difference <= sure) {
      met = Verdict.AGREES;
    } else if (Double.isFinite(difference) && difference <= sure + noise) {
      met = noise < size ? Verdict.AGREES : Verdict.UNDECIDED;
    } else {
      met = Verdict.DISAGREES;
    }
    return new DerivativeCheck(
        analytic, numeric, difference, sure + noise, kink ? Verdict.KINK : met);
  }

  /** {@return the same numbers, where the central difference turned out to say nothing} */
  DerivativeCheck undecided() {
    return new DerivativeCheck(analytic, numeric, difference, tolerance, Verdict.UNDECIDED);
  }

  /** {@return whether nothing was found wrong: it agrees, or one cannot say} */
  public boolean isClear() {
    return verdict != Verdict.DISAGREES;
  }
}
