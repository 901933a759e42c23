package org.deltascope.formula.naming;

/** How neurons and weights are told apart. */
public enum Notation {
  /** Letters for layers and one count for all weights: x₁ h₁ o₁ w₁ … w₈. */
  NUMBERED,
  /** The layer above, the row and column below: a¹₁ W²₁₂ z¹₁ δ²₁. */
  INDEXED
}
