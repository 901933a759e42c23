package org.deltascope.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.deltascope.matrix.Matrix;
import org.deltascope.matrix.Shape;
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
import org.junit.jupiter.api.Test;

class BackpropagationTest {

  private static Layer layer(int units, int inputs, BiasMode mode) {
    return new Layer(
        Matrix.generate(units, inputs, (i, j) -> Math.sin(1 + i + 3 * j)),
        Matrix.zeros(units, 1),
        mode,
        Elementwise.TANH);
  }

  /** 3 inputs, layers of 4, 5 and 2; 7 samples in batches of 3. */
  private static Experiment deep(BiasMode mode, Reduction reduction) {
    return new Experiment(
        new Network(3, List.of(layer(4, 3, mode), layer(5, 4, mode), layer(2, 5, mode))),
        Loss.HALF_SQUARED_ERROR,
        new Optimizer.Sgd(0.5),
        new Dataset(
            Matrix.generate(7, 3, (i, j) -> Math.cos(i + 2 * j)),
            Matrix.generate(7, 2, (i, j) -> Math.sin(i - j))),
        new Training(3, reduction, false, 0));
  }

  private static Trace first(Experiment experiment) {
    return Backpropagation.trace(experiment, TrainingState.initial(experiment));
  }

  private static Trace first() {
    return first(deep(BiasMode.PER_NEURON, Reduction.MEAN));
  }

  @Test
  void steps_come_in_the_order_of_the_command_line() {
    assertThat(first().steps())
        .extracting(Step::name)
        .containsExactly(
            "z[1]",
            "a[1]",
            "z[2]",
            "a[2]",
            "z[3]",
            "a[3]",
            "L",
            "delta[3]",
            "dW[3]",
            "delta[2]",
            "dW[2]",
            "delta[1]",
            "dW[1]",
            "update[1]",
            "update[2]",
            "update[3]");
  }

  @Test
  void a_trace_finds_each_step_by_its_layer() {
    Trace trace = first();
    assertThat(trace.evaluateLoss().name()).isEqualTo("L");
    assertThat(trace.outputError().name()).isEqualTo("delta[3]");
    for (int l = 1; l <= 3; l++) {
      assertThat(trace.weightedSum(l).name()).isEqualTo("z[" + l + "]");
      assertThat(trace.activate(l).name()).isEqualTo("a[" + l + "]");
      assertThat(trace.weightGradient(l).name()).isEqualTo("dW[" + l + "]");
      assertThat(trace.applyUpdate(l).name()).isEqualTo("update[" + l + "]");
    }
    assertThat(trace.propagateError(1).name()).isEqualTo("delta[1]");
    assertThat(trace.propagateError(2).name()).isEqualTo("delta[2]");
  }

  @Test
  void steps_of_random_networks_count_five_a_layer_and_the_loss() {
    for (long seed = 0; seed < 50; seed++) {
      Trace trace = first(RandomExperiments.of(seed));
      assertThat(trace.steps()).as("seed %d", seed).hasSize(5 * trace.depth() + 1);
    }
  }

  @Test
  void matrices_over_samples_have_a_row_for_each_sample() {
    Trace trace = first();
    assertThat(trace.weightedSum(2).input().shape()).isEqualTo(new Shape(3, 4));
    assertThat(trace.weightedSum(2).z().shape()).isEqualTo(new Shape(3, 5));
    assertThat(trace.propagateError(2).carried().shape()).isEqualTo(new Shape(3, 5));
    assertThat(trace.outputError().delta().shape()).isEqualTo(new Shape(3, 2));
    assertThat(trace.evaluateLoss().losses().shape()).isEqualTo(new Shape(3, 1));
  }

  @Test
  void gradients_have_the_shape_of_what_they_change() {
    Trace trace = first();
    assertThat(trace.weightGradient(2).weightGradient().shape()).isEqualTo(new Shape(5, 4));
    assertThat(trace.weightGradient(2).biasGradient().shape()).isEqualTo(new Shape(5, 1));
  }

