package org.deltascope.formula.probe;

/** A part of a document's numbers that a random network may have too. */
public enum Given {
  /** x. */
  INPUTS,
  /** t. */
  TARGETS,
  /** All W. */
  WEIGHTS,
  /** All b. */
  BIASES,
  /** What the optimizer keeps. */
  SLOTS
}
