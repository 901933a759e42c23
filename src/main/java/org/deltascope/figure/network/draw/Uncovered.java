package org.deltascope.figure.network.draw;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.deltascope.figure.Bounds;
import org.deltascope.figure.LineMark;
import org.deltascope.figure.Point;
import org.deltascope.figure.network.state.Segment;

/**
 * Finds what of a line is seen below boxes that are drawn over it.
 *
 * @param boxes that cover it
 */
record Uncovered(List<Bounds> boxes) {
  private static final double AIR = 1;

  /** From an arrow whose head is still seen to be one down to the one with the smallest head. */
  private static final List<Double> THINNER = List.of(2.0, 1.5, 1.0);

  Uncovered {
    boxes = List.copyOf(boxes);
  }

  /** From one length along the line to another. */
  private record Stretch(double start, double end) {
    double length() {
      return end - start;
    }
  }

  /**
   * What of an arrow is seen.
   *
   * @param near its end nearer to where the line starts
   * @param far its other end
   * @param width how thick it is
   */
  record Shaft(Point near, Point far, double width) {}

  /**
   * {@return where an arrow is seen, head and all: as near to the start of a line as can be,
   * thinner where there is no room for a thick one; empty where the line is covered}
   *
   * @param from where the line starts
   * @param to where it ends
   * @param wanted how long the arrow would like to be
   * @param width how thick it would like to be
   */
  Optional<Shaft> shaft(Point from, Point to, double wanted, double width) {
    return Stream.concat(Stream.of(width), THINNER.stream().filter(less -> less < width))
        .flatMap(
            thick ->
                first(from, to, LineMark.headLength(thick) + AIR).stream()
                    .map(piece -> shaft(piece, wanted, thick)))
        .findFirst();
  }

  private static Shaft shaft(Segment piece, double wanted, double width) {
    double length = Math.min(wanted, piece.from().distance(piece.to()));
    return new Shaft(piece.from(), piece.from().step(piece.to(), length), width);
  }

  /** The piece that is seen, of those that are long enough the nearest to the start. */
  private Optional<Segment> first(Point from, Point to, double least) {
    double length = from.distance(to);
    List<Stretch> covered =
        boxes.stream()
            .flatMap(box -> covered(from, to, length, box.inflate(AIR)).stream())
            .sorted(Comparator.comparingDouble(Stretch::start))
            .toList();
    List<Stretch> seen = new ArrayList<>();
    double start = 0;
    for (Stretch stretch : covered) {
      seen.add(new Stretch(start, stretch.start));
      start = Math.max(start, stretch.end);
    }
    seen.add(new Stretch(start, length));
    return seen.stream()
        .filter(stretch -> stretch.length() >= least)
        .findFirst()
        .map(stretch -> piece(from, to, length, stretch));
  }

  /** The whole line keeps its ends to the last bit. */
  private static Segment piece(Point from, Point to, double length, Stretch stretch) {
    return new Segment(
        stretch.start == 0 ? from : from.step(to, stretch.start),
        stretch.end == length ? to : from.step(to, stretch.end));
  }

  /** The part of the line in a box: between where it enters and leaves the box's two strips. */
  private static Optional<Stretch> covered(Point from, Point to, double length, Bounds box) {
    double dx = (to.x() - from.x()) / length;
    double dy = (to.y() - from.y()) / length;
    Stretch across = between(from.x(), dx, box.x(), box.right());
    Stretch down = between(from.y(), dy, box.y(), box.bottom());
    double start = Math.max(0, Math.max(across.start, down.start));
    double end = Math.min(length, Math.min(across.end, down.end));
    return start < end ? Optional.of(new Stretch(start, end)) : Optional.empty();
  }

  private static Stretch between(double at, double step, double low, double high) {
    if (step == 0) {
      return at > low && at < high
          ? new Stretch(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY)
          : new Stretch(0, 0);
    }
    double a = (low - at) / step;
    double b = (high - at) / step;
    return new Stretch(Math.min(a, b), Math.max(a, b));
  }
}
