package org.deltascope.figure.slope;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
import org.deltascope.formula.Name;
import org.deltascope.formula.Names;
import org.deltascope.nn.Elementwise;
import org.deltascope.nn.Softmax;
import org.deltascope.trace.Lens;
import org.deltascope.trace.Moment;
import org.deltascope.trace.Reading;
import org.deltascope.trace.Trace;

/** Plots the activation of one neuron. */
public final class SlopeFigure {
  private static final double SIZE = 11.5;
  private static final double LEAST_REACH = 5;
  private static final int POINTS = 120;
  private static final int MOST_SAMPLES = 100;

  private final TextMeasure text;

  /** Measures texts with that. */
  public SlopeFigure(TextMeasure text) {
    this.text = text;
  }

  /**
   * {@return the plot of a neuron}
   *
   * @param trace the update
   * @param moment where in it one stands: z is marked once it is known
   * @param lens which sample; the mean marks every sample
   * @param neuron which; layer 1 … L
   * @param names what quantities are called
   * @param digits how numbers are rounded
   * @param width of the figure, in units
   * @param height of the figure, in units
   */
  public Figure of(
      Trace trace,
      Moment moment,
      Lens lens,
      Subject.Neuron neuron,
      Names names,
      Digits digits,
      double width,
      double height) {
    List<Mark> marks = new ArrayList<>();
    String name = names.unit(neuron.layer(), neuron.unit()).text();
    String description =
        neuron.layer() == 0
            ? input(marks, neuron, names, width, height)
            : switch (trace.activate(neuron.layer()).activation()) {
              case Softmax _ ->
                  softmax(
                      marks,
                      new Reading(trace, lens),
                      neuron,
                      names,
                      digits,
                      moment,
                      width,
                      height);
              case Elementwise activation ->
                  curve(
                      marks,
                      new Reading(trace, lens),
                      neuron,
                      activation,
                      names,
                      digits,
                      moment,
                      width,
                      height);
            };
    return new Figure(width, height, marks, "Activation of " + name, description);
  }

  private String input(
      List<Mark> marks, Subject.Neuron neuron, Names names, double width, double height) {
    List<Span> line = name(names.unit(0, neuron.unit()));
    line.add(words(" is an input: it has no activation and no slope.", Role.MUTED));
    write(marks, new Point(width / 2, height / 2), Align.MIDDLE, line, width - 16);
    return "An input has no activation.";
  }

  private String curve(
      List<Mark> marks,
      Reading reading,
      Subject.Neuron neuron,
      Elementwise activation,
      Names names,
      Digits digits,
      Moment moment,
      double width,
      double height) {
    int l = neuron.layer();
    int unit = neuron.unit();
    double z = reading.z(l).get(unit, 0);
    boolean known = isKnown(2 * (l - 1), unit, moment);
    Bounds area = new Bounds(34, 28, Math.max(20, width - 46), Math.max(20, height - 28 - 44));
    double reach = LEAST_REACH;
    if (known && Double.isFinite(z)) {
      reach = Math.max(reach, 1.25 * Math.abs(z));
    }
    Scale x = Scale.linear(-reach, reach, area.x(), area.right());
    double low = Math.min(0, activation.value(-reach));
    double high = Math.max(activation.value(reach), low + 1);
    Scale y = Scale.linear(low, high + 0.06 * (high - low), area.bottom(), area.y());

    axes(marks, area, x, y, digits);
    List<Point> points = new ArrayList<>();
    for (int k = 0; k <= POINTS; k++) {
      double at = -reach + 2 * reach * k / POINTS;
      points.add(new Point(x.at(at), y.at(activation.value(at))));
    }
    marks.add(new Curve(points, 2.2, Ink.of(Role.FORWARD), LineStyle.SOLID, Subject.none()));

    List<Span> title = name(names.unit(l, unit));
    title.add(words("  σ is " + activation.id().replace('-', ' '), Role.MUTED));
    write(marks, new Point(10, 13), Align.START, title, width - 20);
    if (!known) {
      write(
          marks,
          new Point(width / 2, height - 12),
          Align.MIDDLE,
          List.of(words("z is not known yet", Role.MUTED)),
          width - 16);
      return "The curve of " + activation.id() + ". z is not known yet.";
    }
    boolean several = reading.lens() instanceof Lens.BatchMean && reading.samples() > 1;
    if (several) {
      samples(marks, reading.trace(), neuron, x, y);
    } else {
      point(marks, reading, neuron, x, y, area);
    }
    String slope = digits.text(reading.slope(l).get(unit, 0));
    String mean = several ? "mean over " + reading.samples() + " samples: " : "";
    write(
        marks,
        new Point(width / 2, height - 12),
        Align.MIDDLE,
        List.of(
            words(
                mean
                    + "z = "
                    + digits.text(z)
                    + "   a = "
                    + digits.text(reading.a(l).get(unit, 0))
                    + "   ",
                Role.TEXT),
            Span.of("σ′(z) = " + slope, FontStyle.SEMIBOLD, Ink.of(Role.BACKWARD))),
        width - 12);
    return String.format(
        Locale.ROOT,
        "The curve of %s. %sAt z = %s its slope is %s.",
        activation.id(),
        mean,
        digits.text(z),
        slope);
  }

