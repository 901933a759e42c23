package org.deltascope.figure.loss;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.function.ToDoubleFunction;
import org.deltascope.figure.Bounds;
import org.deltascope.figure.CurveMark;
import org.deltascope.figure.DiscMark;
import org.deltascope.figure.Figure;
import org.deltascope.figure.Mark;
import org.deltascope.figure.Point;
import org.deltascope.figure.Subject;
import org.deltascope.figure.TextMark;
import org.deltascope.figure.measure.TextMeasure;
import org.deltascope.figure.plot.Axes;
import org.deltascope.figure.plot.CrossHair;
import org.deltascope.figure.style.Ink;
import org.deltascope.figure.style.LineStyle;
import org.deltascope.figure.style.Role;
import org.deltascope.formula.number.Digits;
import org.deltascope.history.LossCurve;

/** Plots the loss over the updates, on a logarithmic scale where it spans orders of magnitude. */
public final class LossFigure {
  /** Below the title, with what the plot shows. */
  private static final double HEAD = 24;

  /** Where a plot is so low, what it shows stands in the place of its title. */
  private static final double LOW = 110;

  /** The losses themselves behind their smoothed line. */
  private static final double FAINT = 0.45;

  private final LossCaptions captions;

  /** Measures texts with that. */
  public LossFigure(TextMeasure text) {
    this.captions = new LossCaptions(text);
  }

  /**
   * {@return the plot}
   *
   * @param all the losses so far
   * @param current the update one stands at
   * @param known the loss of that update; empty before it is computed, and where no later update
   *     has been made it is not in the curve either
   * @param digits how numbers are rounded
   * @param width of the figure, in units
   * @param height of the figure, in units
   */
  public LossPlot of(
      LossCurve all,
      long current,
      OptionalDouble known,
      Digits digits,
      double width,
      double height) {
    return of(LossLines.of(all), current, known, digits, width, height);
  }

  /**
   * {@return the plot of several runs}
   *
   * @param all the losses so far
   * @param current the update one stands at
   * @param known the loss of that update; empty before it is computed, and where no later update
   *     has been made it is not in the curve either
   * @param digits how numbers are rounded
   * @param width of the figure, in units
   * @param height of the figure, in units
   */
  public LossPlot of(
      LossLines all,
      long current,
      OptionalDouble known,
      Digits digits,
      double width,
      double height) {
    LossLines lines = (known.isPresent() ? all : all.before(current)).drawn();
    LossCurve curve = lines.path();
    double loss = known.orElse(Double.NaN);
    int room = Math.max(2, (int) width);
    List<LossCurve.Range> ranges = LossLines.drawn(curve, room);
    List<Double> more = new ArrayList<>(lines.held().stream().map(HeldLoss::loss).toList());
    more.add(current >= lines.span().first() ? loss : Double.NaN);
    LossRange shown = LossRange.of(lines.ranges(room), more, lines.span().look().scale());
    LossLegend legend = LossLegend.of(lines, captions);
    boolean inHead = height < LOW && legend.height() > 0;
    double top = HEAD + (inHead ? 0 : legend.height());
    LossAxes named =
        LossAxes.of(shown, lines, captions, new Bounds(0, top, width, Math.max(1, height - top)));
    Axes axes = named.axes();
    List<Mark> marks = new ArrayList<>(named.marks(captions));
    if (!inHead) {
      marks.addAll(legend.marks(axes.area().x(), HEAD, axes.area().width()));
    }
    marks.addAll(new LossBranches(captions, axes).marks(lines, room));
    if (ranges.stream().anyMatch(range -> range.max() > range.min())) {
      marks.add(curve(ranges, axes, LossCurve.Range::max, 1, 0.35));
      marks.add(curve(ranges, axes, LossCurve.Range::min, 1, 0.35));
    }
    boolean isSmoothed = !legend.smoothed().points().isEmpty();
    marks.add(
        curve(ranges, axes, LossCurve.Range::mean, isSmoothed ? 1 : 1.8, isSmoothed ? FAINT : 1));
    marks.addAll(legend.lines(axes, room));
    lines.stop().ifPresent(stop -> marks.addAll(stop(stop, ranges, axes, List.copyOf(marks))));
    boolean tells = known.isPresent() || !lines.pointed().equals(OptionalLong.of(current));
    Optional<LossCurve.Range> pointed = tells ? lines.atPointed() : Optional.empty();
    Optional<String> value = written(known, digits);
    if (pointed.isPresent()) {
      marks.addAll(captions.pointed(width, pointed.get(), digits));
    } else if (inHead) {
      marks.addAll(LossCaptions.value(width, value));
      marks.addAll(legend.marks(6, HEAD / 2 - 7, captions.room(width, value)));
    } else {
      marks.addAll(captions.head(width, shown.logarithmic(), value, current));
    }
    marks.addAll(new CrossHair(axes).pointed(lines.pointed()));
    if (Double.isFinite(loss) && current >= lines.span().first()) {
      marks.addAll(new CrossHair(axes).here(current));
      marks.add(here(axes.at((double) current, loss)));
    }
    String description =
        "Loss over %,d update%s. At update %,d it is %s.%s"
            .formatted(
                curve.updates(),
                curve.updates() == 1 ? "" : "s",
                current,
                written(known, digits).orElse("not computed yet"),
                lines.said());
    return new LossPlot(
        new Figure(width, height, marks, "Loss", description),
        axes.area(),
        axes.x(),
        curve.updates());
  }

  private List<Mark> stop(
      LossStop stop, List<LossCurve.Range> ranges, Axes axes, List<Mark> drawn) {
    List<Point> curve =
        ranges.stream()
            .map(range -> axes.at((range.from() + range.to()) / 2.0, range.mean()))
            .toList();
    List<Bounds> taken =
        drawn.stream()
            .filter(TextMark.class::isInstance)
            .map(mark -> captions.bounds((TextMark) mark))
            .toList();
    return new StopMark(captions, axes).marks(stop, curve, taken);
  }

  private static Optional<String> written(OptionalDouble loss, Digits digits) {
    return loss.isPresent() ? Optional.of(digits.text(loss.getAsDouble())) : Optional.empty();
  }

  private static CurveMark curve(
      List<LossCurve.Range> ranges,
      Axes axes,
      ToDoubleFunction<LossCurve.Range> value,
      double width,
      double opacity) {
    List<Point> points =
        ranges.stream()
            .map(r -> axes.at((r.from() + r.to()) / 2.0, value.applyAsDouble(r)))
            .toList();
    Ink ink = new Ink(Role.LOSS, opacity);
    return new CurveMark(points, width, ink, LineStyle.SOLID, Subject.none());
  }

  private static Mark here(Point point) {
    return new DiscMark(
        point, 4.2, Ink.of(Role.LOSS), Ink.of(Role.BACKGROUND), 1.6, Subject.none());
  }
}
