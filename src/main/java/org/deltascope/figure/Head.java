package org.deltascope.figure;

/** What stands at the end of a line. */
public enum Head {
  /** Nothing. */
  NONE,
  /** A filled arrow head whose tip is exactly the end point. */
  ARROW
}
