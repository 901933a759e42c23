package org.deltascope.figure.network;

/** How much a thing matters to the current step. */
enum Light {
  /** The step makes its number. */
  WRITTEN,
  /** The step reads its number. */
  READ,
  /** The step leaves it alone. */
  RESTING;

  boolean isLit() {
    return this != RESTING;
  }
}
