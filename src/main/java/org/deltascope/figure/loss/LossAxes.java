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
 * @param span how updates are counted
 * @param width of the figure, in units
 */
record LossAxes(Axes axes, List<Tick> ticks, LossSpan span, double width) {
  private static final double LOW = 110;
  private static final double NARROW = 260;
  private static final int LEAST_UPDATES = 10;

  /**
   * {@return the axes in a figure of a size}
   *
   * @param range of the losses
   * @param lines what is drawn
   * @param room in which to draw, with what is named left of it and below
   */
  static LossAxes of(LossRange range, LossLines lines, LossCaptions captions, Bounds room) {
    double width = room.right();
    double height = room.bottom();
    List<Tick> ticks = range.scale(0, 1).ticks(height < LOW ? 2 : 4);
    double labels = ticks.stream().mapToDouble(t -> captions.width(t.text())).max().orElse(0);
    double left = Math.min(labels + 10, width / 2);
    Bounds area =
        new Bounds(
            left, room.y(), Math.max(1, width - left - 12), Math.max(1, height - room.y() - 20));
    LossSpan span = lines.span();
    double first = (double) span.first();
    double last = Math.max(first + LEAST_UPDATES, (double) lines.updates() - 1);
    Scale x = Scale.linear(first, last, area.x() + 4, area.right() - 2);
    return new LossAxes(
        new Axes(area, x, range.scale(area.bottom(), area.y())), ticks, span, width);
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
    Scale x =
        Scale.linear(
            span.shown(axes.x().low()),
            span.shown(axes.x().high()),
            axes.x().start(),
            axes.x().end());
    List<Mark> marks = new ArrayList<>();
    double free = area.x() - 10;
    double below = area.bottom() + 11;
    String unit = span.look().unit().word();
    // What is counted otherwise than usually has to be said.
    boolean isSaid = span.look().unit() != LossUnit.UPDATES;
    double end = isSaid ? area.right() - captions.width(unit) - 8 : width;
    for (Tick at : x.ticks(width < NARROW ? 3 : 5)) {
      double tick = at.value();
      String name = "%,d".formatted(Math.round(tick));
      double half = captions.width(name) / 2;
      if (tick == Math.rint(tick) && x.at(tick) - half > free && x.at(tick) + half < end) {
        marks.add(LossCaptions.muted(new Point(x.at(tick), below), HorizontalAlign.MIDDLE, name));
        free = x.at(tick) + half + 8;
      }
    }
    if (free + captions.width(unit) + 4 < area.right()) {
      marks.add(LossCaptions.muted(new Point(area.right(), below), HorizontalAlign.END, unit));
    }
    return marks;
  }
}
