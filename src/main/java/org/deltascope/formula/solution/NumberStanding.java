package org.deltascope.formula.solution;

/** How a stated number stands to the true one. */
public enum NumberStanding {
  /** It is the true one, to the digits that it was written with. */
  AGREES,
  /** It differs by no more than another order of the same arithmetic, or float32, makes it. */
  CLOSE,
  /** It is not, but is right from numbers before it that were rounded. */
  ROUNDED,
  /** It is not, but is right from a wrong number before it. */
  CARRIED,
  /** It is neither the true one nor right from those before it. */
  WRONG;

  /** {@return whether nothing is wrong with it} */
  public boolean isRight() {
    return this == AGREES || this == CLOSE;
  }
}
