package org.deltascope.figure.loss;

import java.util.ArrayList;
import java.util.List;
import org.deltascope.figure.Bounds;
import org.deltascope.figure.Mark;
import org.deltascope.figure.Point;
import org.deltascope.figure.plot.Axes;
import org.deltascope.figure.plot.Scale;
import org.deltascope.figure.plot.Tick;
import org.deltascope.figure.style.HorizontalAlign;
import org.deltascope.figure.style.Role;

/**
 * Where updates and losses are on the plot.
 *
 * @param axes of updates and losses
 * @param ticks losses that are named
 * @param width of the figure, in units
 */
record LossAxes(Axes axes, List<Tick> ticks, double width) {
  private static final double LOW = 110;
  private static final double NARROW = 260;
  private static final int LEAST_UPDATES = 10;

  /**
   * {@return the axes in a figure of a size}
   *
   * @param updates how many there are
   */
  static LossAxes of(
      LossRange range, long updates, LossCaptions captions, double width, double height) {
    List<Tick> ticks = range.scale(0, 1).ticks(height < LOW ? 2 : 4);
    double labels = ticks.stream().mapToDouble(t -> captions.width(t.text())).max().orElse(0);
    double left = Math.min(labels + 10, width / 2);
    Bounds area =
        new Bounds(left, 24, Math.max(1, width - left - 12), Math.max(1, height - 24 - 20));
    double last = Math.max(LEAST_UPDATES, (double) updates - 1);
    Scale x = Scale.linear(0, last, area.x() + 4, area.right() - 2);
    return new LossAxes(new Axes(area, x, range.scale(area.bottom(), area.y())), ticks, width);
  }

  List<Mark> marks(LossCaptions captions) {
    Bounds area = axes.area();
    List<Mark> marks = new ArrayList<>();
    for (Tick tick : ticks) {
      double at = axes.y().at(tick.value());
      marks.add(axes.across(at, Role.BORDER));
      marks.add(LossCaptions.muted(new Point(area.x() - 5, at), HorizontalAlign.END, tick.text()));
    }
    marks.add(axes.across(area.bottom(), Role.MUTED));
    marks.addAll(updates(captions));
    return marks;
  }

  /** As many numbers as have room. */
  private List<Mark> updates(LossCaptions captions) {
    Bounds area = axes.area();
    Scale x = axes.x();
    List<Mark> marks = new ArrayList<>();
    double free = area.x() - 10;
    double below = area.bottom() + 11;
    for (Tick at : x.ticks(width < NARROW ? 3 : 5)) {
      double tick = at.value();
      String name = "%,d".formatted(Math.round(tick));
      double half = captions.width(name) / 2;
      if (tick == Math.rint(tick) && x.at(tick) - half > free && x.at(tick) + half < width) {
        marks.add(LossCaptions.muted(new Point(x.at(tick), below), HorizontalAlign.MIDDLE, name));
        free = x.at(tick) + half + 8;
      }
    }
    String unit = "update";
    if (free + captions.width(unit) + 4 < area.right()) {
      marks.add(LossCaptions.muted(new Point(area.right(), below), HorizontalAlign.END, unit));
    }
    return marks;
  }
}
