package org.deltascope.figure;

import org.deltascope.figure.style.ArrowHead;
import org.deltascope.figure.style.Ink;
import org.deltascope.figure.style.LineStyle;

/**
 * A straight line, such as an edge of the network.
 *
 * @param from where it starts
 * @param to where it ends, and where the tip of an arrow head is
 * @param width in units
 * @param ink its colour
 * @param style solid, dashed or dotted
 * @param head what stands at its end
 * @param subject what it stands for
 */
public record LineMark(
    Point from, Point to, double width, Ink ink, LineStyle style, ArrowHead head, Subject subject)
    implements Mark {
  /** {@return a solid line without a head} */
  public static LineMark solid(Point from, Point to, double width, Ink ink, Subject subject) {
    return new LineMark(from, to, width, ink, LineStyle.SOLID, ArrowHead.NONE, subject);
  }

  /** {@return how long an arrow head on this line is, from base to tip, in units} */
  public double headLength() {
    return headLength(width);
  }

  /** {@return how long an arrow head on a line of that width is, from base to tip, in units} */
  public static double headLength(double width) {
    return Math.max(7, 5 + 3 * width);
  }

  /** {@return how wide an arrow head on this line is at its base, in units} */
  public double headWidth() {
    return headLength() * 0.9;
  }
}
