package org.deltascope.figure.equation.matrix;

import org.deltascope.figure.Bounds;
import org.deltascope.figure.LineMark;
import org.deltascope.figure.Point;
import org.deltascope.figure.Subject;
import org.deltascope.figure.equation.setting.MarkFlow;
import org.deltascope.figure.style.Ink;
import org.deltascope.figure.style.Role;

/**
 * The square brackets around a matrix.
 *
 * @param bounds of both
 * @param tick how long their ends are, in units
 * @param width of the lines, in units
 */
record Brackets(Bounds bounds, double tick, double width) {

  void draw(MarkFlow paper) {
    bracket(bounds.x(), tick, paper);
    bracket(bounds.right(), -tick, paper);
  }

  private void bracket(double x, double inwards, MarkFlow paper) {
    line(x, bounds.y(), x, bounds.bottom(), paper);
    line(x, bounds.y(), x + inwards, bounds.y(), paper);
    line(x, bounds.bottom(), x + inwards, bounds.bottom(), paper);
  }

  private void line(double x1, double y1, double x2, double y2, MarkFlow paper) {
    Ink ink = Ink.of(Role.TEXT);
    paper.add(LineMark.solid(new Point(x1, y1), new Point(x2, y2), width, ink, Subject.none()));
  }
}
