package org.deltascope.trace;

import java.util.Comparator;
import java.util.function.DoubleFunction;
import java.util.stream.DoubleStream;

/**
 * A difference quotient.
 *
 * @param slope (L(p + h) − L(p − h)) / 2h
 * @param noise what the rounding of the two losses may make of it
 * @param kink whether a piecewise activation changes pieces between the two points
 */
record Quotient(double slope, double noise, boolean kink) {

  /** The step that suits losses and inputs of about 1. */
  private static final double USUAL = 1e-5;

  Quotient plus(Quotient other) {
    return new Quotient(slope + other.slope, noise + other.noise, kink || other.kink);
  }

  Quotient over(double divisor) {
    return new Quotient(slope / divisor, noise / divisor, kink);
  }

  /**
   * {@return the verdict on a derivative}
   *
   * <p>Where h = 1e-5 says no, the fault may be the step's: a large loss rounds away what so small
   * a step changes, and with large inputs it is not small enough. Then the step is taken that is
   * least wrong by its own account, and Richardson's extrapolation of it and the double step.
   *
   * @param analytic the derivative
   * @param ofStep the quotient with step h
   */
  static Agreement compare(double analytic, DoubleFunction<Quotient> ofStep) {
    Quotient usual = ofStep.apply(USUAL);
    Agreement agreement = usual.compare(analytic, 0);
    if (agreement.isClear()) {
      return agreement;
    }
    return DoubleStream.of(1e-7, 1e-6, 1e-5, 1e-4, 1e-3, 1e-2)
        .mapToObj(h -> new Pair(ofStep.apply(h), ofStep.apply(2 * h)))
        .filter(Pair::isUsable)
        .min(Comparator.comparingDouble(Pair::error))
        .map(Pair::extrapolated)
        .map(best -> best.compare(analytic, best.noise))
        .orElse(agreement);
  }

  private Agreement compare(double analytic, double allowance) {
    return Agreement.of(analytic, slope, allowance, kink);
  }

  /** The quotients of a step and of its double. */
  private record Pair(Quotient once, Quotient twice) {

    boolean isUsable() {
      return Double.isFinite(error()) && !once.kink && !twice.kink;
    }

    double error() {
      return Math.abs(once.slope - twice.slope) + once.noise;
    }

    /** The error of a central difference goes with h², so that of the double step is four times. */
    Quotient extrapolated() {
      return new Quotient(
          (4 * once.slope - twice.slope) / 3, (4 * once.noise + twice.noise) / 3, false);
    }
  }
}
