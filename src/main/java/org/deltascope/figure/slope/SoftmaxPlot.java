package org.deltascope.figure.slope;

import java.util.ArrayList;
import java.util.List;
import org.deltascope.figure.Bounds;
import org.deltascope.figure.BoxMark;
import org.deltascope.figure.Point;
import org.deltascope.figure.Span;
import org.deltascope.figure.Subject;
import org.deltascope.figure.style.Ink;
import org.deltascope.figure.style.Role;
import org.deltascope.trace.Quantity.Kind;

/**
 * Softmax acts on the whole layer, so its activations are bars side by side.
 *
 * @param place the neuron
 * @param sheet what is drawn on
 */
record SoftmaxPlot(PlottedNeuron place, PlotMarks sheet) {

  /** {@return what is drawn, in words} */
  String draw() {
    int l = place.neuron().layer();
    sheet.title(place.name(), "softmax acts on the whole layer");
    if (!place.knowsA()) {
      sheet.caption(
          List.of(
              PlotMarks.words(
                  place.names().letter(Kind.ACTIVATION) + " is not known yet", Role.MUTED)));
      return "Softmax acts on the whole layer. a is not known yet.";
    }
    int units = place.reading().a(l).rows();
    double top = 30;
    double bottom = sheet.height() - 28;
    double each = (sheet.width() - 24) / units;
    for (int i = 0; i < units; i++) {
      double a = place.reading().a(l).get(i, 0);
      double tall = Math.max(1, a * (bottom - top));
      boolean own = i == place.neuron().unit();
      sheet.add(
          new BoxMark(
              new Bounds(12 + i * each + 0.1 * each, bottom - tall, 0.8 * each, tall),
              Math.min(3, 0.2 * each),
              new Ink(own ? Role.BACKWARD : Role.FORWARD, own ? 1 : 0.5),
              Ink.none(),
              0,
              new Subject.Neuron(l, i)));
    }
    sheet.line(
        new Point(10, bottom), new Point(sheet.width() - 10, bottom), 1, Ink.of(Role.BORDER));
    String a = place.text(Kind.ACTIVATION, place.a());
    List<Span> line = new ArrayList<>();
    line.add(PlotMarks.words(place.names().letter(Kind.ACTIVATION) + " = " + a, Role.TEXT));
    String spoken =
        "Softmax acts on the whole layer. " + place.names().letter(Kind.ACTIVATION) + " is " + a;
    if (place.knowsSlope()) {
      String slope = place.text(Kind.SLOPE, place.slope());
      line.add(PlotMarks.result(place.names().lettered("   ∂a/∂z of its own z = ") + slope));
      spoken += place.names().lettered(", its derivative by its own z ") + slope;
    }
    sheet.caption(line);
    return spoken + ".";
  }
}
