package org.deltascope.trace;

/** The four parts of an update, in order. */
public enum Phase {
  /** From the inputs to the outputs. */
  FORWARD,
  /** Outputs against targets. */
  LOSS,
  /** From the outputs back: errors and gradients. */
  BACKWARD,
  /** New weights. */
  UPDATE
}
