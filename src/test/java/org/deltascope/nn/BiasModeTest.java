package org.deltascope.nn;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BiasModeTest {

  @Test
  void the_names_are_those_of_the_document_format() {
    assertThat(BiasMode.values())
        .extracting(BiasMode::id)
        .containsExactly("per-neuron", "shared", "frozen", "none");
    assertThat(BiasMode.values())
        .allSatisfy(each -> assertThat(BiasMode.named(each.id())).hasValue(each));
    assertThat(BiasMode.named("tied")).isEmpty();
  }

  @Test
  void an_update_changes_those_of_neurons_and_layers_only() {
    assertThat(BiasMode.values())
        .filteredOn(BiasMode::isTrained)
        .containsExactly(BiasMode.PER_NEURON, BiasMode.SHARED);
  }

  @Test
  void a_mean_divides_by_the_samples_and_a_sum_does_not() {
    assertThat(Reduction.MEAN.divisor(5)).isEqualTo(5);
    assertThat(Reduction.SUM.divisor(5)).isEqualTo(1);
  }
}
