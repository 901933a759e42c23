package org.deltascope.question;

/**
 * A number that is known only so well.
 *
 * @param value of it
 * @param error how far off it may be, 0 or more
 */
record Approximation(double value, double error) {

  static Approximation exact(double value) {
    return new Approximation(value, 0);
  }

  Approximation off(double more) {
    return new Approximation(value, error + more);
  }
}
