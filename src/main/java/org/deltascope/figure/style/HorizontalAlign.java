package org.deltascope.figure.style;

/** Which point of a text stands on its anchor, along the line. */
public enum HorizontalAlign {
  /** Its left end. */
  START,
  /** Its middle. */
  MIDDLE,
  /** Its right end. */
  END
}
