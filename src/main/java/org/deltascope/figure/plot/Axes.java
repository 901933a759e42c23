package org.deltascope.figure.plot;

import org.deltascope.figure.Bounds;
import org.deltascope.figure.BoxMark;
import org.deltascope.figure.LineMark;
import org.deltascope.figure.Point;
import org.deltascope.figure.Subject;
import org.deltascope.figure.style.Ink;
import org.deltascope.figure.style.Role;

/**
 * The axes of a plot.
 *
 * @param area between them
 * @param x from left to right
 * @param y from bottom to top
 */
public record Axes(Bounds area, Scale x, Scale y) {

  /**
   * {@return the place of a pair of numbers}
   *
   * @param first on the axis x
   * @param second on the axis y
   */
  public Point at(double first, double second) {
    return new Point(x.at(first), y.at(second));
  }

  /**
   * {@return a line from the left of the area to its right}
   *
   * @param height where, in units
   * @param role its colour
   */
  public LineMark across(double height, Role role) {
    return line(new Point(area.x(), height), new Point(area.right(), height), role);
  }

  /**
   * {@return a line from the top of the area to its bottom}
   *
   * @param side where, in units
   * @param role its colour
   */
  public LineMark upright(double side, Role role) {
    return line(new Point(side, area.y()), new Point(side, area.bottom()), role);
  }

  /**
   * {@return the frame around a plot}
   *
   * @param area of the plot
   * @param subject whose numbers are in it
   */
  public static BoxMark frame(Bounds area, Subject subject) {
    return new BoxMark(area, 0, Ink.none(), Ink.of(Role.BORDER), 1, subject);
  }

  private static LineMark line(Point from, Point to, Role role) {
    return LineMark.solid(from, to, 1, Ink.of(role), Subject.none());
  }
}
