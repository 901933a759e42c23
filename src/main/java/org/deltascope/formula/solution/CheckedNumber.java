package org.deltascope.formula.solution;

/**
 * A stated number, and what is to be said of it.
 *
 * @param stated the number
 * @param expected the true one
 * @param standing how it stands to that
 */
public record CheckedNumber(StatedNumber stated, double expected, NumberStanding standing) {

  /** {@return how far off it is} */
  public double difference() {
    return Math.abs(stated.value() - expected);
  }

  /** {@return how far off it is for its size} */
  public double relativeDifference() {
    double difference = difference();
    return difference == 0 ? 0 : difference / Math.abs(expected);
  }
}
