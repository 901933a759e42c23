package org.deltascope.figure.style;

/** Which height of a text stands on its anchor. */
public enum VerticalAlign {
  /** The baseline. */
  BASELINE,
  /** The middle of a digit or capital, so that a number is centred in its disc or pill. */
  MIDDLE
}
