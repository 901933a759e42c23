package org.deltascope.figure.network.layout;

/**
 * How wide a text is, in units at letter size 1.
 *
 * @param whole with everything it says
 * @param brief where there is little room
 * @param number its widest number alone
 */
record TextWidth(double whole, double brief, double number) {
  static final TextWidth NONE = new TextWidth(0, 0, 0);

  TextWidth max(TextWidth other) {
    return new TextWidth(
        Math.max(whole, other.whole), Math.max(brief, other.brief), Math.max(number, other.number));
  }
}
