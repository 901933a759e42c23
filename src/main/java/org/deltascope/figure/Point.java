package org.deltascope.figure;

/**
 * A place in a figure.
 *
 * @param x units to the right
 * @param y units down
 */
public record Point(double x, double y) {
  /** {@return this point moved by (dx, dy)} */
  public Point plus(double dx, double dy) {
    return new Point(x + dx, y + dy);
  }

  /** {@return the straight distance to another point} */
  public double distance(Point other) {
    return Math.hypot(other.x - x, other.y - y);
  }

  /** {@return the point a fraction t of the way to another: this at 0, the other at 1} */
  public Point towards(Point other, double t) {
    return new Point(x + t * (other.x - x), y + t * (other.y - y));
  }

  /**
   * {@return the point a given distance along the way to another; this point where they coincide}
   */
  public Point step(Point other, double distance) {
    double all = distance(other);
    return all == 0 ? this : towards(other, distance / all);
  }

  /** {@return the distance from this point to the segment between a and b} */
  public double distanceToSegment(Point a, Point b) {
    double dx = b.x - a.x;
    double dy = b.y - a.y;
    double square = dx * dx + dy * dy;
    double t = square == 0 ? 0 : ((x - a.x) * dx + (y - a.y) * dy) / square;
    return distance(a.towards(b, Math.clamp(t, 0.0, 1.0)));
  }
}
