package org.deltascope.figure.slope;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.deltascope.figure.CurveMark;
import org.deltascope.figure.DiscMark;
import org.deltascope.figure.Point;
import org.deltascope.figure.Span;
import org.deltascope.figure.Subject;
import org.deltascope.figure.plot.Axes;
import org.deltascope.figure.style.Ink;
import org.deltascope.figure.style.LineStyle;
import org.deltascope.figure.style.Role;
import org.deltascope.formula.naming.Names;
import org.deltascope.nn.Elementwise;
import org.deltascope.trace.Quantity.Kind;
import org.deltascope.trace.Trace;

/**
 * An activation that acts on each neuron alone: its curve, and z on it.
 *
 * @param place the neuron
 * @param activation of its layer
 * @param sheet what is drawn on
 */
record CurvePlot(PlottedNeuron place, Elementwise activation, PlotMarks sheet) {
  private static final int POINTS = 120;
  private static final int MOST_SAMPLES = 100;

  /** Where an activation bends, however far the axis reaches. */
  private static final double BEND = 8;

  /** {@return what is drawn, in words} */
  String draw() {
    Axes axes = ActivationAxes.of(place, activation, sheet);
    ActivationAxes.draw(axes, sheet);
    curve(axes);
    sheet.title(place.name(), title());
    if (!place.knowsZ()) {
      sheet.caption(
          List.of(PlotMarks.words(place.names().lettered("z is not known yet"), Role.MUTED)));
      return "The curve of "
          + Names.inWords(activation)
          + place.names().lettered(". z is not known yet.");
    }
    if (place.isMean() && place.knowsA()) {
      samples(axes);
    } else if (!place.isMean()) {
      new Tangent(place, axes).draw(sheet);
    }
    return caption();
  }

  private String title() {
    if (activation.equals(Elementwise.IDENTITY)) {
      return "no activation function: "
          + place.names().letter(Kind.ACTIVATION)
          + place.names().lettered(" is z");
    }
    if (activation.equals(Elementwise.SIGMOID)) {
      return "σ is the sigmoid";
    }
    return (activation.isShaped() ? place.names().lettered("f(z) = ") : "activation: ")
        + Names.inWords(activation);
  }

  private void curve(Axes axes) {
    double low = axes.x().low();
    double high = axes.x().high();
    DoubleStream bend = high > BEND ? even(-BEND, BEND) : DoubleStream.empty();
    List<Double> all = DoubleStream.concat(even(low, high), bend).sorted().boxed().toList();
    if (activation.function().jumps()) {
      piece(axes, all.stream().filter(z -> z < 0).toList(), Math.nextDown(0.0));
      piece(axes, all.stream().filter(z -> z >= 0).toList(), 0);
    } else {
      piece(axes, all, 0);
    }
  }

  /** {@code end} is where the piece ends at the jump; elsewhere it lies on the curve anyway. */
  private void piece(Axes axes, List<Double> at, double end) {
    List<Point> points =
        DoubleStream.concat(at.stream().mapToDouble(z -> z), DoubleStream.of(end))
            .sorted()
            .mapToObj(z -> axes.at(z, activation.value(z)))
            .toList();
    sheet.add(new CurveMark(points, 2.2, Ink.of(Role.FORWARD), LineStyle.SOLID, Subject.none()));
  }

  private static DoubleStream even(double low, double high) {
    return IntStream.rangeClosed(0, POINTS).mapToDouble(k -> low + (high - low) * k / POINTS);
  }

  private void samples(Axes axes) {
    Trace trace = place.reading().trace();
    Subject.Neuron neuron = place.neuron();
    int samples = trace.batch().size();
    for (int s = 0; s < Math.min(MOST_SAMPLES, samples); s++) {
      double z = trace.weightedSum(neuron.layer()).z().get(s, neuron.unit());
      double a = trace.activate(neuron.layer()).a().get(s, neuron.unit());
      if (z >= axes.x().low() && z <= axes.x().high()) {
        Ink fill = Ink.of(Role.BACKWARD);
        sheet.add(new DiscMark(axes.at(z, a), 3.6, fill, Ink.of(Role.BACKGROUND), 1.2, neuron));
      }
    }
  }

  private String caption() {
    String mean = place.isMean() ? "mean over " + place.reading().samples() + " samples: " : "";
    String z = place.text(Kind.WEIGHTED_INPUT, place.z());
    List<Span> line = new ArrayList<>();
    line.add(PlotMarks.words(mean + place.names().lettered("z = ") + z, Role.TEXT));
    String spoken =
        "The curve of %s. %s%s = %s"
            .formatted(
                Names.inWords(activation), mean, place.names().letter(Kind.WEIGHTED_INPUT), z);
    if (place.knowsA()) {
      String a = place.text(Kind.ACTIVATION, place.a());
      line.add(
          PlotMarks.words("   " + place.names().letter(Kind.ACTIVATION) + " = " + a, Role.TEXT));
      spoken += ", " + place.names().letter(Kind.ACTIVATION) + " = " + a;
    }
    if (place.knowsSlope()) {
      String slope =
          place.text(Kind.SLOPE, place.slope()) + (isKink() ? ", agreed on at the kink" : "");
      line.add(PlotMarks.result("   " + slopeName() + " = " + slope));
      spoken += ", its slope there is " + slope;
    }
    sheet.caption(line);
    return spoken + ".";
  }

  /**
   * {@return what formulas call it; that of an identity needs no name, it is the same everywhere}
   */
  private String slopeName() {
    return activation.equals(Elementwise.IDENTITY)
        ? "slope"
        : Names.activation(activation) + "′(z)";
  }

  /** There is no tangent at a kink; a slope is agreed on. */
  private boolean isKink() {
    return activation.hasKink() && !place.isMean() && place.z() == 0;
  }
}
