package org.deltascope.formula.graph;

/** What makes a number of others. */
public enum GraphOperation {
  /** Nothing: it is given. */
  GIVEN,
  /** A product. */
  TIMES,
  /** A sum. */
  PLUS,
  /** The activation. */
  FUNCTION,
  /** The loss. */
  LOSS
}
