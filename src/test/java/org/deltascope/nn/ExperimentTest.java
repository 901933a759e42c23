package org.deltascope.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.deltascope.matrix.Matrix;
import org.junit.jupiter.api.Test;

class ExperimentTest {

  private static Experiment experiment(Loss loss, Activation last, Dataset data) {
    Layer layer = new Layer(Matrix.zeros(1, 2), Matrix.zeros(1, 1), BiasMode.NONE, last);
    return new Experiment(
        new Network(2, List.of(layer)), loss, new Optimizer.Sgd(1), data, Training.plain());
  }

  private static final Dataset FITTING = new Dataset(Matrix.zeros(3, 2), Matrix.zeros(3, 1));

  @Test
  void inputs_of_another_width_are_refused() {
    Dataset data = new Dataset(Matrix.zeros(3, 4), Matrix.zeros(3, 1));
    assertThatThrownBy(() -> experiment(Loss.SQUARED_ERROR, Elementwise.TANH, data))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("inputs have 4 numbers a sample, expected 2");
  }

  @Test
  void targets_of_another_width_are_refused() {
    Dataset data = new Dataset(Matrix.zeros(3, 2), Matrix.zeros(3, 2));
    assertThatThrownBy(() -> experiment(Loss.SQUARED_ERROR, Elementwise.TANH, data))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("targets have 2 numbers a sample, expected 1");
  }

  @Test
  void binary_cross_entropy_needs_a_sigmoid() {
    assertThatThrownBy(() -> experiment(Loss.BINARY_CROSS_ENTROPY, Elementwise.TANH, FITTING))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("binary-cross-entropy needs sigmoid in the last layer, found tanh");
  }

  @Test
  void cross_entropy_needs_a_softmax() {
    assertThatThrownBy(() -> experiment(Loss.CROSS_ENTROPY, Elementwise.SIGMOID, FITTING))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("cross-entropy needs softmax in the last layer, found sigmoid");
  }

  @Test
  void its_schedule_goes_through_its_data() {
    assertThat(experiment(Loss.SQUARED_ERROR, Elementwise.TANH, FITTING).schedule())
        .isEqualTo(new BatchSchedule(3, Training.plain()));
  }

  @Test
  void as_many_targets_as_inputs_are_asked_for() {
    assertThatThrownBy(() -> new Dataset(Matrix.zeros(3, 2), Matrix.zeros(2, 1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("found 3 inputs and 2 targets, expected the same number, 1 or more");
    assertThatThrownBy(() -> new Dataset(Matrix.zeros(0, 2), Matrix.zeros(0, 1)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_negative_batch_is_refused() {
    assertThatThrownBy(() -> new Training(-1, Reduction.MEAN, false, 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a batch has 0 (all) or more samples, found -1");
  }
}
