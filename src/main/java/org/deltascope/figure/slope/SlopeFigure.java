package org.deltascope.figure.slope;

import java.util.List;
import org.deltascope.figure.Figure;
import org.deltascope.figure.Point;
import org.deltascope.figure.Span;
import org.deltascope.figure.Subject;
import org.deltascope.figure.measure.TextMeasure;
import org.deltascope.figure.style.HorizontalAlign;
import org.deltascope.figure.style.Role;
import org.deltascope.formula.naming.Names;
import org.deltascope.formula.writing.Numerals;
import org.deltascope.nn.Elementwise;
import org.deltascope.nn.Softmax;
import org.deltascope.trace.Knowledge;
import org.deltascope.trace.SampleSelection;
import org.deltascope.trace.Trace;
import org.deltascope.trace.TraceView;

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
   * @param knowledge where in it one stands: z is marked once it is known
   * @param lens which sample; the mean marks every sample
   * @param neuron which; layer 1 … L
   * @param names what quantities are called
   * @param numerals how numbers are written
   * @param width of the figure, in units
   * @param height of the figure, in units
   */
  public Figure of(
      Trace trace,
      Knowledge knowledge,
      SampleSelection lens,
      Subject.Neuron neuron,
      Names names,
      Numerals numerals,
      double width,
      double height) {
    PlotMarks sheet = new PlotMarks(text, width, height);
    PlottedNeuron place =
        new PlottedNeuron(new TraceView(trace, lens), knowledge, neuron, names, numerals);
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

  private static String input(PlottedNeuron place, PlotMarks sheet) {
    List<Span> line = PlotMarks.name(place.name());
    line.add(PlotMarks.words(" is an input: it has no activation and no slope.", Role.MUTED));
    Point middle = new Point(sheet.width() / 2, sheet.height() / 2);
    sheet.write(middle, HorizontalAlign.MIDDLE, line, sheet.width() - 16);
    return "An input has no activation.";
  }
}
