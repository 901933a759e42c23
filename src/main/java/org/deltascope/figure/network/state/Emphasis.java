package org.deltascope.figure.network.state;

/** How much a thing matters to the current step. */
public enum Emphasis {
  /** The step makes its number. */
  WRITTEN,
  /** The step reads its number. */
  READ,
  /** The step leaves it alone. */
  RESTING;

  public boolean isLit() {
    return this != RESTING;
  }
}
