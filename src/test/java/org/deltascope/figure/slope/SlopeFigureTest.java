package org.deltascope.figure.slope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.deltascope.figure.CurveMark;
import org.deltascope.figure.Figure;
import org.deltascope.figure.LineMark;
import org.deltascope.figure.Point;
import org.deltascope.figure.Subject;
import org.deltascope.figure.TextMark;
import org.deltascope.figure.measure.Fonts;
import org.deltascope.figure.measure.TextMeasure;
import org.deltascope.figure.style.Ink;
import org.deltascope.figure.style.Role;
import org.deltascope.formula.naming.Names;
import org.deltascope.formula.number.Digits;
import org.deltascope.formula.writing.Numerals;
import org.deltascope.matrix.Matrix;
import org.deltascope.nn.Activation;
import org.deltascope.nn.BiasMode;
import org.deltascope.nn.Dataset;
import org.deltascope.nn.Elementwise;
import org.deltascope.nn.Experiment;
import org.deltascope.nn.Layer;
import org.deltascope.nn.Loss;
import org.deltascope.nn.Network;
import org.deltascope.nn.Optimizer;
import org.deltascope.nn.Softmax;
import org.deltascope.nn.Training;
import org.deltascope.nn.TrainingState;
import org.deltascope.trace.Backpropagation;
import org.deltascope.trace.Knowledge;
import org.deltascope.trace.Moment;
import org.deltascope.trace.SampleSelection;
import org.deltascope.trace.Trace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SlopeFigureTest {
  private static final TextMeasure TEXT = new TextMeasure(new Fonts());
  private static final Subject.Neuron FIRST = new Subject.Neuron(1, 0);

  private static Figure plot(Activation activation, Subject.Neuron neuron, Moment moment) {
    return plot(activation, neuron, moment, .25);
  }

  private static Figure plot(
      Activation activation, Subject.Neuron neuron, Moment moment, double input) {
    Network network =
        new Network(
            1,
            List.of(
                new Layer(
                    Matrix.of(new double[] {2}, new double[] {-1}),
                    Matrix.column(.5, 0),
                    BiasMode.PER_NEURON,
                    activation)));
    Experiment experiment =
        new Experiment(
            network,
            Loss.SQUARED_ERROR,
            new Optimizer.Sgd(0.5),
            new Dataset(Matrix.row(input), Matrix.row(0, 1)),
            Training.plain());
    Trace trace = Backpropagation.trace(experiment, TrainingState.initial(experiment));
    Names names = Names.of(network, List.of());
    return new SlopeFigure(TEXT)
        .of(
            trace,
            Knowledge.of(trace.outline(), moment),
            SampleSelection.first(),
            neuron,
            names,
            Numerals.rounded(Digits.DEFAULT),
            300,
            210);
  }

  private static String texts(Figure figure) {
    return String.join(
        " | ",
        figure.marks().stream()
            .filter(mark -> mark instanceof TextMark)
            .map(mark -> ((TextMark) mark).text())
            .toList());
  }

  @Test
  void the_slope_is_written_as_a_number() {
    assertThat(texts(plot(Elementwise.SIGMOID, FIRST, Moment.whole(0, 3))))
        .contains("z = 1.000", "a = 0.7311", "σ′(z) = 0.1966");
  }

  @Test
  void nothing_is_marked_before_z_is_known() {
    Figure figure = plot(Elementwise.SIGMOID, new Subject.Neuron(1, 1), new Moment(0, 0, 0));

    assertThat(texts(figure)).contains("z is not known yet").doesNotContain("σ′");
  }

  @Test
  void an_activation_is_not_given_away_before_its_step() {
    assertThat(texts(plot(Elementwise.SIGMOID, FIRST, Moment.whole(0, 0))))
        .contains("z = 1.000")
        .doesNotContain("a =", "σ′");
  }

  @Test
  void a_slope_is_not_given_away_before_the_error_needs_it() {
    Figure figure = plot(Elementwise.SIGMOID, FIRST, Moment.whole(0, 2));

    assertThat(texts(figure)).contains("a = 0.7311").doesNotContain("σ′");
    assertThat(figure.marks())
        .noneMatch(mark -> mark instanceof LineMark l && l.ink().equals(Ink.of(Role.BACKWARD)));
  }

  @ParameterizedTest
  @MethodSource("org.deltascope.nn.Elementwise#values")
  void the_tangent_is_as_steep_as_the_slope(Elementwise activation) {
    Figure figure = plot(activation, FIRST, Moment.whole(0, 3));
    LineMark tangent =
        figure.marks().stream()
            .filter(mark -> mark instanceof LineMark l && l.ink().equals(Ink.of(Role.BACKWARD)))
            .map(mark -> (LineMark) mark)
            .findFirst()
            .orElseThrow();
    double curve = riseOfCurve(figure);
    double rise = (tangent.to().y() - tangent.from().y()) / (tangent.to().x() - tangent.from().x());

    assertThat(rise).isCloseTo(curve, within(0.02 * Math.abs(curve) + 1e-9));
  }

  /** Rise of the drawn curve around z = 1, between the neighbouring points of the polyline. */
  private static double riseOfCurve(Figure figure) {
    List<Point> points =
        figure.marks().stream()
            .filter(mark -> mark instanceof CurveMark)
            .map(mark -> ((CurveMark) mark).points())
            .findFirst()
            .orElseThrow();
    int at = (int) Math.round((1.0 + 5) / 10 * (points.size() - 1));
    Point a = points.get(at - 1);
    Point b = points.get(at + 1);
    return (b.y() - a.y()) / (b.x() - a.x());
  }

  @Test
  void a_softmax_is_said_to_act_on_the_whole_layer() {
    assertThat(texts(plot(Softmax.SOFTMAX, FIRST, Moment.whole(0, 3))))
        .contains("softmax acts on the whole layer");
  }

  @Test
  void an_input_is_said_to_have_no_slope() {
    assertThat(texts(plot(Elementwise.TANH, new Subject.Neuron(0, 0), Moment.whole(0, 3))))
        .contains("is an input");
  }

  @Test
  void the_slope_at_a_kink_is_said_to_be_agreed_on() {
    Subject.Neuron second = new Subject.Neuron(1, 1);
    Activation relu = Elementwise.RELU;

    assertThat(texts(plot(relu, second, Moment.whole(0, 3), 0)))
        .contains("ReLU′(z) = 0, agreed on at the kink");
    assertThat(texts(plot(relu, second, Moment.whole(0, 3)))).doesNotContain("agreed");
  }

  @Test
  void softmax_says_that_nothing_is_known_before_it_is() {
    assertThat(texts(plot(Softmax.SOFTMAX, FIRST, Moment.whole(0, 0))))
        .contains("a is not known yet");
  }

  @ParameterizedTest
  @MethodSource("org.deltascope.nn.Elementwise#values")
  void the_slope_is_called_as_in_formulas_and_an_identity_has_none_to_call(Elementwise activation) {
    String name = Names.activation(activation) + "′(z) = ";
    String caption = texts(plot(activation, FIRST, Moment.whole(0, 3)));

    assertThat(caption).contains(activation.equals(Elementwise.IDENTITY) ? "slope = 1.000" : name);
    assertThat(caption.contains("σ")).isEqualTo(activation.equals(Elementwise.SIGMOID));
    assertThat(caption).doesNotContain("id′");
  }
}
