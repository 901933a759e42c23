package org.deltascope.figure.norms;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.DoubleStream;
import org.deltascope.figure.Bounds;
import org.deltascope.figure.CurveMark;
import org.deltascope.figure.Mark;
import org.deltascope.figure.Point;
import org.deltascope.figure.Span;
import org.deltascope.figure.Subject;
import org.deltascope.figure.plot.Axes;
import org.deltascope.figure.plot.PlotTexts;
import org.deltascope.figure.plot.Scale;
import org.deltascope.figure.style.FontStyle;
import org.deltascope.figure.style.HorizontalAlign;
import org.deltascope.figure.style.Ink;
import org.deltascope.figure.style.LineStyle;
import org.deltascope.figure.style.Role;
import org.deltascope.formula.text.Scripts;
import org.deltascope.history.norm.UpdateNorms;

/**
 * One plot: a line for each layer, its name at the end.
 *
 * @param texts what is written
 * @param scene whose lines they are
 * @param symbol of what is plotted, such as δ
 * @param values of the layers in an update
 */
record NormLines(
    PlotTexts texts, NormsScene scene, String symbol, Function<UpdateNorms, List<Double>> values) {

  /** From this ratio on a line would be lost at the bottom of an even scale. */
  private static final double LOGARITHMIC_FROM = 30;

  private static final double APART = 13;
  private static final double FAINTEST = 0.4;

  /** {@return what a layer's line is called} */
  String name(int l) {
    return symbol + Scripts.superscript(Integer.toString(l));
  }

  /** {@return whether equal distances are equal ratios} */
  boolean isLogarithmic() {
    double low = positive().min().orElse(0);
    return low > 0 && positive().max().orElse(0) / low >= LOGARITHMIC_FROM;
  }

  private DoubleStream positive() {
    return scene.norms().stream()
        .flatMap(norms -> values.apply(norms).stream())
        .mapToDouble(Double::doubleValue)
        .filter(value -> value > 0 && value < Scale.FARTHEST);
  }

  /** {@return the axes in an area} */
  Axes axes(Bounds area, long updates) {
    double high = positive().max().orElse(1);
    Scale x = Scale.linear(0, (double) Math.max(1, updates - 1), area.x() + 2, area.right() - 2);
    Scale y =
        isLogarithmic()
            ? new Scale(positive().min().orElseThrow(), high, area.bottom(), area.y(), true)
            : Scale.linear(0, high, area.bottom(), area.y());
    return new Axes(area, x, y);
  }

  /** {@return the lines, and their names right of the area} */
  List<Mark> marks(Axes axes) {
    List<Mark> marks = new ArrayList<>();
    Map<Integer, Double> ends = new HashMap<>();
    for (int l = scene.layers(); l >= 1; l--) {
      List<Point> points = points(axes, l);
      if (!points.isEmpty()) {
        marks.add(new CurveMark(points, 1.8, ink(l), LineStyle.SOLID, new Subject.Layer(l)));
        ends.put(l, points.getLast().y());
      }
    }
    apart(ends, axes.area()).forEach((l, y) -> marks.add(name(l, axes.area().right() + 6, y)));
    return marks;
  }

  private Mark name(int l, double x, double y) {
    return texts.line(
        new Point(x, y),
        HorizontalAlign.START,
        List.of(Span.of(name(l), FontStyle.SEMIBOLD, Ink.of(Role.BACKWARD))),
        40,
        new Subject.Layer(l));
  }

  /** In the order of the lines' ends, near them, none upon another and none below the plot. */
  private static Map<Integer, Double> apart(Map<Integer, Double> ends, Bounds area) {
    List<Integer> order = new ArrayList<>(ends.keySet());
    order.sort(Comparator.comparing(ends::get));
    double[] y = order.stream().mapToDouble(ends::get).toArray();
    for (int k = 1; k < y.length; k++) {
      y[k] = Math.max(y[k], y[k - 1] + APART);
    }
    double lowest = area.bottom();
    for (int k = y.length - 1; k >= 0; k--) {
      y[k] = Math.min(y[k], lowest);
      lowest = y[k] - APART;
    }
    Map<Integer, Double> places = new LinkedHashMap<>();
    for (int k = 0; k < y.length; k++) {
      places.put(order.get(k), y[k]);
    }
    return places;
  }

  private List<Point> points(Axes axes, int l) {
    return scene.norms().stream()
        .filter(norms -> values.apply(norms).get(l - 1) < Scale.FARTHEST)
        .map(norms -> axes.at((double) norms.update(), values.apply(norms).get(l - 1)))
        .toList();
  }

  /** Farther from the loss, fainter. */
  private Ink ink(int l) {
    double share = scene.layers() == 1 ? 1 : (double) (l - 1) / (scene.layers() - 1);
    return new Ink(Role.BACKWARD, FAINTEST + (1 - FAINTEST) * share);
  }

  /** {@return the numbers of the layers in an update that is drawn, each with its name} */
  List<String> words(UpdateNorms norms) {
    List<String> all = new ArrayList<>();
    for (int l = 1; l <= scene.layers(); l++) {
      String number = scene.digits().text(values.apply(norms).get(l - 1));
      all.add("‖%s‖ = %s".formatted(name(l), number));
    }
    return List.copyOf(all);
  }
}
