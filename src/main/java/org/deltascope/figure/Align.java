package org.deltascope.figure;

/** Which point of a text stands on its anchor, along the line. */
public enum Align {
  /** Its left end. */
  START,
  /** Its middle. */
  MIDDLE,
  /** Its right end. */
  END
}
