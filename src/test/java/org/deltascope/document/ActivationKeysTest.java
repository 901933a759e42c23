package org.deltascope.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.deltascope.document.source.DocumentException;
import org.deltascope.nn.Activation;
import org.deltascope.nn.Elementwise;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The key {@code activation} as a name and as an object. */
class ActivationKeysTest {

  private static String document(String activation) {
    return """
    {"format": "deltascope", "version": 1,
     "network": {"inputs": 1,
       "layers": [{"units": 1, "activation": %s, "weights": [[1]]}]},
     "loss": "half-squared-error", "optimizer": {"name": "sgd", "learningRate": 0.5},
     "data": {"inputs": [[1]], "targets": [[0]]}}
    """
        .formatted(activation);
  }

  private static Activation read(String activation) throws DocumentException {
    return DocumentTest.parse(document(activation)).experiment().network().layer(1).activation();
  }

  @Test
  void slope_scale_and_offset_make_another_function_of_every_activation_but_softmax()
      throws DocumentException {
    for (Elementwise plain : Elementwise.values()) {
      String object =
          "{\"name\": \"%s\", \"slope\": -0.5, \"scale\": 2, \"offset\": -1}".formatted(plain.id());
      assertThat(read(object)).isEqualTo(plain.shaped(-0.5, 2, -1));
    }
  }

  @Test
  void what_an_object_leaves_out_is_as_usual() throws DocumentException {
    assertThat(read("{\"name\": \"sigmoid\"}")).isEqualTo(Elementwise.SIGMOID);
    assertThat(read("{\"name\": \"logistic\", \"scale\": 2, \"offset\": -1}"))
        .isEqualTo(Elementwise.SIGMOID.shaped(1, 2, -1));
    assertThat(read("{\"name\": \"softmax\"}").id()).isEqualTo("softmax");
  }

  @Test
  void alpha_is_that_of_leaky_relu_and_elu() throws DocumentException {
    assertThat(read("{\"name\": \"leaky-relu\", \"alpha\": 0.1}"))
        .isEqualTo(Elementwise.LEAKY_RELU.withAlpha(0.1));
    assertThat(read("{\"name\": \"elu\", \"alpha\": 2, \"slope\": 3}"))
        .isEqualTo(Elementwise.ELU.withAlpha(2).shaped(3, 1, 0));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"step\"",
        "{\"name\": \"sigmoid\", \"slope\": 0.40}",
        "{\"name\": \"tanh\", \"slope\": 0.6666666666666666, \"scale\": 1.7159}",
        "{\"name\": \"elu\", \"alpha\": 1}",
        "{\"name\": \"leaky-relu\", \"slope\": 1e0, \"offset\": -1e-3, \"alpha\": 0.10}",
        "{\"name\": \"sign\", \"note\": [1, 2]}",
        "{\"name\": \"sigmoid\", \"alpha\": 0.5}"
      })
  void what_is_written_is_what_was_read(String activation) throws DocumentException {
    Document document = DocumentTest.parse(document(activation));
    String json = document.toJson();

    assertThat(json.replaceAll("\\s+", "").replace("\"\\\"", "\""))
        .contains("\"activation\":" + activation.replaceAll("\\s+", ""));
    assertThat(DocumentTest.parse(json)).isEqualTo(document);
    assertThat(DocumentTest.parse(json).toJson()).isEqualTo(json);
  }

  @Test
  void an_alpha_that_nothing_uses_is_said_and_kept() throws DocumentException {
    Document document =
        DocumentTest.parse(document("{\"name\": \"sigmoid\", \"alpha\": 1, \"slpoe\": 2}"));

    assertThat(Notices.of(document))
        .containsExactly(
            "network.layers[0].activation.alpha: not used by sigmoid, kept",
            "network.layers[0].activation.slpoe: unknown key, kept; did you mean slope?");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          {"slope": 2}                        | activation.name | nothing | one of identity
          {"name": "swish"}                   | activation.name | "swish" | one of identity
          {"name": "tanh", "slope": "2"}      | activation.slope | "2" | a number
          {"name": "tanh", "scale": null}     | activation.scale | null | a number
          {"name": "elu", "alpha": [1]}       | activation.alpha | an array | a number
          {"name": "tanh", "offset": 1e400}   | activation.offset | 1e400 | a finite number
          {"name": "softmax", "slope": 2}     | activation.slope | 2 | no slope, which softmax does not have
          [1]                                 | activation | an array | one of identity
          """)
  void what_is_wrong_is_named_by_its_key(
      String activation, String key, String found, String expected) {
    assertThatThrownBy(() -> read(activation))
        .hasMessageContaining(
            "network.layers[0].%s: found %s, expected %s".formatted(key, found, expected));
  }

  @Test
  void cross_entropy_needs_the_sigmoid_itself() {
    String json =
        document("{\"name\": \"sigmoid\", \"scale\": 2}")
            .replace("half-squared-error", "binary-cross-entropy");

    assertThatThrownBy(() -> DocumentTest.parse(json))
        .hasMessageEndingWith(
            "loss: found binary-cross-entropy upon a last layer of sigmoid with slope 1.0, scale"
                + " 2.0, offset 0.0, expected a last layer of sigmoid");
  }
}
