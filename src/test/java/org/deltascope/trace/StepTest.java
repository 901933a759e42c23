package org.deltascope.trace;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.deltascope.nn.RandomExperiments;
import org.deltascope.nn.Reduction;
import org.deltascope.nn.Training;
import org.deltascope.nn.TrainingState;
import org.deltascope.trace.Quantity.Kind;
import org.junit.jupiter.api.Test;

class StepTest {

  private static Trace trace(BiasMode mode) {
    Layer hidden = new Layer(Matrix.zeros(2, 3), Matrix.zeros(2, 1), mode, Elementwise.SIGMOID);
    Layer output = new Layer(Matrix.zeros(1, 2), Matrix.zeros(1, 1), mode, Elementwise.SIGMOID);
    Experiment experiment =
        new Experiment(
            new Network(3, List.of(hidden, output)),
            Loss.SQUARED_ERROR,
            new Optimizer.Sgd(1),
            new Dataset(Matrix.row(1, 2, 3), Matrix.row(1)),
            Training.plain());
    return Backpropagation.trace(experiment, TrainingState.initial(experiment));
  }

  private static List<Ref.One> parts(Step step) {
    return step.parts().all();
  }

  @Test
  void an_output_error_is_fused_where_the_loss_takes_one_activation_only() {
    for (long seed : RandomExperiments.seeds().toArray()) {
      Experiment experiment = RandomExperiments.of(seed);
      Step.OutputError step =
          Backpropagation.trace(experiment, TrainingState.initial(experiment)).outputError();

      assertThat(step.isFused())
          .as("seed %d, %s", seed, step.loss())
          .isEqualTo(
              switch (step.loss()) {
                case HALF_SQUARED_ERROR,
                    SQUARED_ERROR,
                    MEAN_SQUARED_ERROR,
                    ABSOLUTE_ERROR,
                    OUTPUT ->
                    false;
                case BINARY_CROSS_ENTROPY, CROSS_ENTROPY -> true;
              });
    }
  }

  @Test
  void a_trace_knows_which_update_it_is_and_whether_it_adds_up() {
    Experiment experiment = RandomExperiments.of(2);
    Trace first = Backpropagation.trace(experiment, TrainingState.initial(experiment));
    Trace second = Backpropagation.trace(experiment, first.after());

    assertThat(first.update()).isZero();
    assertThat(second.update()).isEqualTo(1);
    assertThat(first.isSum()).isEqualTo(experiment.training().reduction() == Reduction.SUM);
    assertThat(trace(BiasMode.NONE).isSum()).isFalse();
  }

  @Test
  void a_weighted_sum_has_a_part_for_each_neuron() {
    assertThat(parts(trace(BiasMode.NONE).weightedSum(1)))
        .containsExactly(
            new Quantity(Kind.WEIGHTED_INPUT, 1).at(0), new Quantity(Kind.WEIGHTED_INPUT, 1).at(1));
    assertThat(parts(trace(BiasMode.NONE).activate(1)))
        .containsExactly(
            new Quantity(Kind.ACTIVATION, 1).at(0), new Quantity(Kind.ACTIVATION, 1).at(1));
  }

  @Test
  void the_loss_and_the_output_error_have_a_part_for_each_output() {
    assertThat(parts(trace(BiasMode.NONE).evaluateLoss()))
        .containsExactly(new Quantity(Kind.LOSS_TERM, 2).at(0));
    assertThat(parts(trace(BiasMode.NONE).outputError()))
        .containsExactly(new Quantity(Kind.ERROR, 2).at(0));
  }

  @Test
  void a_hidden_error_carries_back_to_every_neuron_first() {
    assertThat(parts(trace(BiasMode.NONE).propagateError(1)))
        .containsExactly(
            new Quantity(Kind.CARRIED, 1).at(0),
            new Quantity(Kind.CARRIED, 1).at(1),
            new Quantity(Kind.ERROR, 1).at(0),
            new Quantity(Kind.ERROR, 1).at(1));
  }

  @Test
  void a_weight_gradient_goes_neuron_by_neuron_weights_before_the_bias() {
    assertThat(parts(trace(BiasMode.FROZEN).weightGradient(1)))
        .containsExactly(
            new Quantity(Kind.WEIGHT_GRADIENT, 1).at(0, 0),
            new Quantity(Kind.WEIGHT_GRADIENT, 1).at(0, 1),
            new Quantity(Kind.WEIGHT_GRADIENT, 1).at(0, 2),
            new Quantity(Kind.BIAS_GRADIENT, 1).at(0),
            new Quantity(Kind.WEIGHT_GRADIENT, 1).at(1, 0),
            new Quantity(Kind.WEIGHT_GRADIENT, 1).at(1, 1),
            new Quantity(Kind.WEIGHT_GRADIENT, 1).at(1, 2),
            new Quantity(Kind.BIAS_GRADIENT, 1).at(1));
  }

  @Test
  void without_a_bias_there_are_edges_only() {
    assertThat(parts(trace(BiasMode.NONE).weightGradient(2)))
        .containsExactly(
            new Quantity(Kind.WEIGHT_GRADIENT, 2).at(0, 0),
            new Quantity(Kind.WEIGHT_GRADIENT, 2).at(0, 1));
  }

  @Test
  void an_update_has_no_part_for_a_frozen_bias() {
    assertThat(parts(trace(BiasMode.FROZEN).applyUpdate(2)))
        .containsExactly(
            new Quantity(Kind.NEW_WEIGHTS, 2).at(0, 0), new Quantity(Kind.NEW_WEIGHTS, 2).at(0, 1));
    assertThat(parts(trace(BiasMode.SHARED).applyUpdate(2)))
        .containsExactly(
            new Quantity(Kind.NEW_WEIGHTS, 2).at(0, 0),
            new Quantity(Kind.NEW_WEIGHTS, 2).at(0, 1),
            new Quantity(Kind.NEW_BIAS, 2).at(0));
  }

  @Test
  void phases_come_one_after_another() {
    assertThat(trace(BiasMode.NONE).steps().stream().map(Step::phase).distinct())
        .containsExactly(Phase.FORWARD, Phase.LOSS, Phase.BACKWARD, Phase.UPDATE);
  }

  @Test
  void only_a_cross_entropy_is_fused_with_its_activation() {
    assertThat(trace(BiasMode.NONE).outputError().isFused()).isFalse();
  }
}