  private void axes(List<Mark> marks, Bounds area, Scale x, Scale y, Digits digits) {
    Ink hair = Ink.of(Role.BORDER);
    double zero = y.at(0);
    marks.add(line(new Point(area.x(), zero), new Point(area.right(), zero), 1, hair));
    marks.add(line(new Point(x.at(0), area.y()), new Point(x.at(0), area.bottom()), 1, hair));
    for (double tick : y.ticks(3)) {
      double at = y.at(tick);
      marks.add(line(new Point(area.x() - 3, at), new Point(area.x() + 3, at), 1, hair));
      write(
          marks,
          new Point(area.x() - 5, at),
          Align.END,
          List.of(words(digits.brief(tick), Role.MUTED)),
          area.x() - 7);
    }
    for (double tick : x.ticks(4)) {
      write(
          marks,
          new Point(x.at(tick), area.bottom() + 10),
          Align.MIDDLE,
          List.of(words(digits.brief(tick), Role.MUTED)),
          40);
    }
    marks.add(
        Line.solid(
            new Point(area.x(), area.bottom()),
            new Point(area.right(), area.bottom()),
            1,
            hair,
            Subject.none()));
  }

  private static void point(
      List<Mark> marks, Reading reading, Subject.Neuron neuron, Scale x, Scale y, Bounds area) {
    double z = reading.z(neuron.layer()).get(neuron.unit(), 0);
    double a = reading.a(neuron.layer()).get(neuron.unit(), 0);
    double slope = reading.slope(neuron.layer()).get(neuron.unit(), 0);
    Point at = new Point(x.at(z), y.at(a));
    Ink guide = new Ink(Role.MUTED, 0.7);
    marks.add(dashed(at, new Point(at.x(), area.bottom()), guide));
    marks.add(dashed(at, new Point(area.x(), at.y()), guide));
    double rise = slope * (y.at(1) - y.at(0)) / (x.at(1) - x.at(0));
    double half = 0.34 * area.width() / Math.sqrt(1 + rise * rise);
    double right = Math.min(half, room(rise, at.y(), area, 1));
    double left = Math.min(half, room(rise, at.y(), area, -1));
    marks.add(
        line(
            at.plus(-Math.min(left, at.x() - area.x()), -Math.min(left, at.x() - area.x()) * rise),
            at.plus(
                Math.min(right, area.right() - at.x()),
                Math.min(right, area.right() - at.x()) * rise),
            2.2,
            Ink.of(Role.BACKWARD)));
    marks.add(new Disc(at, 4.6, Ink.of(Role.BACKWARD), Ink.of(Role.BACKGROUND), 1.6, neuron));
  }

  /** {@return how far a line may go sideways before it leaves the area above or below} */
  private static double room(double rise, double y, Bounds area, int direction) {
    double step = rise * direction;
    if (step == 0) {
      return Double.POSITIVE_INFINITY;
    }
    return step < 0 ? (y - area.y() + 4) / -step : (area.bottom() - y + 4) / step;
  }

