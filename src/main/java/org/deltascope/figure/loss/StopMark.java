package org.deltascope.figure.loss;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.deltascope.figure.Bounds;
import org.deltascope.figure.DiscMark;
import org.deltascope.figure.LineMark;
import org.deltascope.figure.Mark;
import org.deltascope.figure.Point;
import org.deltascope.figure.Subject;
import org.deltascope.figure.TextMark;
import org.deltascope.figure.plot.Axes;
import org.deltascope.figure.style.ArrowHead;
import org.deltascope.figure.style.Ink;
import org.deltascope.figure.style.LineStyle;
import org.deltascope.figure.style.Role;

/**
 * A line where training stopped, and why, where nothing else is written and the curve is far.
 *
 * @param captions writes the words
 * @param axes of updates and losses
 */
record StopMark(LossCaptions captions, Axes axes) {

  private static final double GAP = 5;
  private static final double ROW = 12;
  private static final double HEAD = 2.6;

  /**
   * {@return the mark}
   *
   * @param stop where and why
   * @param curve places of the losses that are drawn
   * @param taken what is written already
   */
  List<Mark> marks(LossStop stop, List<Point> curve, List<Bounds> taken) {
    double x = axes.x().at((double) stop.update());
    Bounds area = axes.area();
    List<Mark> marks = new ArrayList<>();
    marks.add(
        new LineMark(
            new Point(x, area.y()),
            new Point(x, area.bottom()),
            1.2,
            Ink.of(Role.MUTED),
            LineStyle.DASHED,
            ArrowHead.NONE,
            Subject.none()));
    marks.add(
        new DiscMark(
            new Point(x, area.y()),
            HEAD,
            Ink.of(Role.MUTED),
            Ink.of(Role.BACKGROUND),
            1,
            Subject.none()));
    words(stop, x, curve, taken).ifPresent(marks::add);
    return marks;
  }

  /** The longest words that have room beside the line. */
  private Optional<TextMark> words(LossStop stop, double x, List<Point> curve, List<Bounds> taken) {
    return Stream.of("stopped: " + stop.brief(), stop.brief(), "stopped")
        .flatMap(words -> place(words, x, curve, taken).stream())
        .findFirst();
  }

  private Optional<TextMark> place(String words, double x, List<Point> curve, List<Bounds> taken) {
    Bounds area = axes.area();
    double half = captions.width(words) / 2;
    List<TextMark> free = new ArrayList<>();
    for (double side : new double[] {x - GAP - half, x + GAP + half}) {
      boolean isInside = side - half >= area.x() && side + half <= area.right();
      for (double y = area.y() + ROW; isInside && y <= area.bottom() - ROW / 2; y += ROW) {
        TextMark text = LossCaptions.label(new Point(side, y), words, Role.TEXT);
        if (taken.stream().noneMatch(captions.bounds(text)::overlaps)) {
          free.add(text);
        }
      }
    }
    return free.stream().max(Comparator.comparingDouble(text -> room(text, curve)));
  }

  /** How far the curve is above or below; from two rows on it does not matter. */
  private double room(TextMark text, List<Point> curve) {
    Bounds words = captions.bounds(text);
    double nearest =
        curve.stream()
            .filter(point -> point.x() >= words.x() - GAP && point.x() <= words.right() + GAP)
            .mapToDouble(point -> Math.abs(point.y() - words.center().y()))
            .min()
            .orElse(Double.POSITIVE_INFINITY);
    return Math.min(nearest, 2 * ROW);
  }
}
