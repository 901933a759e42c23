package org.deltascope.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.deltascope.matrix.Matrix;
import org.junit.jupiter.api.Test;

class LayerTest {

  private static Layer layer(BiasMode mode, double... bias) {
    return new Layer(Matrix.zeros(2, 3), Matrix.column(bias), mode, Elementwise.TANH);
  }

  @Test
  void rows_are_neurons_and_columns_inputs() {
    assertThat(layer(BiasMode.PER_NEURON, 1, 2).units()).isEqualTo(2);
    assertThat(layer(BiasMode.PER_NEURON, 1, 2).inputs()).isEqualTo(3);
  }

  @Test
  void a_bias_of_another_length_is_refused() {
    assertThatThrownBy(() -> layer(BiasMode.PER_NEURON, 1, 2, 3))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a bias for 2 neurons must be 2×1, found 3×1");
  }

  @Test
  void a_shared_bias_of_two_numbers_is_refused() {
    assertThatThrownBy(() -> layer(BiasMode.SHARED, 1, 2))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("number 2 of a bias that is shared is 2.0, expected 1.0");
  }

  @Test
  void a_missing_bias_is_zero() {
    assertThatThrownBy(() -> layer(BiasMode.NONE, 0, 0.5))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("number 2 of a bias that is none is 0.5, expected 0.0");
  }

  @Test
  void other_parameters_keep_mode_and_activation() {
    Layer before = layer(BiasMode.FROZEN, 1, 2);
    Layer after = before.with(Matrix.zeros(2, 3).map(x -> 1), Matrix.column(3, 4));
    assertThat(after)
        .isEqualTo(
            new Layer(
                Matrix.zeros(2, 3).map(x -> 1),
                Matrix.column(3, 4),
                BiasMode.FROZEN,
                Elementwise.TANH));
  }
}
