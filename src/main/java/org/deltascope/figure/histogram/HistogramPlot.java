package org.deltascope.figure.histogram;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.deltascope.figure.Bounds;
import org.deltascope.figure.BoxMark;
import org.deltascope.figure.Mark;
import org.deltascope.figure.Point;
import org.deltascope.figure.Span;
import org.deltascope.figure.Subject;
import org.deltascope.figure.plot.Axes;
import org.deltascope.figure.plot.PlotTexts;
import org.deltascope.figure.plot.Scale;
import org.deltascope.figure.style.HorizontalAlign;
import org.deltascope.figure.style.Ink;
import org.deltascope.figure.style.Role;

/**
 * Bars as high as counts.
 *
 * @param texts what is written beside them
 * @param area between the axes
 * @param subject whose numbers they are
 */
record HistogramPlot(PlotTexts texts, Bounds area, Subject subject) {
  private static final double ROOM_ABOVE = 1.22;
  private static final double WIDE_BAR = 6;

  /** What colour bars have. */
  @FunctionalInterface
  interface Colour {
    /** {@return that of the bar from an edge to the next} */
    Role of(double from, double to);
  }

  Mark frame() {
    return Axes.frame(area, subject);
  }

  List<Mark> marks(Histogram histogram, String across, Colour colour) {
    List<Mark> marks = new ArrayList<>(List.of(frame()));
    if (histogram.size() == 0) {
      return marks;
    }
    List<Double> edges = histogram.edges();
    Axes axes =
        new Axes(
            area,
            Scale.linear(edges.getFirst(), edges.getLast(), area.x(), area.right()),
            Scale.linear(0, histogram.most() * ROOM_ABOVE, area.bottom(), area.y()));
    boolean counted = fit(histogram, axes);
    for (int k = 0; k < histogram.counts().size(); k++) {
      long count = histogram.counts().get(k);
      if (count > 0) {
        Bounds bar = bar(axes, edges.get(k), edges.get(k + 1), count);
        Ink ink = Ink.of(colour.of(edges.get(k), edges.get(k + 1)));
        marks.add(new BoxMark(bar, 0, ink, Ink.none(), 0, subject));
        if (counted) {
          Point above = new Point(bar.center().x(), bar.y() - 8);
          marks.add(line(above, HorizontalAlign.MIDDLE, number(count), bar.width() + 2));
        }
      }
    }
    marks.add(axes.upright(axes.x().at(0), Role.MUTED));
    marks.addAll(texts.below(axes, List.of(PlotTexts.muted(across))));
    double left = area.x() - 5;
    double room = PlotTexts.LEFT - 8;
    for (long count : List.of(0L, histogram.most())) {
      Point beside = new Point(left, axes.y().at((double) count));
      marks.add(line(beside, HorizontalAlign.END, number(count), room));
    }
    Point top = new Point(left, area.y() - 9);
    marks.add(line(top, HorizontalAlign.END, PlotTexts.muted("count"), room));
    return marks;
  }

  /** Whether there is room for the count above each bar. */
  private boolean fit(Histogram histogram, Axes axes) {
    double wide = axes.x().at(histogram.edges().get(1)) - area.x();
    return IntStream.range(0, histogram.counts().size())
        .allMatch(k -> texts.width(List.of(number(histogram.counts().get(k)))) <= wide + 2);
  }

  private static Bounds bar(Axes axes, double from, double to, long count) {
    double left = axes.x().at(from);
    double right = axes.x().at(to);
    double gap = right - left > WIDE_BAR ? 1 : 0;
    double top = axes.y().at((double) count);
    return new Bounds(left + gap / 2, top, right - left - gap, axes.area().bottom() - top);
  }

  private Mark line(Point at, HorizontalAlign align, Span text, double room) {
    return texts.line(at, align, List.of(text), room, Subject.none());
  }

  private static Span number(long count) {
    return PlotTexts.muted("%,d".formatted(count));
  }
}
