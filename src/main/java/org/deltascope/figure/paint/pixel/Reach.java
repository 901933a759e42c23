package org.deltascope.figure.paint.pixel;

import org.deltascope.figure.Bounds;

/**
 * Where a mark may leave pixels: within a box, and of a line within a strip of it.
 *
 * @param box around it, in pixels
 * @param normalX of the strip; 0 where there is none
 * @param normalY of the strip; 0 where there is none
 * @param distance of the middle of the strip from the picture's upper left corner
 * @param half of the width of the strip
 */
record Reach(Bounds box, double normalX, double normalY, double distance, double half) {

  /** {@return all of a box} */
  static Reach of(Bounds box) {
    return new Reach(box, 0, 0, 0, 0);
  }

  /** {@return whether what is so close to a point may have pixels of it, if it is in the box} */
  boolean comesNear(double x, double y, double radius) {
    return !(Math.abs(x * normalX + y * normalY - distance) > half + radius);
  }
}
