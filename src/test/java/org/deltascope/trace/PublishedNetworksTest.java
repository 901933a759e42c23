package org.deltascope.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.assertj.core.data.Offset;
import org.deltascope.matrix.Matrix;
import org.deltascope.nn.BiasMode;
import org.deltascope.nn.Dataset;
import org.deltascope.nn.Elementwise;
import org.deltascope.nn.Experiment;
import org.deltascope.nn.Layer;
import org.deltascope.nn.Loss;
import org.deltascope.nn.Network;
import org.deltascope.nn.Optimizer;
import org.deltascope.nn.Reduction;
import org.deltascope.nn.Training;
import org.deltascope.nn.TrainingState;
import org.junit.jupiter.api.Test;

/**
 * Worked examples from courses, recomputed in float64 by an automatic differentiation library where
 * they were printed with fewer digits.
 */
class PublishedNetworksTest {

  private static Trace first(Experiment experiment) {
    return Backpropagation.trace(experiment, TrainingState.initial(experiment));
  }

  private static Offset<Double> relative(double expected) {
    return within(1e-12 * Math.abs(expected));
  }

  private static void assertNear(double actual, double expected) {
    assertThat(actual).isCloseTo(expected, relative(expected));
  }

  /** 2-2-1, sigmoid, no biases, binary cross-entropy. */
  private static Trace twoTwoOne() {
    Layer hidden =
        new Layer(
            Matrix.of(new double[] {.1, .2}, new double[] {.3, .4}),
            Matrix.zeros(2, 1),
            BiasMode.NONE,
            Elementwise.SIGMOID);
    Layer output =
        new Layer(Matrix.row(.5, .6), Matrix.zeros(1, 1), BiasMode.NONE, Elementwise.SIGMOID);
    return first(
        new Experiment(
            new Network(2, List.of(hidden, output)),
            Loss.BINARY_CROSS_ENTROPY,
            new Optimizer.Sgd(0.1),
            new Dataset(Matrix.row(1, 0), Matrix.row(1)),
            Training.plain()));
  }

  @Test
  void two_two_one_goes_forward_as_published() {
    Trace trace = twoTwoOne();
    assertNear(trace.activate(1).a().get(0, 0), 0.52497918747894);
    assertNear(trace.activate(1).a().get(0, 1), 0.574442516811659);
    assertNear(trace.activate(2).a().get(0, 0), 0.6472915699946178);
    assertNear(trace.loss(), 0.43495843685146063);
  }

  @Test
  void two_two_one_goes_back_as_published() {
    Trace trace = twoTwoOne();
    assertNear(trace.outputError().delta().get(0, 0), -0.3527084300053822);
    assertNear(trace.weightGradient(2).weightGradient().get(0, 0), -0.18516458500119815);
    assertNear(trace.weightGradient(2).weightGradient().get(0, 1), -0.20261071823298063);
    assertNear(trace.propagateError(1).delta().get(0, 0), -0.04397851580869701);
    assertNear(trace.propagateError(1).delta().get(0, 1), -0.051733504390925604);
  }

  /**
   * The sigmoid circuit of CS231n. Its loss is the output: ½(y − t)² has that slope at t = y − 1.
   */
  @Test
  void the_sigmoid_circuit_has_the_published_gradients() {
    Layer layer =
        new Layer(Matrix.row(2, -3), Matrix.column(-3), BiasMode.PER_NEURON, Elementwise.SIGMOID);
    double output = Elementwise.SIGMOID.value(1);
    Trace trace =
        first(
            new Experiment(
                new Network(2, List.of(layer)),
                Loss.HALF_SQUARED_ERROR,
                new Optimizer.Sgd(1),
                new Dataset(Matrix.row(-1, -2), Matrix.row(output - 1)),
                Training.plain()));
    Offset<Double> printed = within(5e-11);
    assertThat(output).isCloseTo(0.7310585786, printed);
    Matrix byWeights = trace.weightGradient(1).weightGradient();
    assertThat(byWeights.get(0, 0)).isCloseTo(-0.1966119332, printed);
    assertThat(byWeights.get(0, 1)).isCloseTo(-0.3932238665, printed);
    assertThat(trace.weightGradient(1).biasGradient().get(0, 0)).isCloseTo(0.1966119332, printed);
    Matrix byInputs = trace.outputError().delta().times(layer.weights());
    assertThat(byInputs.get(0, 0)).isCloseTo(0.3932238665, printed);
    assertThat(byInputs.get(0, 1)).isCloseTo(-0.5898357997, printed);
  }

  /** {@return sin(1), sin(2), … divided by 10, filled column by column} */
  private static Matrix sines(int rows, int columns) {
    return Matrix.generate(rows, columns, (i, j) -> StrictMath.sin(1 + i + j * rows) / 10);
  }

  private static Layer withBiasInFirstColumn(Matrix both) {
    Matrix weights = Matrix.generate(both.rows(), both.columns() - 1, (i, j) -> both.get(i, j + 1));
    return new Layer(
        weights, both.transpose().rowAt(0).transpose(), BiasMode.PER_NEURON, Elementwise.SIGMOID);
  }

  @Test
  void three_five_three_with_five_samples_has_the_published_loss_and_gradients() {
    Trace trace =
        first(
            new Experiment(
                new Network(
                    3,
                    List.of(
                        withBiasInFirstColumn(sines(5, 4)), withBiasInFirstColumn(sines(3, 6)))),
                Loss.BINARY_CROSS_ENTROPY,
                new Optimizer.Sgd(1),
                new Dataset(sines(5, 3), Matrix.generate(5, 3, (s, i) -> (s + 1) % 3 == i ? 1 : 0)),
                new Training(0, Reduction.MEAN, false, 0)));
    assertNear(trace.loss(), 2.100950569902465);
    Matrix byBias = trace.weightGradient(1).biasGradient();
    assertThat(byBias.get(0, 0)).isCloseTo(-0.009278252358, within(1e-12));
    assertThat(byBias.get(1, 0)).isCloseTo(0.008899119596, within(1e-12));
    assertThat(byBias.get(2, 0)).isCloseTo(-0.008360107617, within(1e-12));
  }

  @Test
  void a_scalar_chain_lands_on_the_published_weight() {
    Layer layer =
        new Layer(Matrix.row(3), Matrix.column(1), BiasMode.PER_NEURON, Elementwise.IDENTITY);
    Experiment experiment =
        new Experiment(
            new Network(1, List.of(layer)),
            Loss.SQUARED_ERROR,
            new Optimizer.Sgd(0.05),
            new Dataset(Matrix.row(2), Matrix.row(9)),
            Training.plain());
    Trace trace = first(experiment);
    assertThat(trace.activate(1).a().get(0, 0)).isEqualTo(7);
    assertThat(trace.loss()).isEqualTo(4);
    assertThat(trace.weightGradient(1).weightGradient().get(0, 0)).isEqualTo(-8);
    assertThat(trace.weightGradient(1).biasGradient().get(0, 0)).isEqualTo(-4);
    assertNear(trace.applyUpdate(1).after().weights().get(0, 0), 3.4);
    assertNear(trace.applyUpdate(1).after().bias().get(0, 0), 1.2);
    assertNear(Backpropagation.trace(experiment, trace.after()).loss(), 1);
  }
}
