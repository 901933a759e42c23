package org.deltascope.figure;

/**
 * An upright rectangle in a figure.
 *
 * @param x the left side
 * @param y the upper side
 * @param width units wide, not negative
 * @param height units high, not negative
 */
public record Bounds(double x, double y, double width, double height) {
  /** Rejects negative sizes. */
  public Bounds {
    if (width < 0 || height < 0) {
      throw new IllegalArgumentException(
          "bounds " + width + " wide and " + height + " high: neither may be negative");
    }
  }

  /** {@return the rectangle of that size around a centre} */
  public static Bounds around(Point center, double width, double height) {
    return new Bounds(center.x() - width / 2, center.y() - height / 2, width, height);
  }

  /** {@return the smallest rectangle that holds both points} */
  public static Bounds spanning(Point a, Point b) {
    return new Bounds(
        Math.min(a.x(), b.x()),
        Math.min(a.y(), b.y()),
        Math.abs(a.x() - b.x()),
        Math.abs(a.y() - b.y()));
  }

  /** {@return the right side} */
  public double right() {
    return x + width;
  }

  /** {@return the lower side} */
  public double bottom() {
    return y + height;
  }

  /** {@return the middle} */
  public Point center() {
    return new Point(x + width / 2, y + height / 2);
  }

  /**
   * {@return whether the insides of the two have a point in common; touching is not overlapping}
   */
  public boolean overlaps(Bounds other) {
    return x < other.right() && other.x < right() && y < other.bottom() && other.y < bottom();
  }

  /** {@return whether the point lies inside or on the border} */
  public boolean contains(Point point) {
    return point.x() >= x && point.x() <= right() && point.y() >= y && point.y() <= bottom();
  }

  /** {@return whether the other rectangle lies wholly inside this one} */
  public boolean contains(Bounds other) {
    return other.x >= x && other.y >= y && other.right() <= right() && other.bottom() <= bottom();
  }

  /**
   * {@return this rectangle grown by a margin on each of its sides} A negative margin shrinks it,
   * at most to its middle.
   */
  public Bounds inflate(double margin) {
    return around(center(), Math.max(0, width + 2 * margin), Math.max(0, height + 2 * margin));
  }

  /** {@return this rectangle moved by (dx, dy)} */
  public Bounds plus(double dx, double dy) {
    return new Bounds(x + dx, y + dy, width, height);
  }

  /** {@return the smallest rectangle that holds both} */
  public Bounds union(Bounds other) {
    double left = Math.min(x, other.x);
    double top = Math.min(y, other.y);
    return new Bounds(
        left,
        top,
        Math.max(right(), other.right()) - left,
        Math.max(bottom(), other.bottom()) - top);
  }
}