  @Test
  void every_step_reads_what_an_earlier_one_wrote() {
    Trace trace = first();
    for (int l = 1; l <= 3; l++) {
      assertThat(trace.activate(l).z()).isEqualTo(trace.weightedSum(l).z());
      assertThat(trace.applyUpdate(l).weightGradient())
          .isEqualTo(trace.weightGradient(l).weightGradient());
      if (l < 3) {
        assertThat(trace.weightedSum(l + 1).input()).isEqualTo(trace.activate(l).a());
        assertThat(trace.weightGradient(l).delta()).isEqualTo(trace.propagateError(l).delta());
        assertThat(trace.propagateError(l).nextDelta())
            .isEqualTo(trace.weightGradient(l + 1).delta());
      }
    }
  }

  @Test
  void an_error_is_carried_back_by_the_weights_before_the_update() {
    Trace trace = first();
    assertThat(trace.propagateError(1).nextWeights())
        .isEqualTo(trace.before().network().layer(2).weights())
        .isNotEqualTo(trace.after().network().layer(2).weights());
  }

  @Test
  void the_halves_of_a_hidden_error_multiply_to_it() {
    Step.PropagateError step = first().propagateError(1);
    assertThat(step.carried().hadamard(step.slope())).isEqualTo(step.delta());
  }

  @Test
  void the_terms_of_a_sample_add_up_to_its_loss() {
    Step.EvaluateLoss step = first().evaluateLoss();
    assertThat(step.terms().transpose().columnSums().transpose()).isEqualTo(step.losses());
  }

  @Test
  void the_batch_takes_the_samples_of_its_update() {
    Experiment experiment = deep(BiasMode.PER_NEURON, Reduction.MEAN);
    TrainingState state = TrainingState.initial(experiment);
    for (List<Integer> samples :
        List.of(List.of(0, 1, 2), List.of(3, 4, 5), List.of(6), List.of(0, 1, 2))) {
      Trace trace = Backpropagation.trace(experiment, state);
      assertThat(trace.batch().samples()).isEqualTo(samples);
      assertThat(trace.weightedSum(1).input().rowAt(0))
          .isEqualTo(experiment.data().inputs().rowAt(samples.getFirst()));
      state = trace.after();
    }
  }

  @Test
  void a_sum_is_as_many_times_the_mean_as_there_are_samples() {
    Matrix mean = first(deep(BiasMode.NONE, Reduction.MEAN)).weightGradient(1).weightGradient();
    Matrix sum = first(deep(BiasMode.NONE, Reduction.SUM)).weightGradient(1).weightGradient();
    assertThat(sum.map(s -> s / 3)).isEqualTo(mean);
  }

  @Test
  void a_frozen_bias_has_a_gradient_and_stays() {
    Trace trace = first(deep(BiasMode.FROZEN, Reduction.MEAN));
    assertThat(trace.weightGradient(1).biasGradient()).isNotEqualTo(Matrix.zeros(4, 1));
    assertThat(trace.applyUpdate(1).after().bias()).isEqualTo(Matrix.zeros(4, 1));
  }

  @Test
  void a_shared_bias_stays_one_number() {
    Trace trace = first(deep(BiasMode.SHARED, Reduction.MEAN));
    double[][] bias = trace.applyUpdate(2).after().bias().toArray();
    assertThat(IntStream.range(0, 5).mapToObj(i -> bias[i][0]).distinct()).hasSize(1);
    assertThat(bias[0][0]).isNotZero();
  }

  @Test
  void a_missing_bias_has_no_gradient() {
    assertThat(first(deep(BiasMode.NONE, Reduction.MEAN)).weightGradient(1).biasGradient())
        .isEqualTo(Matrix.zeros(4, 1));
  }

  @Test
  void an_update_goes_from_where_training_stood_to_the_next() {
    Trace trace = first();
    assertThat(trace.update()).isZero();
    assertThat(trace.after().updates()).isEqualTo(1);
    assertThat(trace.applyUpdate(1).time()).isEqualTo(1);
    assertThat(trace.after().network().layer(1)).isEqualTo(trace.applyUpdate(1).after());
  }

  @Test
  void the_same_state_gives_the_same_trace() {
    for (long seed = 0; seed < 20; seed++) {
      assertThat(first(RandomExperiments.of(seed)))
          .as("seed %d", seed)
          .isEqualTo(first(RandomExperiments.of(seed)));
    }
  }
}
