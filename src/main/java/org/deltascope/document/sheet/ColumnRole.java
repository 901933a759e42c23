package org.deltascope.document.sheet;

/** What a column is for. */
public enum ColumnRole {
  /** A number that the network is given. */
  INPUT,
  /** A class that the network is given: an input for each, 1 for its own and 0 for the others. */
  INPUT_CLASSES,
  /** A number that the network should give. */
  TARGET,
  /** A class that the network should tell: an output for each, likewise. */
  TARGET_CLASSES,
  /** Nothing. */
  IGNORED;

  /** {@return whether it holds classes} */
  public boolean isClasses() {
    return this == INPUT_CLASSES || this == TARGET_CLASSES;
  }

  /** {@return whether the network is given it} */
  public boolean isInput() {
    return this == INPUT || this == INPUT_CLASSES;
  }

  /** {@return whether the network should give it} */
  public boolean isTarget() {
    return this == TARGET || this == TARGET_CLASSES;
  }
}
