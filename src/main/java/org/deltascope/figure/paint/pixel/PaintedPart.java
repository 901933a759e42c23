package org.deltascope.figure.paint.pixel;

/**
 * Which part of a figure a picture shows, and how large.
 *
 * @param scale pixels for one unit, greater than 0
 * @param left where the figure's left border is, in pixels; negative when it is out of sight
 * @param top where the figure's upper border is, in pixels
 */
public record PaintedPart(double scale, int left, int top) {
  /** Rejects a scale that is not positive. */
  public PaintedPart {
    if (!(scale > 0) || scale == Double.POSITIVE_INFINITY) {
      throw new IllegalArgumentException("scale " + scale + ": expected a number greater than 0");
    }
  }

  /** {@return the whole figure from its upper left corner} */
  public static PaintedPart scaled(double scale) {
    return new PaintedPart(scale, 0, 0);
  }

  /** {@return the pixel column of a place in the figure} */
  public double x(double unit) {
    return unit * scale + left;
  }

  /** {@return the pixel row of a place in the figure} */
  public double y(double unit) {
    return unit * scale + top;
  }
}
