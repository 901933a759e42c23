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
  /** What the optimizer keeps for it first. */
  KEPT_FIRST,
  /** All that the optimizer keeps for it. */
  KEPT,
  /** The new weight, and what it comes from. */
  UPDATE;

  public boolean hasProduct() {
    return this != NONE;
  }

  /** {@return whether it is what the optimizer keeps, before the weight changes} */
  public boolean isKept() {
    return this == KEPT_FIRST || this == KEPT;
  }
}
