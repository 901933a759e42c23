package org.deltascope.figure;

/** How a line is drawn along its length. */
public enum LineStyle {
  /** Without gaps. */
  SOLID,
  /** Dashes three and a half widths long, with gaps of two and a half; at least 5 and 3.5 units. */
  DASHED,
  /** Round dots, one every two and a half widths. */
  DOTTED
}
