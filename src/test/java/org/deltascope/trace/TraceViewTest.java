package org.deltascope.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
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
import org.deltascope.nn.Softmax;
import org.deltascope.nn.Training;
import org.deltascope.nn.TrainingState;
import org.junit.jupiter.api.Test;

class TraceViewTest {
  private final Trace trace = trace(BiasMode.PER_NEURON);

  @Test
  void a_sample_has_its_own_numbers_as_columns() {
    TraceView second = new TraceView(trace, new SampleSelection.Sample(1));
    assertThat(second.x()).isEqualTo(Matrix.column(3, -4));
    assertThat(second.t()).isEqualTo(Matrix.column(0.5));
    assertThat(second.z(1)).isEqualTo(trace.weightedSum(1).z().rowAt(1).transpose());
    assertThat(second.loss()).isEqualTo(trace.evaluateLoss().losses().get(1, 0));
  }

  @Test
  void the_mean_is_over_the_samples() {
    TraceView mean = new TraceView(trace, SampleSelection.mean());
    assertThat(mean.x()).isEqualTo(Matrix.column(2, -1));
    assertThat(mean.loss()).isEqualTo(trace.loss());
    assertThat(mean.delta(2).get(0, 0))
        .isCloseTo(
            (trace.outputError().delta().get(0, 0) + trace.outputError().delta().get(1, 0)) / 2,
            within(1e-15));
  }

  @Test
  void the_batch_gradient_is_the_mean_of_the_samples_gradients() {
    Matrix sum =
        new TraceView(trace, new SampleSelection.Sample(0))
            .weightGradient(1)
            .plus(new TraceView(trace, new SampleSelection.Sample(1)).weightGradient(1));
    Matrix batch = new TraceView(trace, SampleSelection.mean()).weightGradient(1);
    for (int j = 0; j < 2; j++) {
      assertThat(batch.get(0, j)).isCloseTo(sum.get(0, j) / 2, within(1e-15));
    }
  }

  @Test
  void a_shared_bias_has_the_sum_over_its_neurons_also_for_one_sample() {
    TraceView first = new TraceView(trace(BiasMode.SHARED), SampleSelection.first());
    double sum = first.delta(1).get(0, 0) + first.delta(1).get(1, 0);
    assertThat(first.biasGradient(1)).isEqualTo(Matrix.column(sum, sum));
  }

  @Test
  void the_slope_of_the_last_layer_is_there_too() {
    TraceView first = new TraceView(trace, SampleSelection.first());
    double y = first.y().get(0, 0);
    assertThat(first.slope(2).get(0, 0)).isEqualTo(y * (1 - y));
  }

  @Test
  void the_slope_of_a_softmax_is_that_of_each_output_by_its_own_input() {
    Layer layer =
        new Layer(Matrix.column(1, -2), Matrix.zeros(2, 1), BiasMode.NONE, Softmax.SOFTMAX);
    TraceView first =
        new TraceView(
            trace(
                new Network(1, List.of(layer)),
                Loss.CROSS_ENTROPY,
                new Dataset(Matrix.row(0.3), Matrix.row(1, 0))),
            SampleSelection.first());
    // By hand: z = (0.3, −0.6), so y₁ = 1 / (1 + e⁻⁰·⁹), and y₂ = 1 − y₁ has the same slope.
    double y = 1 / (1 + StrictMath.exp(-0.9));

    assertThat(first.slope(1).get(0, 0)).isCloseTo(y * (1 - y), within(1e-15));
    assertThat(first.slope(1).get(1, 0)).isCloseTo(y * (1 - y), within(1e-15));
  }

  @Test
  void the_losses_of_outputs_add_up_to_that_of_the_batch() {
    TraceView mean = new TraceView(trace, SampleSelection.mean());

    assertThat(mean.samples()).isEqualTo(2);
    assertThat(mean.lossTerms().get(0, 0)).isCloseTo(mean.loss(), within(1e-15));
  }

  @Test
  void a_sample_outside_the_batch_is_refused() {
    assertThatThrownBy(() -> new TraceView(trace, new SampleSelection.Sample(2)))
        .hasMessage("sample 2 of the batch, expected 0 to 1");
  }

  private static Trace trace(BiasMode mode) {
    Layer hidden =
        new Layer(
            Matrix.of(new double[] {.1, .2}, new double[] {-.3, .4}),
            Matrix.column(.1, .1),
            mode,
            Elementwise.TANH);
    Layer output = new Layer(Matrix.row(.5, -.6), Matrix.column(.2), mode, Elementwise.SIGMOID);
    return trace(
        new Network(2, List.of(hidden, output)),
        Loss.HALF_SQUARED_ERROR,
        new Dataset(Matrix.of(new double[] {1, 2}, new double[] {3, -4}), Matrix.column(1, .5)));
  }

  private static Trace trace(Network network, Loss loss, Dataset data) {
    Experiment experiment =
        new Experiment(
            network, loss, new Optimizer.Sgd(0.5), data, new Training(0, Reduction.MEAN, false, 0));
    return Backpropagation.trace(experiment, TrainingState.initial(experiment));
  }
}
