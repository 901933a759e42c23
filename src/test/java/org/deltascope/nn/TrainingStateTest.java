package org.deltascope.nn;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.deltascope.matrix.Matrix;
import org.junit.jupiter.api.Test;

class TrainingStateTest {

  private static TrainingState initial(Optimizer optimizer) {
    Layer layer =
        new Layer(Matrix.zeros(2, 3), Matrix.zeros(2, 1), BiasMode.PER_NEURON, Elementwise.TANH);
    return TrainingState.initial(
        new Experiment(
            new Network(3, List.of(layer)),
            Loss.SQUARED_ERROR,
            optimizer,
            new Dataset(Matrix.zeros(1, 3), Matrix.zeros(1, 2)),
            Training.plain()));
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
}
