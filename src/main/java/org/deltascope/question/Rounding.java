package org.deltascope.question;

import org.deltascope.formula.solution.GivenAnswer;

/**
 * How numbers on the way are rounded: to as many digits, or to as many places behind the point, as
 * the answer has.
 *
 * @param digits significant ones
 * @param half half a unit of the answer's last place
 */
record Rounding(int digits, double half) {

  static Rounding as(GivenAnswer answer) {
    return new Rounding(answer.digits(), answer.half());
  }

  /** {@return how far a number moves at most when it is rounded} */
  double of(double value) {
    if (value == 0 || !Double.isFinite(value)) {
      return 0;
    }
    double first = Math.floor(Math.log10(Math.abs(value)));
    return Math.max(half, 0.5 * StrictMath.pow(10, first - digits + 1));
  }
}
