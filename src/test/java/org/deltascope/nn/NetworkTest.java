package org.deltascope.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.deltascope.matrix.Matrix;
import org.junit.jupiter.api.Test;

class NetworkTest {

  private static Layer layer(int units, int inputs, Activation activation) {
    return new Layer(
        Matrix.zeros(units, inputs), Matrix.zeros(units, 1), BiasMode.PER_NEURON, activation);
  }

  private static final Network TWO_THREE_ONE =
      new Network(2, List.of(layer(3, 2, Elementwise.TANH), layer(1, 3, Elementwise.SIGMOID)));

  @Test
  void layers_count_from_one() {
    assertThat(TWO_THREE_ONE.depth()).isEqualTo(2);
    assertThat(TWO_THREE_ONE.layer(1).activation()).isEqualTo(Elementwise.TANH);
    assertThat(TWO_THREE_ONE.layer(2).activation()).isEqualTo(Elementwise.SIGMOID);
  }

  @Test
  void width_zero_is_the_inputs() {
    assertThat(List.of(TWO_THREE_ONE.width(0), TWO_THREE_ONE.width(1), TWO_THREE_ONE.width(2)))
        .containsExactly(2, 3, 1);
    assertThat(TWO_THREE_ONE.outputs()).isEqualTo(1);
  }

  @Test
  void weights_are_counted_without_biases() {
    assertThat(TWO_THREE_ONE.weightCount()).isEqualTo(9);
  }

  @Test
  void a_layer_that_does_not_read_what_the_one_before_gives_is_refused() {
    assertThatThrownBy(
            () ->
                new Network(
                    2, List.of(layer(3, 2, Elementwise.TANH), layer(1, 2, Elementwise.SIGMOID))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("layer 2 is 1×2, expected n×3 with n ≥ 1");
  }

  @Test
  void a_layer_without_a_neuron_is_refused() {
    assertThatThrownBy(() -> new Network(2, List.of(layer(0, 2, Elementwise.TANH))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("layer 1 is 0×2, expected n×2 with n ≥ 1");
  }

  @Test
  void a_network_without_layers_or_inputs_is_refused() {
    assertThatThrownBy(() -> new Network(2, List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a network needs an input and a layer, found 2 inputs and 0 layers");
    assertThatThrownBy(() -> new Network(0, List.of(layer(1, 0, Elementwise.TANH))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a network needs an input and a layer, found 0 inputs and 1 layers");
  }

  @Test
  void a_softmax_before_the_last_layer_is_refused() {
    assertThatThrownBy(
            () ->
                new Network(
                    1, List.of(layer(1, 1, Softmax.SOFTMAX), layer(1, 1, Elementwise.TANH))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("layer 1 is a softmax, expected only in the last layer");
  }

  @Test
  void the_list_of_layers_is_its_own() {
    List<Layer> layers = new java.util.ArrayList<>(TWO_THREE_ONE.layers());
    Network network = new Network(2, layers);
    layers.clear();
    assertThat(network).isEqualTo(TWO_THREE_ONE);
  }
}
