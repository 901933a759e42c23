package org.deltascope.figure.network.layout;

/** How much of a neuron there is room for. */
public enum Detail {
  /** Name, value, z, δ and bias. */
  FULL,
  /** Name with the bias beside it, value and δ. */
  COMPACT,
  /** A disc, its value to the right and δ to the left. */
  TINY,
  /** A dot. */
  DOT
}
