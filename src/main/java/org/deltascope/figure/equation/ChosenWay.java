package org.deltascope.figure.equation;

/**
 * Which of the ways from a weight to the loss is taken apart.
 *
 * @param way from 0; {@link #NONE} for none
 * @param factor which of its factors alone is worked out, from 0; {@link #NONE} for all
 */
public record ChosenWay(int way, int factor) {
  /** None, or not one alone. */
  public static final int NONE = -1;

  /** {@return no way} */
  public static ChosenWay none() {
    return new ChosenWay(NONE, NONE);
  }

  /** {@return whether there is one} */
  public boolean exists() {
    return way != NONE;
  }

  boolean worksOut(int k) {
    return factor == NONE || factor == k;
  }
}
