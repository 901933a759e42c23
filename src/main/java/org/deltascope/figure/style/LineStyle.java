package org.deltascope.figure.style;

/** How a line is drawn along its length. */
public enum LineStyle {
  /** Without gaps. */
  SOLID,
  /** Dashes three and a half widths long, with gaps of two and a half; at least 5 and 3.5 units. */
  DASHED,
  /** Round dots, one every two and a half widths. */
  DOTTED;

  /**
   * {@return how the line of a number shows its sign without a colour; dotted where it is no
   * number}
   *
   * @param value a weight
   */
  public static LineStyle ofSign(double value) {
    return Double.isNaN(value) ? DOTTED : value < 0 ? DASHED : SOLID;
  }
}
