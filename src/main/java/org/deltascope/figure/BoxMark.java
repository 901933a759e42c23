package org.deltascope.figure;

import org.deltascope.figure.style.Ink;

/**
 * A rectangle with rounded corners, such as a pill or the ground of a label.
 *
 * @param bounds the middle of its border
 * @param corner radius of the corners, in units; half the height makes a pill
 * @param fill the inside
 * @param stroke the border
 * @param strokeWidth of the border, in units; 0 for none
 * @param subject what it stands for
 */
public record BoxMark(
    Bounds bounds, double corner, Ink fill, Ink stroke, double strokeWidth, Subject subject)
    implements Mark {
  /** {@return this somewhere else} */
  public BoxMark within(Bounds other) {
    return new BoxMark(other, corner, fill, stroke, strokeWidth, subject);
  }

  /** {@return a box with fully rounded ends and no border} */
  public static BoxMark pill(Bounds bounds, Ink fill, Subject subject) {
    return new BoxMark(bounds, bounds.height() / 2, fill, Ink.none(), 0, subject);
  }
}