  private static void samples(
      List<Mark> marks, Trace trace, Subject.Neuron neuron, Scale x, Scale y) {
    int samples = trace.batch().size();
    for (int s = 0; s < Math.min(MOST_SAMPLES, samples); s++) {
      double z = trace.weightedSum(neuron.layer()).z().get(s, neuron.unit());
      double a = trace.activate(neuron.layer()).a().get(s, neuron.unit());
      if (z >= x.low() && z <= x.high()) {
        Point at = new Point(x.at(z), y.at(a));
        marks.add(new Disc(at, 3.6, Ink.of(Role.BACKWARD), Ink.of(Role.BACKGROUND), 1.2, neuron));
      }
    }
  }

  private String softmax(
      List<Mark> marks,
      Reading reading,
      Subject.Neuron neuron,
      Names names,
      Digits digits,
      Moment moment,
      double width,
      double height) {
    int l = neuron.layer();
    List<Span> title = name(names.unit(l, neuron.unit()));
    title.add(words("  softmax acts on the whole layer", Role.MUTED));
    write(marks, new Point(10, 13), Align.START, title, width - 20);
    if (!isKnown(2 * (l - 1) + 1, neuron.unit(), moment)) {
      return "Softmax acts on the whole layer. a is not known yet.";
    }
    int units = reading.a(l).rows();
    double top = 30;
    double bottom = height - 28;
    double each = (width - 24) / units;
    for (int i = 0; i < units; i++) {
      double a = reading.a(l).get(i, 0);
      double tall = Math.max(1, a * (bottom - top));
      Role role = i == neuron.unit() ? Role.BACKWARD : Role.FORWARD;
      marks.add(
          new org.deltascope.figure.Box(
              new Bounds(12 + i * each + 0.1 * each, bottom - tall, 0.8 * each, tall),
              Math.min(3, 0.2 * each),
              new Ink(role, i == neuron.unit() ? 1 : 0.5),
              Ink.none(),
              0,
              new Subject.Neuron(l, i)));
    }
    marks.add(line(new Point(10, bottom), new Point(width - 10, bottom), 1, Ink.of(Role.BORDER)));
    String a = digits.text(reading.a(l).get(neuron.unit(), 0));
    String slope = digits.text(reading.slope(l).get(neuron.unit(), 0));
    write(
        marks,
        new Point(width / 2, height - 12),
        Align.MIDDLE,
        List.of(
            words("a = " + a + "   ", Role.TEXT),
            Span.of("∂a/∂z of its own z = " + slope, FontStyle.SEMIBOLD, Ink.of(Role.BACKWARD))),
        width - 12);
    return "Softmax acts on the whole layer. a is %s, its derivative by its own z %s."
        .formatted(a, slope);
  }

  private static boolean isKnown(int step, int part, Moment moment) {
    return step < moment.step()
        || (step == moment.step() && (moment.isWhole() || part <= moment.part()));
  }

  private static List<Span> name(Name name) {
    Ink ink = Ink.of(Role.TEXT);
    List<Span> spans = new ArrayList<>();
    spans.add(Span.of(name.base(), FontStyle.MATH, ink));
    if (!name.sup().isEmpty()) {
      spans.add(Span.sup(name.sup(), FontStyle.MATH, ink));
    }
    if (!name.sub().isEmpty()) {
      spans.add(Span.sub(name.sub(), FontStyle.MATH, ink));
    }
    return spans;
  }

  private static Span words(String words, Role role) {
    return Span.of(words, FontStyle.REGULAR, Ink.of(role));
  }

  /** Writes a line, smaller where it would not fit. */
  private void write(List<Mark> marks, Point at, Align align, List<Span> spans, double room) {
    double width = text.width(spans, SIZE);
    double size = width <= room || width == 0 ? SIZE : SIZE * room / width;
    marks.add(new Label(at, align, Rise.MIDDLE, spans, size, Subject.none()));
  }

  private static Line line(Point from, Point to, double width, Ink ink) {
    return Line.solid(from, to, width, ink, Subject.none());
  }

  private static Line dashed(Point from, Point to, Ink ink) {
    return new Line(
        from, to, 1, ink, LineStyle.DASHED, org.deltascope.figure.Head.NONE, Subject.none());
  }
}
