package org.deltascope.document.create;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.deltascope.nn.Activation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NetworkLineTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2-3-1 relu sigmoid|relu sigmoid",
        "2-3-1|sigmoid sigmoid",
        "2-3-1 tanh|tanh tanh",
        "4-5-5-5-3 relu softmax|relu relu relu softmax",
        "2-3-4-1 relu tanh identity|relu tanh identity",
        "1-1 linear|identity",
        "2-1 logistic|sigmoid",
        "2–3−1 ReLU, Sigmoid|relu sigmoid",
        "  2-3-1   relu   sigmoid  |relu sigmoid",
      })
  void a_network_is_told_in_one_line(String line, String activations) throws Exception {
    assertThat(
            NetworkLine.read(line).activations().stream().map(Activation::id).collect(joining(" ")))
        .isEqualTo(activations);
  }

  @ParameterizedTest
  @CsvSource({"2-3-1 relu sigmoid", "2-3-1 tanh", "4-5-5-3 relu softmax", "2-3-4-1 relu tanh relu"})
  void a_network_is_written_as_the_line_that_it_is_read_from(String line) throws Exception {
    assertThat(NetworkLine.read(line)).hasToString(line);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''|found nothing, expected widths such as 2-3-1, then activations",
        "2|found \"2\", expected inputs and one layer or more, such as 2-3-1",
        "2-|found \"2-\", expected widths such as 2-3-1, then activations",
        "relu|found \"relu\", expected widths such as 2-3-1, then activations",
        "2-0-1|found 0 neurons, expected 1 to 4,096 in a layer",
        "0-1|found 0 inputs, expected 1 or more",
        "2-5000-1|found 5,000 neurons, expected 1 to 4,096 in a layer",
        "9999999999-4096|found 8,796,093,018,112 weights, expected at most 4,000,000 in all layers",
        "2-3-1 gelu|found \"gelu\", expected one of identity, sigmoid,",
        "2-3-1 relu tanh sigmoid|found 3 activations, expected one for each of the 2 layers",
        "2-1 relu tanh|found 2 activations, expected one for the one layer",
        "2-3-1 softmax|found softmax in a hidden layer, expected softmax only in the last layer",
      })
  void a_line_that_tells_no_network_is_refused(String line, String message) {
    assertThatThrownBy(() -> NetworkLine.read(line))
        .isInstanceOf(UnreadableLineException.class)
        .hasMessageStartingWith(message);
  }

  @Test
  void more_layers_than_there_may_be_are_refused() {
    assertThatThrownBy(() -> NetworkLine.read("1" + "-1".repeat(65)))
        .hasMessage("found 65 layers, expected at most 64");
  }
}
