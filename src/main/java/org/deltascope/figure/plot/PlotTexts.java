package org.deltascope.figure.plot;

import java.util.ArrayList;
import java.util.List;
import org.deltascope.figure.Bounds;
import org.deltascope.figure.Mark;
import org.deltascope.figure.Point;
import org.deltascope.figure.Span;
import org.deltascope.figure.Subject;
import org.deltascope.figure.TextMark;
import org.deltascope.figure.measure.TextMeasure;
import org.deltascope.figure.style.FontStyle;
import org.deltascope.figure.style.HorizontalAlign;
import org.deltascope.figure.style.Ink;
import org.deltascope.figure.style.Role;
import org.deltascope.figure.style.VerticalAlign;

/**
 * What is written beside a plot.
 *
 * @param measure measures it
 */
public record PlotTexts(TextMeasure measure) {
  /** The size of all texts, in units. */
  public static final double SIZE = 11.5;

  /** Room for numbers, and the name, below an axis. */
  public static final double BELOW = 36;

  /** Room for numbers, and the name, left of an axis. */
  public static final double LEFT = 44;

  private static final int TICKS = 5;
  private static final double GAP = 8;

  /**
   * {@return words in the second colour}
   *
   * @param words any
   */
  public static Span muted(String words) {
    return Span.of(words, FontStyle.REGULAR, Ink.of(Role.MUTED));
  }

  /**
   * {@return how wide a line is, in units}
   *
   * @param spans of the line
   */
  public double width(List<Span> spans) {
    return measure.width(spans, SIZE);
  }

  /**
   * {@return a line, smaller where there is less room}
   *
   * @param at where
   * @param align which end stands there
   * @param spans the text
   * @param room for it, in units
   * @param subject what it stands for
   */
  public TextMark line(
      Point at, HorizontalAlign align, List<Span> spans, double room, Subject subject) {
    double wide = width(spans);
    double size = wide <= room || wide == 0 ? SIZE : SIZE * room / wide;
    return new TextMark(at, align, VerticalAlign.MIDDLE, spans, size, subject);
  }

  /**
   * {@return the numbers and the name of the axis below}
   *
   * @param axes of the plot
   * @param across its name
   */
  public List<Mark> below(Axes axes, List<Span> across) {
    List<Mark> marks = numbersBelow(axes);
    marks.add(nameBelow(axes, across));
    return marks;
  }

  /**
   * {@return the numbers and the names of both axes}
   *
   * @param axes of the plot
   * @param across the name of the one below
   * @param up the name of the one at the side
   */
  public List<Mark> axes(Axes axes, List<Span> across, List<Span> up) {
    Bounds area = axes.area();
    List<Mark> marks = numbersBelow(axes);
    for (Tick tick : axes.y().ticks(TICKS)) {
      marks.add(
          line(
              new Point(area.x() - 5, axes.y().at(tick.value())),
              HorizontalAlign.END,
              List.of(muted(tick.text())),
              LEFT - 8,
              none()));
    }
    marks.add(nameBelow(axes, across));
    Point above = new Point(area.x() - 5, area.y() - 9);
    marks.add(line(above, HorizontalAlign.END, up, LEFT - 8, none()));
    return marks;
  }

  private List<Mark> numbersBelow(Axes axes) {
    Bounds area = axes.area();
    List<Mark> marks = new ArrayList<>();
    double free = Double.NEGATIVE_INFINITY;
    for (Tick tick : axes.x().ticks(TICKS)) {
      List<Span> text = List.of(muted(tick.text()));
      double half = width(text) / 2;
      double at = axes.x().at(tick.value());
      if (at - half > free) {
        marks.add(
            line(new Point(at, area.bottom() + 10), HorizontalAlign.MIDDLE, text, 90, none()));
        free = at + half + GAP;
      }
    }
    return marks;
  }

  private Mark nameBelow(Axes axes, List<Span> across) {
    Bounds area = axes.area();
    Point below = new Point(area.center().x(), area.bottom() + 27);
    return line(below, HorizontalAlign.MIDDLE, across, area.width(), none());
  }

  private static Subject none() {
    return Subject.none();
  }
}
