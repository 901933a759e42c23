package org.deltascope.trace;

/** How far one key press goes. */
public enum Granularity {
  /** To the next neuron or edge. */
  PART,
  /** To the end of the next step. */
  STEP,
  /** To the end of the next phase. */
  PHASE,
  /** To the same place in the next update. */
  UPDATE,
  /** To the same place in the next epoch. */
  EPOCH
}
