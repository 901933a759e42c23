package org.deltascope.figure.network.state;

/** What is written on an edge beside its weight. */
public enum EdgeFact {
  /** Nothing. */
  NONE,
  /** w·x, what it carries forward. */
  FORWARD,
  /** w·δ, what it carries back. */
  BACKWARD,
  /** ∂L/∂w = δ·x. */
  GRADIENT,
  /** The first number that the optimizer makes for it. */
  MADE_ONE,
  /** The first two. */
  MADE_TWO,
  /** The first three. */
  MADE_THREE,
  /** The first four. */
  MADE_FOUR,
  /** The new weight, and what it comes from. */
  UPDATE;

  public boolean hasProduct() {
    return this != NONE;
  }

  /** {@return how many numbers the optimizer has made, before the weight changes} */
  public int made() {
    return switch (this) {
      case NONE, FORWARD, BACKWARD, GRADIENT, UPDATE -> 0;
      case MADE_ONE -> 1;
      case MADE_TWO -> 2;
      case MADE_THREE -> 3;
      case MADE_FOUR -> 4;
    };
  }

  /** {@return what stands there when the optimizer has made so many numbers, from 1} */
  public static EdgeFact ofMade(int count) {
    return switch (count) {
      case 1 -> MADE_ONE;
      case 2 -> MADE_TWO;
      case 3 -> MADE_THREE;
      default -> MADE_FOUR;
    };
  }
}
