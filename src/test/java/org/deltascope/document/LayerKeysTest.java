package org.deltascope.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.deltascope.matrix.Matrix;
import org.deltascope.nn.Layer;
import org.deltascope.nn.TrainingState;
import org.deltascope.nn.WeightMode;
import org.deltascope.trace.Backpropagation;
import org.deltascope.trace.Trace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Absent edges, frozen weights and names of layers, neurons and outputs in a document. */
class LayerKeysTest {
  private static final String SPARSE =
      """
      {"format": "deltascope", "version": 1,
       "network": {"inputs": 2,
         "layers": [
           {"units": 2, "activation": "identity", "weights": [[0.50, null], [null, 2]],
            "weightMode": "frozen", "name": "Features", "unitNames": ["left", "right"]},
           {"units": 1, "activation": "identity", "weights": [[1, null]], "biasMode": "none"}],
         "outputNames": ["price"]},
       "loss": "half-squared-error", "optimizer": {"name": "adam", "learningRate": 0.5, "epsilon": 0},
       "data": {"inputs": [[3, 5]], "targets": [[0]]}}
      """;

  private static Trace trace(Document document) {
    return Backpropagation.trace(
        document.experiment(), TrainingState.initial(document.experiment()));
  }

  @Test
  void an_edge_that_is_null_counts_zero_and_is_never_trained() throws Exception {
    Document document = DocumentTest.parse(SPARSE);
    Layer first = document.experiment().network().layer(1);
    Trace trace = trace(document);

    assertThat(first.weights()).isEqualTo(Matrix.of(new double[] {0.5, 0}, new double[] {0, 2}));
    assertThat(first.edges().isPresent(0, 0)).isTrue();
    assertThat(first.edges().isPresent(0, 1)).isFalse();
    assertThat(trace.weightedSum(1).z()).isEqualTo(Matrix.row(1.5, 10));
    assertThat(trace.weightGradient(2).weightGradient()).isEqualTo(Matrix.row(1.5 * 1.5, 0));
    assertThat(trace.after().network().layer(2).weights().get(0, 1)).isZero();
    assertThat(trace.applyUpdate(2).parts().count()).as("m, v, m̂, v̂ and w").isEqualTo(5);
  }

  @Test
  void frozen_weights_have_a_derivative_and_stay() throws Exception {
    Document document = DocumentTest.parse(SPARSE);
    Trace trace = trace(document);

    assertThat(document.experiment().network().layer(1).weightMode()).isEqualTo(WeightMode.FROZEN);
    assertThat(trace.weightGradient(1).weightGradient().get(0, 0)).isEqualTo(1.5 * 3);
    assertThat(trace.after().network().layer(1).weights())
        .isEqualTo(trace.before().network().layer(1).weights());
    assertThat(trace.weightGradient(1).parts().count()).isEqualTo(4);
    assertThat(trace.applyUpdate(1).parts().count()).as("five of each bias").isEqualTo(2 * 5);
  }

  @Test
  void what_is_written_is_what_was_read() throws Exception {
    Document document = DocumentTest.parse(SPARSE);
    String json = document.toJson();

    assertThat(json)
        .contains("[0.50, null]", "[null, 2]", "[1, null]", "\"weightMode\": \"frozen\"")
        .contains("\"name\": \"Features\"", "\"unitNames\": [\"left\", \"right\"]")
        .contains("\"outputNames\": [\"price\"]");
    assertThat(DocumentTest.parse(json)).isEqualTo(document);
    assertThat(DocumentTest.parse(json).toJson()).isEqualTo(json);
    assertThat(Notices.of(document)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          [null, 2]           | ["x"]      | layers[0].weights[1] | 1 number | 2 numbers
          ["left", "right"]   | ["left"]   | layers[0].unitNames | 1 name | 2 names, one a neuron
          ["left", "right"]   | ["left", 2]| layers[0].unitNames[1] | 2 | a text
          ["price"]           | []         | outputNames | 0 names | 1 name, one an output
          "Features"          | null       | layers[0].name | null | a text
          "frozen"            | "fixed"    | layers[0].weightMode | "fixed" | one of trained, frozen
          """)
  void what_is_wrong_is_named_by_its_key(
      String from, String to, String key, String found, String expected) {
    String wrong = SPARSE.replace(from, to.equals("[\"x\"]") ? "[2]" : to);

    assertThatThrownBy(() -> DocumentTest.parse(wrong))
        .hasMessageEndingWith("network.%s: found %s, expected %s".formatted(key, found, expected));
  }

  @Test
  void only_weights_may_be_null() {
    assertThatThrownBy(() -> DocumentTest.parse(SPARSE.replace("[[3, 5]]", "[[3, null]]")))
        .hasMessageEndingWith("data.inputs[0][1]: found null, expected a number");
    assertThatThrownBy(
            () -> DocumentTest.parse(SPARSE.replace("\"biasMode\": \"none\"", "\"bias\": [null]")))
        .hasMessageEndingWith("network.layers[1].bias[0]: found null, expected a number");
  }
}
