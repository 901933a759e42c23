package org.deltascope.trace;

/**
 * A derivative twice: as backpropagation computed it, and as a central difference.
 *
 * @param analytic what backpropagation gave
 * @param numeric (L(p + h) − L(p − h)) / 2h
 * @param difference |analytic − numeric|
 * @param tolerance how large the difference may be
 * @param verdict what that says
 */
public record Agreement(
    double analytic, double numeric, double difference, double tolerance, Verdict verdict) {

  /** What the comparison says. */
  public enum Verdict {
    /** The difference is within the tolerance. */
    AGREES,
    /** It is not, or one of the two is not a number. */
    DISAGREES,
    /**
     * A weighted input comes from one side of 0 to the other on the way from p − h to p + h, and
     * its activation (ReLU, leaky ReLU, ELU) is put together there: the quotient mixes two
     * functions and says nothing.
     */
    KINK
  }

  private static final double ABSOLUTE = 1e-9;
  private static final double RELATIVE = 1e-6;

  static Agreement of(double analytic, double numeric, boolean kink) {
    double difference = Math.abs(analytic - numeric);
    double tolerance = ABSOLUTE + RELATIVE * Math.max(Math.abs(analytic), Math.abs(numeric));
    Verdict met = difference <= tolerance ? Verdict.AGREES : Verdict.DISAGREES;
    return new Agreement(analytic, numeric, difference, tolerance, kink ? Verdict.KINK : met);
  }

  /** {@return whether nothing was found wrong: it agrees, or a kink forbids to say} */
  public boolean isClear() {
    return verdict != Verdict.DISAGREES;
  }
}
