package org.deltascope.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.deltascope.trace.Quantity;
import org.deltascope.trace.Quantity.Kind;
import org.junit.jupiter.api.Test;

class SubjectTest {

  @Test
  void all_numbers_of_a_neuron_stand_at_that_neuron() {
    for (Kind kind : List.of(Kind.WEIGHTED_INPUT, Kind.ACTIVATION, Kind.CARRIED, Kind.ERROR)) {
      assertThat(Subject.of(new Quantity(kind, 2).at(1))).isEqualTo(new Subject.Neuron(2, 1));
    }
  }

  @Test
  void a_gradient_stands_at_its_weight_or_bias() {
    assertThat(Subject.of(new Quantity(Kind.WEIGHT_GRADIENT, 2).at(1, 3)))
        .isEqualTo(new Subject.Edge(2, 1, 3));
    assertThat(Subject.of(new Quantity(Kind.BIAS_GRADIENT, 2).at(1)))
        .isEqualTo(new Subject.Bias(2, 1));
  }

  @Test
  void a_whole_quantity_stands_at_all_of_a_layer() {
    assertThat(Subject.of(new Quantity(Kind.WEIGHTS, 2).all())).isEqualTo(new Subject.Weights(2));
    assertThat(Subject.of(new Quantity(Kind.ERROR, 2).all())).isEqualTo(new Subject.Layer(2));
    assertThat(Subject.of(new Quantity(Kind.BIAS, 2).all())).isEqualTo(new Subject.Biases(2));
  }

  @Test
  void weights_and_biases_lead_into_a_neuron() {
    assertThat(new Subject.Edge(2, 1, 3).neuron()).contains(new Subject.Neuron(2, 1));
    assertThat(new Subject.Bias(2, 1).neuron()).contains(new Subject.Neuron(2, 1));
    assertThat(new Subject.Neuron(1, 0).neuron()).contains(new Subject.Neuron(1, 0));
  }

  @Test
  void an_input_is_no_neuron_and_neither_is_a_whole_layer() {
    for (Subject subject :
        List.of(
            new Subject.Neuron(0, 1),
            new Subject.Layer(1),
            new Subject.Weights(1),
            new Subject.Biases(1),
            new Subject.Symbol("z"),
            Subject.none())) {
      assertThat(subject.neuron()).as("%s", subject).isEmpty();
    }
  }
}
