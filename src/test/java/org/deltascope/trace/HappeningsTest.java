package org.deltascope.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
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
import org.deltascope.nn.Training;
import org.deltascope.nn.TrainingState;
import org.deltascope.trace.Quantity.Kind;
import org.junit.jupiter.api.Test;

class HappeningsTest {

  /** One neuron y = σ(wx) with x = 1, for target t. */
  private static Experiment neuron(Activation activation, double w, double t, double rate) {
    Layer layer =
        new Layer(Matrix.of(new double[] {w}), Matrix.zeros(1, 1), BiasMode.NONE, activation);
    return new Experiment(
        new Network(1, List.of(layer)),
        Loss.HALF_SQUARED_ERROR,
        new Optimizer.Sgd(rate),
        new Dataset(Matrix.column(1), Matrix.column(t)),
        Training.plain());
  }

  private static List<Happening> between(Experiment experiment) {
    Trace first = Backpropagation.trace(experiment, TrainingState.initial(experiment));
    Trace second = Backpropagation.trace(experiment, first.after());
    return Happenings.between(first, second).stream().toList();
  }

  @Test
  void a_loss_that_falls_is_nothing_to_look_at() {
    // w: 1 -> 1.5, for t = 2.
    assertThat(between(neuron(Elementwise.IDENTITY, 1, 2, 0.5))).isEmpty();
  }

  @Test
  void a_loss_that_rises_is_told_with_both_values() {
    // w: 1 -> 4, for t = 2: L = 0.5 -> 2.
    assertThat(between(neuron(Elementwise.IDENTITY, 1, 2, 3)))
        .containsExactly(new Happening.LossRose(0.5, 2));
  }

  @Test
  void a_weight_that_changes_its_sign_in_the_second_update_is_named() {
    // t = -0.05 and w: 1 -> 0.055 -> -0.0395.
    assertThat(between(neuron(Elementwise.IDENTITY, 1, -0.05, 0.9)))
        .containsExactly(new Happening.SignChanged(new Quantity(Kind.WEIGHTS, 1).at(0, 0)));
  }

  @Test
  void a_relu_that_gets_no_positive_input_any_more_has_died() {
    // t = 0 and w: 1 -> -0.05: y = 0, L = 0.
    assertThat(between(neuron(Elementwise.RELU, 1, 0, 1.05)))
        .containsExactly(new Happening.NeuronDied(new Quantity(Kind.ACTIVATION, 1).at(0)));
  }

  @Test
  void a_sigmoid_driven_to_its_flat_end_has_saturated() {
    // w: 0 -> 100 * 0.5 * 0.25 = 12.5, and σ′(12.5) < 0.0025.
    assertThat(between(neuron(Elementwise.SIGMOID, 0, 1, 100)))
        .containsExactly(new Happening.NeuronSaturated(new Quantity(Kind.ACTIVATION, 1).at(0)));
  }
}
