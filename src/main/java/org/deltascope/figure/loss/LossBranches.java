package org.deltascope.figure.loss;

import java.util.ArrayList;
import java.util.List;
import org.deltascope.figure.CurveMark;
import org.deltascope.figure.Mark;
import org.deltascope.figure.Point;
import org.deltascope.figure.Subject;
import org.deltascope.figure.plot.Axes;
import org.deltascope.figure.style.Ink;
import org.deltascope.figure.style.LineStyle;
import org.deltascope.figure.style.Role;
import org.deltascope.history.LossCurve;

/**
 * The other runs, faded and dashed, and which run is which.
 *
 * @param captions writes their labels
 * @param axes of updates and losses
 */
record LossBranches(LossCaptions captions, Axes axes) {

  private static final double FADED = 0.55;
  private static final double APART = 11;

  List<Mark> marks(LossLines lines, int room) {
    List<Mark> marks = new ArrayList<>();
    List<Point> taken = new ArrayList<>();
    if (!lines.others().isEmpty()) {
      label(lines.label(), LossLines.drawn(lines.path(), room), taken, marks, Role.LOSS);
    }
    for (LossLine other : lines.others()) {
      List<LossCurve.Range> ranges = LossLines.drawn(other.losses(), room);
      List<Point> points = ranges.stream().map(this::at).toList();
      Ink ink = new Ink(Role.LOSS, FADED);
      marks.add(new CurveMark(points, 1.4, ink, LineStyle.DASHED, Subject.none()));
      label(other.label(), ranges, taken, marks, Role.MUTED);
    }
    return marks;
  }

  private Point at(LossCurve.Range range) {
    return axes.at((range.from() + range.to()) / 2.0, range.mean());
  }

  /** Beside the end of its line; where another stands, below that or, at the bottom, above all. */
  private void label(
      String words, List<LossCurve.Range> ranges, List<Point> taken, List<Mark> marks, Role role) {
    if (ranges.isEmpty()) {
      return;
    }
    Point end = at(ranges.getLast());
    double half = captions.width(words) / 2;
    double x = Math.min(end.x() + 3 + half, axes.area().right() - half);
    double top = axes.area().y() + APART / 2;
    double bottom = axes.area().bottom() - APART / 2;
    double y = Math.clamp(end.y() - APART / 2 - 2, top, bottom);
    while (isTaken(taken, x, y) && y + APART <= bottom) {
      y += APART;
    }
    while (isTaken(taken, x, y) && y - APART >= top) {
      y -= APART;
    }
    taken.add(new Point(x, y));
    marks.add(LossCaptions.label(new Point(x, y), words, role));
  }

  private static boolean isTaken(List<Point> taken, double x, double y) {
    return taken.stream()
        .anyMatch(it -> Math.abs(it.x() - x) < APART && Math.abs(it.y() - y) < APART);
  }
}
