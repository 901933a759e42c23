package org.deltascope.formula.solution;

/** What a number becomes once it is computed. */
@FunctionalInterface
interface ComputedChange {

  /**
   * {@return the number that is gone on with}
   *
   * @param at which it is
   * @param computed from those before it
   */
  double of(SampleRef at, double computed);
}
