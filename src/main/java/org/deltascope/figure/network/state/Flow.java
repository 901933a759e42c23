package org.deltascope.figure.network.state;

/** What travels along an edge during a step. */
public enum Flow {
  /** Nothing. */
  NONE,
  /** The activation, from left to right. */
  FORWARD,
  /** The error, from right to left. */
  BACKWARD,
  /** Both, to meet at the label: ∂L/∂w = δ × x. */
  MEETING
}
