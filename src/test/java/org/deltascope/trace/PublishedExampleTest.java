package org.deltascope.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
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
import org.deltascope.nn.Training;
import org.deltascope.nn.TrainingState;
import org.junit.jupiter.api.Test;

/**
 * The 2-2-2 network of Matt Mazur, "A Step by Step Backpropagation Example", recomputed in float64
 * by an automatic differentiation library.
 */
class PublishedExampleTest {

  private static Experiment mazur(BiasMode biasMode) {
    Layer hidden =
        new Layer(
            Matrix.of(new double[] {.15, .20}, new double[] {.25, .30}),
            Matrix.column(.35, .35),
            biasMode,
            Elementwise.SIGMOID);
    Layer output =
        new Layer(
            Matrix.of(new double[] {.40, .45}, new double[] {.50, .55}),
            Matrix.column(.60, .60),
            biasMode,
            Elementwise.SIGMOID);
    return new Experiment(
        new Network(2, List.of(hidden, output)),
        Loss.HALF_SQUARED_ERROR,
        new Optimizer.Sgd(0.5),
        new Dataset(Matrix.row(.05, .10), Matrix.row(.01, .99)),
        Training.plain());
  }

  private static Trace first(BiasMode mode) {
    Experiment experiment = mazur(mode);
    return Backpropagation.trace(experiment, TrainingState.initial(experiment));
  }

  private static Trace after(int updates, BiasMode mode) {
    Experiment experiment = mazur(mode);
    TrainingState state = TrainingState.initial(experiment);
    for (int i = 0; i < updates; i++) {
      state = Backpropagation.trace(experiment, state).after();
    }
    return Backpropagation.trace(experiment, state);
  }

  @Test
  void activations_are_the_published_ones() {
    assertMatrix(first(BiasMode.FROZEN).activate(1).a(), 0.5932699921071872, 0.596884378259767);
    assertMatrix(first(BiasMode.FROZEN).activate(2).a(), 0.7513650695523157, 0.7729284653214625);
  }

  @Test
  void the_loss_is_the_published_one() {
    assertThat(first(BiasMode.FROZEN).loss())
        .isCloseTo(0.2983711087600027, relative(0.2983711087600027));
  }

  @Test
  void errors_are_the_published_ones() {
    assertMatrix(
        first(BiasMode.FROZEN).outputError().delta(), 0.13849856162855695, -0.03809823651655623);
    assertMatrix(
        first(BiasMode.FROZEN).propagateError(1).delta(),
        0.008771354689486933,
        0.009954254705217198);
  }

  @Test
  void weight_gradients_are_the_published_ones() {
    assertMatrix(
        first(BiasMode.FROZEN).weightGradient(2).weightGradient(),
        0.08216704056423077,
        0.08266762784753325,
        -0.022602540477475067,
        -0.02274024221597822);
    assertMatrix(
        first(BiasMode.FROZEN).weightGradient(1).weightGradient(),
        0.0004385677344743467,
        0.0008771354689486934,
        0.0004977127352608599,
        0.0009954254705217198);
  }

  @Test
  void updated_weights_are_the_published_ones() {
    assertMatrix(
        first(BiasMode.FROZEN).applyUpdate(1).after().weights(),
        0.1497807161327628,
        0.19956143226552567,
        0.24975114363236958,
        0.29950228726473915);
    assertMatrix(
        first(BiasMode.FROZEN).applyUpdate(2).after().weights(),
        0.35891647971788465,
        0.4086661860762334,
        0.5113012702387375,
        0.5613701211079891);
  }

  @Test
  void the_loss_after_an_update_depends_on_what_is_done_with_the_biases() {
    assertThat(after(1, BiasMode.FROZEN).loss()).isCloseTo(0.29102777369359933, relative(0.29));
    assertThat(after(1, BiasMode.PER_NEURON).loss()).isCloseTo(0.28047144679143016, relative(0.28));
    assertThat(after(1, BiasMode.SHARED).loss()).isCloseTo(0.2857508866992965, relative(0.28));
  }

  @Test
  void after_ten_thousand_updates_the_outputs_are_near_their_targets() {
    Matrix outputs = after(10_000, BiasMode.FROZEN).activate(2).a();
    assertThat(outputs.get(0, 0)).isCloseTo(0.0159136204, within(1e-10));
    assertThat(outputs.get(0, 1)).isCloseTo(0.9840642735, within(1e-10));
  }

  private static void assertMatrix(Matrix actual, double... expected) {
    double[] flat =
        IntStream.range(0, actual.rows())
            .boxed()
            .flatMapToDouble(i -> java.util.Arrays.stream(actual.toRow(i)))
            .toArray();
    assertThat(flat).hasSameSizeAs(expected);
    for (int i = 0; i < expected.length; i++) {
      assertThat(flat[i]).isCloseTo(expected[i], relative(expected[i]));
    }
  }

  private static Offset<Double> relative(double expected) {
    return within(1e-12 * Math.abs(expected));
  }
}
