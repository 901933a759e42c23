package org.deltascope.nn;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ActivationTest {

  @Test
  void the_names_are_those_of_the_document_format() {
    assertThat(Activation.all())
        .extracting(Activation::id)
        .containsExactly(
            "identity",
            "sigmoid",
            "tanh",
            "relu",
            "leaky-relu",
            "elu",
            "softplus",
            "step",
            "sign",
            "softmax");
  }

  @Test
  void each_is_found_by_its_name() {
    assertThat(Activation.all())
        .allSatisfy(each -> assertThat(Activation.named(each.id())).hasValue(each));
  }

  @Test
  void an_unknown_name_finds_nothing() {
    assertThat(Activation.named("ReLU")).isEmpty();
  }
}
