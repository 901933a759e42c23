package org.deltascope.trace.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.DoubleFunction;

/**
 * A difference quotient.
 *
 * @param slope (L(p + h) − L(p − h)) / 2h
 * @param noise what the rounding of the two losses may make of it
 * @param kink whether a piecewise activation changes pieces between the two points
 */
record DifferenceQuotient(double slope, double noise, boolean kink) {

  /** The step that suits losses and inputs of about 1. */
  private static final double USUAL = 1e-5;

  /** From the smallest on. */
  private static final List<Double> STEPS =
      List.of(1e-12, 1e-11, 1e-10, 1e-9, 1e-8, 1e-7, 1e-6, 1e-5, 1e-4, 1e-3, 1e-2);

  /**
   * {@return that of λ/2·w², in which the step cancels but for the rounding of w ± h}
   *
   * @param w a weight
   * @param decay λ
   * @param h the step
   */
  static DifferenceQuotient ofPenalty(double w, double decay, double h) {
    return new DifferenceQuotient(decay / 2 * ((w + h) + (w - h)), 0, false);
  }

  DifferenceQuotient plus(DifferenceQuotient other) {
    return new DifferenceQuotient(slope + other.slope, noise + other.noise, kink || other.kink);
  }

  DifferenceQuotient over(double divisor) {
    return new DifferenceQuotient(slope / divisor, noise / divisor, kink);
  }

  /**
   * {@return the verdict on a derivative}
   *
   * <p>Where h = 1e-5 says no, the fault may be the step's: a large loss rounds away what so small
   * a step changes, and with large inputs it is not small enough. Then the step is taken that is
   * least wrong by its own account, and Richardson's extrapolation of it and the double step. Steps
   * grow only as long as each confirms the one before: one that reaches over the whole bend of a
   * saturated function sees no slope at all, and is very sure of it. Where no step is of use
   * because the function overflows, there is nothing to disagree with.
   *
   * @param analytic the derivative
   * @param ofStep the quotient with step h
   */
  static DerivativeCheck compare(double analytic, DoubleFunction<DifferenceQuotient> ofStep) {
    DifferenceQuotient usual = ofStep.apply(USUAL);
    DerivativeCheck agreement = usual.compare(analytic, 0);
    if (agreement.isClear()) {
      return agreement;
    }
    return confirmed(ofStep).stream()
        .min(Comparator.comparingDouble(Pair::error))
        .map(best -> best.extrapolated().compare(analytic, best.doubt()))
        .orElseGet(() -> overflows(ofStep) ? agreement.undecided() : agreement);
  }

  /** Beside an overflow, or where rounding takes all digits, there is no quotient to go by. */
  private static boolean overflows(DoubleFunction<DifferenceQuotient> ofStep) {
    return STEPS.stream()
        .map(ofStep::apply)
        .anyMatch(each -> !Double.isFinite(each.slope) || !Double.isFinite(each.noise));
  }

  private static List<Pair> confirmed(DoubleFunction<DifferenceQuotient> ofStep) {
    List<Pair> pairs = new ArrayList<>();
    for (double h : STEPS) {
      Pair pair = new Pair(ofStep.apply(h), ofStep.apply(2 * h));
      if (pair.isUsable()) {
        if (!pairs.isEmpty() && !pair.confirms(pairs.getLast())) {
          return pairs;
        }
        pairs.add(pair);
      }
    }
    return pairs;
  }

  private DerivativeCheck compare(double analytic, double allowance) {
    return DerivativeCheck.of(analytic, slope, allowance, kink);
  }

  /** The quotients of a step and of its double. */
  private record Pair(DifferenceQuotient once, DifferenceQuotient twice) {

    /** How much slopes over the step and the double step may differ. */
    private static final double COARSE = 0.1;

    /** How many times larger than they know errors may be. */
    private static final double CAUTION = 4;

    boolean isUsable() {
      return Double.isFinite(doubt()) && !once.kink && !twice.kink && isFine();
    }

    /** Whether the function is nearly straight so far, as well as rounding lets one see. */
    private boolean isFine() {
      double steeper = Math.max(Math.abs(once.slope), Math.abs(twice.slope));
      double noise = once.noise + twice.noise;
      return Math.abs(once.slope - twice.slope) <= COARSE * steeper + noise;
    }

    double error() {
      return Math.abs(once.slope - twice.slope) + once.noise;
    }

    /** {@return how wrong the extrapolated slope may be} */
    double doubt() {
      return Math.abs(once.slope - twice.slope) + extrapolated().noise;
    }

    /** {@return whether both may be right by what they know of their errors} */
    boolean confirms(Pair smaller) {
      double apart = Math.abs(extrapolated().slope - smaller.extrapolated().slope);
      return apart <= CAUTION * (error() + smaller.error());
    }

    /** The error of a central difference goes with h², so that of the double step is four times. */
    DifferenceQuotient extrapolated() {
      return new DifferenceQuotient(
          once.slope + (once.slope - twice.slope) / 3, (4 * once.noise + twice.noise) / 3, false);
    }
  }
}
