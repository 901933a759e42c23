package org.deltascope.figure.paint.common;

import java.awt.BasicStroke;
import java.awt.geom.Path2D;
import java.util.List;
import org.deltascope.figure.Bounds;
import org.deltascope.figure.LineMark;
import org.deltascope.figure.Point;
import org.deltascope.figure.style.LineStyle;
import org.jspecify.annotations.Nullable;

/** The geometry of marks as shapes and strokes. */
public final class MarkShapes {
  private MarkShapes() {}

  /** {@return the stroke of a line} */
  public static BasicStroke stroke(double width, LineStyle style) {
    int cap = style == LineStyle.DOTTED ? BasicStroke.CAP_ROUND : BasicStroke.CAP_BUTT;
    float @Nullable [] dashes =
        style == LineStyle.SOLID ? null : Dashes.of(style, width, 1).array();
    return new BasicStroke((float) width, cap, BasicStroke.JOIN_ROUND, 1, dashes, 0);
  }

  /** {@return where the line itself ends, so that it does not stick out of its arrow head} */
  public static Point neck(LineMark line) {
    double length = line.from().distance(line.to());
    double head = Math.min(length, line.headLength() * 0.8);
    return line.to().step(line.from(), head);
  }

  /** {@return an arrow head with its tip at the end of the line} */
  public static Path2D head(LineMark line) {
    Path2D path = polyline(headCorners(line));
    path.closePath();
    return path;
  }

  /** {@return the corners of an arrow head, from its tip at the end of the line} */
  public static List<Point> headCorners(LineMark line) {
    Point tip = line.to();
    Point base = tip.step(line.from(), line.headLength());
    Point hollow = tip.step(line.from(), line.headLength() * 0.9);
    double dx = (tip.x() - base.x()) / line.headLength() * line.headWidth() / 2;
    double dy = (tip.y() - base.y()) / line.headLength() * line.headWidth() / 2;
    return List.of(
        tip,
        new Point(base.x() - dy, base.y() + dx),
        hollow,
        new Point(base.x() + dy, base.y() - dx));
  }

  /** {@return the points as one path, interrupted where a coordinate is not finite} */
  public static Path2D polyline(List<Point> points) {
    Path2D path = new Path2D.Double(Path2D.WIND_NON_ZERO, points.size());
    boolean down = false;
    for (Point point : points) {
      if (!Double.isFinite(point.x()) || !Double.isFinite(point.y())) {
        down = false;
      } else if (down) {
        path.lineTo(point.x(), point.y());
      } else {
        path.moveTo(point.x(), point.y());
        down = true;
      }
    }
    return path;
  }

  /**
   * {@return the rectangle moved and sized so that the outside of its border falls on whole device
   * pixels, which keeps thin borders crisp}
   */
  public static Bounds snapped(Bounds bounds, double strokeWidth, double scale) {
    double half = strokeWidth / 2;
    double left = Math.rint((bounds.x() - half) * scale) / scale + half;
    double top = Math.rint((bounds.y() - half) * scale) / scale + half;
    double right = Math.rint((bounds.right() + half) * scale) / scale - half;
    double bottom = Math.rint((bounds.bottom() + half) * scale) / scale - half;
    return new Bounds(left, top, Math.max(0, right - left), Math.max(0, bottom - top));
  }
}
