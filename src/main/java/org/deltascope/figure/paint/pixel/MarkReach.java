package org.deltascope.figure.paint.pixel;

import java.util.List;
import java.util.stream.Stream;
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
import org.deltascope.figure.measure.TextMeasure;
import org.deltascope.figure.paint.common.MarkShapes;
import org.deltascope.figure.style.ArrowHead;

/**
 * Finds where marks may leave pixels, rather too much than too little.
 *
 * @param text how labels are set
 */
record MarkReach(TextMeasure text) {

  /** So many pixels does smoothing take at most, and the snapping of borders to whole pixels. */
  private static final double MARGIN = 2;

  /** Letters may lean, and stand above or below their line, by so much of their size. */
  private static final double OVERHANG = 0.6;

  static final Bounds EVERYWHERE = new Bounds(-1e9, -1e9, 2e9, 2e9);

  /** {@return where a mark may leave pixels} */
  Reach of(Mark mark, PaintedPart view) {
    return switch (mark) {
      case LineMark line -> line(line, view);
      case DiscMark disc -> {
        double size = 2 * disc.radius() + disc.strokeWidth();
        yield box(Bounds.around(disc.center(), size, size), view);
      }
      case BoxMark box -> box(box.bounds().inflate(box.strokeWidth() / 2), view);
      case TextMark label -> box(text.bounds(label).inflate(OVERHANG * label.size()), view);
      case FormulaMark formula -> box(formula.bounds().inflate(OVERHANG * formula.size()), view);
      case CellsMark cells -> box(cells.bounds(), view);
      case CurveMark curve -> points(curve.points(), curve.width(), view);
      case BundleMark bundle ->
          points(Stream.concat(bundle.from().stream(), bundle.to().stream()).toList(), 1, view);
    };
  }

  /** {@return where the head of an arrow may leave pixels} */
  static Reach head(LineMark arrow, PaintedPart view) {
    return points(MarkShapes.headCorners(arrow), 0, view);
  }

  private static Reach line(LineMark line, PaintedPart view) {
    double width = line.head() == ArrowHead.NONE ? line.width() : line.headWidth();
    Reach box = points(List.of(line.from(), line.to()), Math.max(width, line.width()), view);
    double x = view.x(line.from().x());
    double y = view.y(line.from().y());
    double dx = view.x(line.to().x()) - x;
    double dy = view.y(line.to().y()) - y;
    double length = Math.hypot(dx, dy);
    if (!(length > 0)) {
      return box;
    }
    double half = Math.max(width, line.width()) * view.scale() / 2 + MARGIN;
    return new Reach(box.box(), -dy / length, dx / length, (y * dx - x * dy) / length, half);
  }

  private static Reach points(List<Point> points, double width, PaintedPart view) {
    return points.stream()
        .filter(point -> Double.isFinite(point.x()) && Double.isFinite(point.y()))
        .map(point -> Bounds.around(point, width, width))
        .reduce(Bounds::union)
        .map(around -> box(around, view))
        .orElse(Reach.of(EVERYWHERE));
  }

  private static Reach box(Bounds box, PaintedPart view) {
    Bounds pixels =
        new Bounds(
                view.x(box.x()),
                view.y(box.y()),
                box.width() * view.scale(),
                box.height() * view.scale())
            .inflate(MARGIN);
    boolean finite = Double.isFinite(pixels.right()) && Double.isFinite(pixels.bottom());
    return Reach.of(finite ? pixels : EVERYWHERE);
  }
}
