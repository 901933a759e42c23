package org.deltascope.figure.loss;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.deltascope.figure.Align;
import org.deltascope.figure.Bounds;
import org.deltascope.figure.Curve;
import org.deltascope.figure.Disc;
import org.deltascope.figure.Figure;
import org.deltascope.figure.FontStyle;
import org.deltascope.figure.Ink;
import org.deltascope.figure.Label;
import org.deltascope.figure.Line;
import org.deltascope.figure.LineStyle;
import org.deltascope.figure.Mark;
import org.deltascope.figure.Point;
import org.deltascope.figure.Rise;
import org.deltascope.figure.Role;
import org.deltascope.figure.Span;
import org.deltascope.figure.Subject;
import org.deltascope.figure.TextMeasure;
import org.deltascope.figure.plot.Scale;
import org.deltascope.formula.Digits;
import org.deltascope.history.LossCurve;

/** Plots the loss over the updates, on a logarithmic scale where it spans orders of magnitude. */
public final class LossFigure {
  private static final double SIZE = 11;
  private static final double LOGARITHMIC_FROM = 30;
  private static final int LEAST_UPDATES = 10;

  private final TextMeasure text;

  /** Measures texts with that. */
  public LossFigure(TextMeasure text) {
    this.text = text;
  }

  /**
   * {@return the plot}
   *
   * @param curve the losses so far
   * @param current the update one stands at
   * @param loss of that update
   * @param digits how numbers are rounded
   * @param width of the figure, in units
   * @param height of the figure, in units
   */
  public LossPlot of(
      LossCurve curve, long current, double loss, Digits digits, double width, double height) {
    List<LossCurve.Range> ranges =
        curve.inAtMost(Math.max(2, (int) width)).ranges().stream()
            .filter(range -> range.count() > 0)
            .toList();
    Range shown = Range.of(ranges, loss);
    List<Double> ticks = shown.scale(0, 1).ticks(height < 110 ? 2 : 4);
    double labels = ticks.stream().mapToDouble(t -> width(digits.brief(t), SIZE)).max().orElse(0);
    double left = Math.min(labels + 10, width / 2);
    Bounds area =
        new Bounds(left, 24, Math.max(1, width - left - 12), Math.max(1, height - 24 - 20));
    Scale x =
        Scale.linear(
            0,
            Math.max(LEAST_UPDATES, (double) curve.updates() - 1),
            area.x() + 4,
            area.right() - 2);
    Scale y = shown.scale(area.bottom(), area.y());

    List<Mark> marks = new ArrayList<>();
    axes(marks, area, x, y, ticks, digits, width);
    if (ranges.stream().anyMatch(range -> range.max() > range.min())) {
      marks.add(curve(ranges, x, y, LossCurve.Range::max, 1, 0.35));
      marks.add(curve(ranges, x, y, LossCurve.Range::min, 1, 0.35));
    }
    marks.add(curve(ranges, x, y, LossCurve.Range::mean, 1.8, 1));
    head(marks, width, shown.logarithmic, digits.text(loss), current);
    if (Double.isFinite(loss)) {
      Point here = new Point(x.at((double) current), y.at(loss));
      marks.add(
          new Line(
              new Point(here.x(), area.y()),
              new Point(here.x(), area.bottom()),
              1,
              new Ink(Role.LOSS, 0.6),
              LineStyle.SOLID,
              org.deltascope.figure.Head.NONE,
              Subject.none()));
      marks.add(
          new Disc(here, 4.2, Ink.of(Role.LOSS), Ink.of(Role.BACKGROUND), 1.6, Subject.none()));
    }
    String description =
        "Loss over %d updates. At update %d it is %s."
            .formatted(curve.updates(), current, digits.text(loss));
    return new LossPlot(
        new Figure(width, height, marks, "Loss", description), area, x, curve.updates());
  }

