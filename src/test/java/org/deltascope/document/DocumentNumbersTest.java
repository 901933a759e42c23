package org.deltascope.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.deltascope.document.file.Folder;
import org.deltascope.document.source.DocumentException;
import org.deltascope.nn.GivenNumbers;
import org.junit.jupiter.api.Test;

class DocumentNumbersTest {
  private static final String DOCUMENT =
      """
      {
        "format": "deltascope", "version": 1,
        "network": {"inputs": 2, "layers": [
          {"units": 1, "activation": "identity", "weights": [[0.40, 1.0]], "bias": [5e-1]},
          {"units": 1, "activation": "identity",
           "initializer": {"name": "zeros"}}
        ]},
        "loss": "squared-error",
        "optimizer": {"name": "momentum", "learningRate": 0.10},
        "data": {"inputs": [[1, 2.50]], "targets": [[0.990]]}
      }
      """;

  private final GivenNumbers given = given();

  private static GivenNumbers given() {
    try {
      return DocumentReader.read("test.json", DOCUMENT, Folder.NONE).given();
    } catch (DocumentException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void given_numbers_are_as_they_were_written() {
    assertThat(given.weight(1, 0, 0, 0.4)).contains("0.40");
    assertThat(given.weight(1, 0, 1, 1)).contains("1.0");
    assertThat(given.bias(1, 0, 0.5)).contains("5e-1");
    assertThat(given.input(0, 0, 1)).contains("1");
    assertThat(given.input(0, 1, 2.5)).contains("2.50");
    assertThat(given.target(0, 0, 0.99)).contains("0.990");
    assertThat(given.setting("learningRate", 0.1)).contains("0.10");
  }

  @Test
  void a_setting_that_is_left_out_is_as_short_as_can_be() {
    assertThat(given.setting("momentum", 0.9)).contains("0.9");
  }

  @Test
  void a_number_that_training_has_changed_is_computed() {
    assertThat(given.weight(1, 0, 0, Math.nextUp(0.4))).isEmpty();
    assertThat(given.bias(1, 0, 0.25)).isEmpty();
    assertThat(given.input(0, 0, 2.5)).isEmpty();
  }

  @Test
  void a_drawn_weight_is_computed_and_a_bias_that_is_left_out_is_zero() {
    assertThat(given.weight(2, 0, 0, 0)).isEmpty();
    assertThat(given.bias(2, 0, 0)).contains("0");
  }
}
