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
  /** The new weight, and the gradient that it comes from. */
  UPDATE;

  public boolean hasProduct() {
    return this != NONE;
  }
}
