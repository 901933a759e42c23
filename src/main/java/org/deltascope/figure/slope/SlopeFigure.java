package org.deltascope.figure.slope;

import java.util.List;
import org.deltascope.figure.Align;
import org.deltascope.figure.Figure;
import org.deltascope.figure.Point;
import org.deltascope.figure.Role;
import org.deltascope.figure.Span;
import org.deltascope.figure.Subject;
import org.deltascope.figure.TextMeasure;
import org.deltascope.formula.Names;
import org.deltascope.formula.Numerals;
import org.deltascope.nn.Elementwise;
import org.deltascope.nn.Softmax;
import org.deltascope.trace.Lens;
import org.deltascope.trace.Moment;
import org.deltascope.trace.Reading;
import org.deltascope.trace.Trace;

/** Plots the activation of one neuron. */
public final class SlopeFigure {
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
   * @param numerals how numbers are written
   * @param width of the figure, in units
   * @param height of the figure, in units
   */
  public Figure of(
      Trace trace,
      Moment moment,
      Lens lens,
      Subject.Neuron neuron,
      Names names,
      Numerals numerals,
      double width,
      double height) {
    Sheet sheet = new Sheet(text, width, height);
    Place place = new Place(new Reading(trace, lens), moment, neuron, names, numerals);
    String description =
        place.isInput()
            ? input(place, sheet)
            : switch (trace.activate(neuron.layer()).activation()) {
              case Softmax _ -> new SoftmaxPlot(place, sheet).draw();
              case Elementwise activation -> new CurvePlot(place, activation, sheet).draw();
            };
    return new Figure(
        width, height, sheet.marks(), "Activation of " + place.name().text(), description);
  }

  private static String input(Place place, Sheet sheet) {
    List<Span> line = Sheet.name(place.name());
    line.add(Sheet.words(" is an input: it has no activation and no slope.", Role.MUTED));
    Point middle = new Point(sheet.width() / 2, sheet.height() / 2);
    sheet.write(middle, Align.MIDDLE, line, sheet.width() - 16);
    return "An input has no activation.";
  }
}
