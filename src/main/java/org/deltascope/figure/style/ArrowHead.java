package org.deltascope.figure.style;

/** What stands at the end of a line. */
public enum ArrowHead {
  /** Nothing. */
  NONE,
  /** A filled arrow head whose tip is exactly the end point. */
  ARROW
}