  private static Curve curve(
      List<LossCurve.Range> ranges,
      Scale x,
      Scale y,
      ToDoubleFunction<LossCurve.Range> value,
      double width,
      double opacity) {
    List<Point> points =
        ranges.stream()
            .map(r -> new Point(x.at((r.from() + r.to()) / 2.0), y.at(value.applyAsDouble(r))))
            .toList();
    Ink ink = new Ink(Role.LOSS, opacity);
    return new Curve(points, width, ink, LineStyle.SOLID, Subject.none());
  }

  private void axes(
      List<Mark> marks,
      Bounds area,
      Scale x,
      Scale y,
      List<Double> ticks,
      Digits digits,
      double width) {
    Ink hair = Ink.of(Role.BORDER);
    for (double tick : ticks) {
      double at = y.at(tick);
      marks.add(
          Line.solid(
              new Point(area.x(), at), new Point(area.right(), at), 1, hair, Subject.none()));
      marks.add(label(new Point(area.x() - 5, at), Align.END, digits.brief(tick), Role.MUTED));
    }
    marks.add(
        Line.solid(
            new Point(area.x(), area.bottom()),
            new Point(area.right(), area.bottom()),
            1,
            Ink.of(Role.MUTED),
            Subject.none()));
    double free = area.x() - 10;
    double below = area.bottom() + 11;
    for (double tick : x.ticks(width < 260 ? 3 : 5)) {
      String name = Long.toString(Math.round(tick));
      double half = width(name, SIZE) / 2;
      if (tick == Math.rint(tick) && x.at(tick) - half > free && x.at(tick) + half < width) {
        marks.add(label(new Point(x.at(tick), below), Align.MIDDLE, name, Role.MUTED));
        free = x.at(tick) + half + 8;
      }
    }
    String unit = "update";
    if (free + width(unit, SIZE) + 4 < area.right()) {
      marks.add(label(new Point(area.right(), below), Align.END, unit, Role.MUTED));
    }
  }

  private void head(
      List<Mark> marks, double width, boolean logarithmic, String loss, long current) {
    String value = "L = " + loss;
    double room = width - 12 - width(value, 12.5) - 12;
    for (String title :
        List.of(
            logarithmic
                ? "loss, logarithmic · at update " + current
                : "loss · at update " + current,
            "update " + current,
            "loss")) {
      if (width(title, SIZE) <= room) {
        marks.add(label(new Point(6, 11), Align.START, title, Role.MUTED));
        break;
      }
    }
    marks.add(
        new Label(
            new Point(width - 10, 11),
            Align.END,
            Rise.MIDDLE,
            List.of(Span.of(value, FontStyle.SEMIBOLD, Ink.of(Role.LOSS))),
            12.5,
            Subject.none()));
  }

  private static Label label(Point at, Align align, String text, Role role) {
    List<Span> spans = List.of(Span.of(text, FontStyle.REGULAR, Ink.of(role)));
    return new Label(at, align, Rise.MIDDLE, spans, SIZE, Subject.none());
  }

  private double width(String words, double size) {
    return text.width(List.of(Span.of(words, FontStyle.SEMIBOLD, Ink.none())), size);
  }

  /** The losses that are shown. */
  private record Range(double low, double high, boolean logarithmic) {

    static Range of(List<LossCurve.Range> ranges, double loss) {
      double low = Double.isFinite(loss) ? loss : Double.POSITIVE_INFINITY;
      double high = Double.isFinite(loss) ? loss : Double.NEGATIVE_INFINITY;
      for (LossCurve.Range range : ranges) {
        low = Math.min(low, range.min());
        high = Math.max(high, range.max());
      }
      if (low > high) {
        return new Range(0, 1, false);
      }
      if (low > 0 && high / low >= LOGARITHMIC_FROM) {
        return new Range(low, high, true);
      }
      double bottom = Math.min(0, low);
      double top = high > bottom ? high : bottom + 1;
      return new Range(bottom, top + 0.05 * (top - bottom), false);
    }

    Scale scale(double start, double end) {
      return new Scale(low, high, start, end, logarithmic);
    }
  }
}
