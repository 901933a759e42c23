package org.deltascope.figure.network;

import java.util.List;
import org.deltascope.figure.Bounds;
import org.deltascope.figure.Box;
import org.deltascope.figure.Bundle;
import org.deltascope.figure.Cells;
import org.deltascope.figure.Curve;
import org.deltascope.figure.Disc;
import org.deltascope.figure.Formula;
import org.deltascope.figure.Label;
import org.deltascope.figure.Line;
import org.deltascope.figure.Mark;
import org.deltascope.figure.Point;

/**
 * Enlarges marks about the origin, letters and line widths included.
 *
 * @param by how many times
 */
record Scaling(double by) {

  List<Mark> apply(List<Mark> marks) {
    return by == 1 ? marks : marks.stream().map(this::apply).toList();
  }

  private Mark apply(Mark mark) {
    return switch (mark) {
      case Line m ->
          new Line(
              point(m.from()),
              point(m.to()),
              m.width() * by,
              m.ink(),
              m.style(),
              m.head(),
              m.subject());
      case Disc m ->
          new Disc(
              point(m.center()),
              m.radius() * by,
              m.fill(),
              m.stroke(),
              m.strokeWidth() * by,
              m.subject());
      case Box m ->
          new Box(
              bounds(m.bounds()),
              m.corner() * by,
              m.fill(),
              m.stroke(),
              m.strokeWidth() * by,
              m.subject());
      case Label m ->
          new Label(point(m.anchor()), m.align(), m.rise(), m.spans(), m.size() * by, m.subject());
      case Cells m ->
          new Cells(
              bounds(m.bounds()), m.values(), m.range(), m.gap() * by, m.opacity(), m.subject());
      case Curve m ->
          new Curve(points(m.points()), m.width() * by, m.ink(), m.style(), m.subject());
      case Bundle m ->
          new Bundle(
              points(m.from()), points(m.to()), m.weights(), m.range(), m.opacity(), m.subject());
      case Formula m -> throw new IllegalStateException("no formula in this picture: " + m.latex());
    };
  }

  private Point point(Point p) {
    return new Point(p.x() * by, p.y() * by);
  }

  private List<Point> points(List<Point> all) {
    return all.stream().map(this::point).toList();
  }

  private Bounds bounds(Bounds b) {
    return new Bounds(b.x() * by, b.y() * by, b.width() * by, b.height() * by);
  }
}
