package org.deltascope.figure.network.draw;

import java.util.List;
import org.deltascope.figure.Bounds;
import org.deltascope.figure.BoxMark;
import org.deltascope.figure.BundleMark;
import org.deltascope.figure.CellsMark;
import org.deltascope.figure.CurveMark;
import org.deltascope.figure.DiscMark;
import org.deltascope.figure.FormulaMark;
import org.deltascope.figure.LineMark;
import org.deltascope.figure.Mark;
import org.deltascope.figure.Point;
import org.deltascope.figure.TextMark;

/**
 * Enlarges marks about the origin, letters and line widths included.
 *
 * @param by how many times
 */
public record Scaling(double by) {

  public List<Mark> apply(List<Mark> marks) {
    return by == 1 ? marks : marks.stream().map(this::apply).toList();
  }

  private Mark apply(Mark mark) {
    return switch (mark) {
      case LineMark m ->
          new LineMark(
              point(m.from()),
              point(m.to()),
              m.width() * by,
              m.ink(),
              m.style(),
              m.head(),
              m.subject());
      case DiscMark m ->
          new DiscMark(
              point(m.center()),
              m.radius() * by,
              m.fill(),
              m.stroke(),
              m.strokeWidth() * by,
              m.subject());
      case BoxMark m ->
          new BoxMark(
              bounds(m.bounds()),
              m.corner() * by,
              m.fill(),
              m.stroke(),
              m.strokeWidth() * by,
              m.subject());
      case TextMark m ->
          new TextMark(
              point(m.anchor()), m.align(), m.rise(), m.spans(), m.size() * by, m.subject());
      case CellsMark m ->
          new CellsMark(
              bounds(m.bounds()), m.values(), m.range(), m.gap() * by, m.opacity(), m.subject());
      case CurveMark m ->
          new CurveMark(points(m.points()), m.width() * by, m.ink(), m.style(), m.subject());
      case BundleMark m ->
          new BundleMark(
              points(m.from()), points(m.to()), m.weights(), m.range(), m.opacity(), m.subject());
      case FormulaMark m ->
          throw new IllegalStateException("no formula in this picture: " + m.latex());
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
