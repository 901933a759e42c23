package org.deltascope.figure.slice;

import java.util.ArrayList;
import java.util.List;
import org.deltascope.figure.Bounds;
import org.deltascope.figure.CurveMark;
import org.deltascope.figure.DiscMark;
import org.deltascope.figure.Figure;
import org.deltascope.figure.LineMark;
import org.deltascope.figure.Mark;
import org.deltascope.figure.Point;
import org.deltascope.figure.Span;
import org.deltascope.figure.Subject;
import org.deltascope.figure.measure.TextMeasure;
import org.deltascope.figure.network.text.SpanFactory;
import org.deltascope.figure.plot.Axes;
import org.deltascope.figure.plot.PlotTexts;
import org.deltascope.figure.plot.Scale;
import org.deltascope.figure.slice.SliceScene.Known;
import org.deltascope.figure.style.ArrowHead;
import org.deltascope.figure.style.FontStyle;
import org.deltascope.figure.style.HorizontalAlign;
import org.deltascope.figure.style.Ink;
import org.deltascope.figure.style.LineStyle;
import org.deltascope.figure.style.Role;
import org.deltascope.formula.naming.Name;
import org.deltascope.trace.Ref;

/**
 * The loss over one weight: the curve, the tangent at the weight, whose slope is the gradient, and
 * the step of the update.
 */
public final class SliceFigure {
  private static final double HEAD = 44;
  private static final double ASPECT = 0.56;
  private static final double RIGHT = 14;
  private static final int POINTS = 80;
  private static final double LEAST_REACH = 2;
  private static final double STEPS_REACHED = 1.6;

  private final PlotTexts texts;

  /** Measures texts with that. */
  public SliceFigure(TextMeasure text) {
    texts = new PlotTexts(text);
  }

  /** {@return the figure; its height follows from its width} */
  public Figure of(SliceScene scene) {
    double height = Math.rint(ASPECT * scene.width());
    double left = PlotTexts.LEFT + 8;
    Bounds area =
        new Bounds(left, HEAD, scene.width() - left - RIGHT, height - HEAD - PlotTexts.BELOW);
    String name = name(scene).text();
    List<Mark> marks = new ArrayList<>();
    marks.add(Axes.frame(area, Subject.none()));
    if (scene.known() == Known.NOTHING) {
      String words = "The loss over %s is drawn when L is known.".formatted(name);
      marks.add(
          texts.line(
              area.center(),
              HorizontalAlign.MIDDLE,
              SpanFactory.text(words, FontStyle.REGULAR, Ink.of(Role.MUTED)),
              area.width() - 2 * RIGHT,
              Subject.none()));
      return new Figure(scene.width(), height, marks, "Loss over " + name, words);
    }
    draw(scene, area, marks);
    String words = words(scene, name);
    marks.add(
        texts.line(
            new Point(area.x(), 14),
            HorizontalAlign.START,
            SpanFactory.text(words, FontStyle.REGULAR, Ink.of(Role.TEXT)),
            area.width(),
            Subject.none()));
    return new Figure(scene.width(), height, marks, "Loss over " + name, words);
  }

  private static Name name(SliceScene scene) {
    Ref.One weight = scene.slice().weight();
    return scene.names().weight(weight.layer(), weight.row(), weight.column());
  }

  private void draw(SliceScene scene, Bounds area, List<Mark> marks) {
    LossSlice slice = scene.slice();
    double before = slice.before();
    double reach = Math.max(LEAST_REACH, STEPS_REACHED * Math.abs(slice.after() - slice.before()));
    double[] at = new double[POINTS + 1];
    double[] losses = new double[POINTS + 1];
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    for (int k = 0; k <= POINTS; k++) {
      at[k] = before + reach * (2.0 * k / POINTS - 1);
      losses[k] = slice.loss(at[k]);
      low = Math.abs(losses[k]) < Scale.FARTHEST ? Math.min(low, losses[k]) : low;
      high = Math.abs(losses[k]) < Scale.FARTHEST ? Math.max(high, losses[k]) : high;
    }
    double loss = slice.loss(before);
    if (!(low <= high) || !Double.isFinite(loss)) {
      return;
    }
    double room = high > low ? 0.1 * (high - low) : Math.max(0.1, Math.abs(high) / 10);
    Axes axes =
        new Axes(
            area,
            Scale.linear(at[0], at[POINTS], area.x(), area.right()),
            Scale.linear(low - room, high + room, area.bottom(), area.y()));
    List<Point> points = new ArrayList<>();
    for (int k = 0; k <= POINTS; k++) {
      points.add(axes.at(at[k], losses[k]));
    }
    marks.add(new CurveMark(points, 2.2, Ink.of(Role.LOSS), LineStyle.SOLID, Subject.none()));
    if (scene.known().compareTo(Known.GRADIENT) >= 0) {
      marks.add(tangent(axes, before, loss, slice.gradient()));
    }
    Subject edge = Subject.of(slice.weight());
    if (scene.known() == Known.STEP) {
      double level = area.bottom() - 8;
      double after = slice.after();
      marks.add(
          new LineMark(
              new Point(axes.x().at(before), level),
              new Point(axes.x().at(after), level),
              2.2,
              Ink.of(Role.UPDATE),
              LineStyle.SOLID,
              ArrowHead.ARROW,
              edge));
      marks.add(disc(axes.at(after, slice.loss(after)), Role.UPDATE, edge));
    }
    marks.add(disc(axes.at(before, loss), Role.LOSS, edge));
    Ink ink = Ink.of(Role.TEXT);
    marks.addAll(
        texts.axes(
            axes,
            SpanFactory.name(name(scene), FontStyle.MATH, ink),
            List.of(Span.of("L", FontStyle.MATH, ink))));
  }

  private static DiscMark disc(Point at, Role role, Subject subject) {
    return new DiscMark(at, 5, Ink.of(role), Ink.of(Role.BACKGROUND), 1.6, subject);
  }

  /** As far as it stays within the plot. */
  private static Mark tangent(Axes axes, double at, double loss, double slope) {
    double reach = (axes.x().high() - axes.x().low()) / 2;
    double up = slope == 0 ? reach : (axes.y().high() - loss) / Math.abs(slope);
    double down = slope == 0 ? reach : (loss - axes.y().low()) / Math.abs(slope);
    double right = Math.min(reach, slope > 0 ? up : down);
    double left = Math.min(reach, slope > 0 ? down : up);
    return new LineMark(
        axes.at(at - left, loss - left * slope),
        axes.at(at + right, loss + right * slope),
        1.6,
        Ink.of(Role.BACKWARD),
        LineStyle.DASHED,
        ArrowHead.NONE,
        Subject.none());
  }

  private static String words(SliceScene scene, String name) {
    LossSlice slice = scene.slice();
    StringBuilder words =
        new StringBuilder(
            "%s = %s: L = %s"
                .formatted(
                    name,
                    scene.numerals().text(slice.weight(), slice.before()),
                    text(scene, slice.loss(slice.before()))));
    if (scene.known().compareTo(Known.GRADIENT) >= 0) {
      words.append(", slope ∂L/∂%s = %s".formatted(name, text(scene, slice.gradient())));
    }
    if (scene.known() == Known.STEP) {
      words.append(
          ". The step %s goes to %s: L = %s"
              .formatted(
                  text(scene, slice.after() - slice.before()),
                  text(scene, slice.after()),
                  text(scene, slice.loss(slice.after()))));
    }
    return words.append('.').toString();
  }

  private static String text(SliceScene scene, double number) {
    return scene.numerals().digits().text(number);
  }
}
