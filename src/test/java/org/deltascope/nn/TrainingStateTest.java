package org.deltascope.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.deltascope.matrix.Matrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class TrainingStateTest {

  private static final Optimizer.Sgd SGD = new Optimizer.Sgd(1);

  private static TrainingState initial(Optimizer optimizer) {
    return TrainingState.initial(experiment(optimizer, BiasMode.PER_NEURON, Elementwise.TANH, 2));
  }

  private static Experiment experiment(
      Optimizer optimizer, BiasMode mode, Elementwise activation, int units) {
    Layer layer = new Layer(Matrix.zeros(units, 3), Matrix.zeros(units, 1), mode, activation);
    return new Experiment(
        new Network(3, List.of(layer)),
        Loss.SQUARED_ERROR,
        optimizer,
        new Dataset(Matrix.zeros(1, 3), Matrix.zeros(1, units)),
        Training.plain());
  }

  @Test
  void it_begins_before_the_first_update() {
    assertThat(initial(new Optimizer.Sgd(1)).updates()).isZero();
  }

  @Test
  void slots_begin_as_zeros_of_the_shape_of_the_parameters() {
    assertThat(initial(new Optimizer.Adam(1, 0, 0, 1)).slots())
        .containsExactly(
            new TrainingState.Slots(
                List.of(Matrix.zeros(2, 3), Matrix.zeros(2, 3)),
                List.of(Matrix.zeros(2, 1), Matrix.zeros(2, 1))));
  }

  @Test
  void an_optimizer_that_keeps_nothing_has_no_slots() {
    assertThat(initial(new Optimizer.Sgd(1)).slots())
        .containsExactly(new TrainingState.Slots(List.of(), List.of()));
  }

  @Test
  void an_experiment_with_other_numbers_can_go_on_from_it() {
    TrainingState state =
        TrainingState.initial(
            experiment(new Optimizer.Momentum(1, 0), BiasMode.NONE, Elementwise.RELU, 4));

    assertThatNoException()
        .isThrownBy(
            () ->
                state.requireFits(
                    experiment(
                        new Optimizer.RmsProp(0.5, 0.1, 1), BiasMode.NONE, Elementwise.RELU, 4)));
  }

  private static Stream<Arguments> others() {
    return Stream.of(
        Arguments.of(
            experiment(SGD, BiasMode.PER_NEURON, Elementwise.TANH, 5),
            "layer 1: weights: found 2×3, expected 5×3"),
        Arguments.of(
            experiment(SGD, BiasMode.PER_NEURON, Elementwise.RELU, 2),
            "layer 1: activation: found tanh, expected relu"),
        Arguments.of(
            experiment(SGD, BiasMode.NONE, Elementwise.TANH, 2),
            "layer 1: bias mode: found per-neuron, expected none"),
        Arguments.of(
            experiment(new Optimizer.Momentum(1, 0), BiasMode.PER_NEURON, Elementwise.TANH, 2),
            "layer 1: slots of weights: found [], expected [2×3]"));
  }

  @ParameterizedTest
  @MethodSource("others")
  void an_experiment_that_cannot_go_on_from_it_is_told_why(Experiment other, String why) {
    assertThatThrownBy(() -> initial(SGD).requireFits(other))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("cannot go on from this state: " + why);
  }

  @Test
  void the_optimizer_begins_anew_where_an_edge_went_so_that_it_moves_none_that_is_not_there() {
    Experiment all = experiment(new Optimizer.Momentum(1, 0.9), BiasMode.NONE, Elementwise.TANH, 2);
    Layer layer = all.network().layer(1);
    Matrix kept = Matrix.generate(2, 3, (i, j) -> 1);
    TrainingState later =
        new TrainingState(
            5,
            5,
            all.network(),
            List.of(new TrainingState.Slots(List.of(kept), List.of(Matrix.zeros(2, 1)))));
    Edges some = Edges.of(2, 3, (i, j) -> i != 1 || j != 2);
    Layer fewer =
        new Layer(
            layer.weights(),
            layer.bias(),
            layer.biasMode(),
            layer.activation(),
            layer.weightMode(),
            some);
    Experiment changed =
        new Experiment(
            new Network(3, List.of(fewer)),
            all.loss(),
            all.optimizer(),
            all.data(),
            Training.plain());

    assertThat(later.changed(all, changed).steps()).isZero();
    assertThat(later.changed(all, changed).slots().getFirst().weights())
        .containsExactly(Matrix.zeros(2, 3));
    assertThat(later.changed(all, all).slots()).isEqualTo(later.slots());
  }
}
