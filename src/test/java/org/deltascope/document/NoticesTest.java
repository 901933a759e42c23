package org.deltascope.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.deltascope.document.source.DocumentException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NoticesTest {

  private static final String CLASSES =
      """
      {"format": "deltascope", "version": 1,
       "network": {"inputs": 1, "layers": [
         {"units": 2, "activation": "softmax", "initializer": {"name": "zeros"}}]},
       "loss": "cross-entropy",
       "optimizer": {"name": "sgd", "learningRate": 0.1},
       "data": {"inputs": [[1], [2], [3]], "targets": [[0.3, 0.7], [1, 0.5], [0, 0]]}}
      """;

  private static List<String> notices(String json) throws DocumentException {
    return Notices.of(DocumentTest.parse(json));
  }

  private static List<String> with(String place, String key) throws DocumentException {
    String member = "\"%s\": {\"any\": 1}".formatted(key);
    String json =
        switch (place) {
          case "top" -> DocumentTest.SMALL.replaceFirst("\\{", "{" + member + ", ");
          case "layer" -> DocumentTest.SMALL.replace("\"units\"", member + ", \"units\"");
          case "network" ->
              DocumentTest.SMALL.replace("{\"inputs\": 2", "{" + member + ", \"inputs\": 2");
          case "training" ->
              DocumentTest.SMALL.replaceFirst("\\{", "{\"training\": {%s}, ".formatted(member));
          case "data" -> DocumentTest.SMALL.replace("\"targets\"", member + ", \"targets\"");
          default -> DocumentTest.SMALL.replace("\"sgd\"", "\"%s\", %s".formatted(place, member));
        };
    return notices(json);
  }

  @Test
  void of_a_document_that_says_only_what_is_known_there_is_nothing_to_say() throws Exception {
    assertThat(notices(DocumentTest.SMALL)).isEmpty();
    for (String id : Lessons.ids()) {
      assertThat(DocumentSource.open("lesson:" + id).notices()).as(id).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          top      | mine         | mine: unknown key, kept
          top      | data.inputs  | ["data.inputs"]: unknown key, kept
          top      | Title        | Title: unknown key, kept; did you mean title?
          layer    | biasmode     | network.layers[0].biasmode: unknown key, kept; did you mean biasMode?
          layer    | bais         | network.layers[0].bais: unknown key, kept; did you mean bias?
          layer    | note         | network.layers[0].note: unknown key, kept
          network  | outputnames  | network.outputnames: unknown key, kept; did you mean outputNames?
          training | batch_size   | training.batch_size: unknown key, kept; did you mean batchSize?
          training | stpo         | training.stpo: unknown key, kept; did you mean stop?
          data     | tset         | data.tset: unknown key, kept; did you mean test?
          sgd      | momentum     | optimizer.momentum: not used by sgd, kept
          sgd      | nesterov     | optimizer.nesterov: not used by sgd, kept
          adam     | dampening    | optimizer.dampening: not used by adam, kept
          momentum | epsilon      | optimizer.epsilon: not used by momentum, kept
          adam     | betal1       | optimizer.betal1: unknown key, kept; did you mean beta1?
          """)
  void a_key_that_is_not_used_is_said(String place, String key, String said) throws Exception {
    assertThat(with(place, key)).containsExactly(said);
  }

  @Test
  void what_is_said_names_the_document() throws Exception {
    Document document =
        DocumentTest.parse(DocumentTest.SMALL.replaceFirst("\\{", "{\"mine\": 1, "));

    assertThat(new DocumentSource("a.json", document).notices())
        .containsExactly("a.json: mine: unknown key, kept");
    assertThat(DocumentSource.unsaved(document).notices())
        .containsExactly("mine: unknown key, kept");
  }

  @Test
  void keys_of_the_view_and_of_exercises_are_known() throws Exception {
    String known =
        """
        {"view": {"convention": {"vectors": "row", "error": "derivative", "bias": "input"},
          "notation": "layers", "digits": 4, "scenes": []},
         "exercise": {"blanks": [], "mustShow": "", "mistake": ""},""";
    assertThat(notices(DocumentTest.SMALL.replaceFirst("\\{", known))).isEmpty();
    assertThat(
            notices(
                DocumentTest.SMALL.replaceFirst(
                    "\\{",
                    known
                        .replace("digits", "digit")
                        .replace("\"error\"", "\"eror\"")
                        .replace("blanks", "x y"))))
        .containsExactly(
            "view.digit: unknown key, kept; did you mean digits?",
            "view.convention.eror: unknown key, kept; did you mean error?",
            "exercise[\"x y\"]: unknown key, kept");
  }

  @Test
  void a_view_that_is_no_object_is_kept() throws Exception {
    Document document =
        DocumentTest.parse(DocumentTest.SMALL.replaceFirst("\\{", "{\"view\": [7], "));

    assertThat(Notices.of(document)).isEmpty();
    assertThat(document.toJson()).contains("\"view\": [7]");
  }

  @Test
  void what_an_initializer_does_not_use_is_said() throws Exception {
    assertThat(
            notices(
                CLASSES
                    .replace("[1, 0.5], [0, 0]", "[1, 0], [0, 1]")
                    .replace("\"zeros\"", "\"zeros\", \"low\": 1")))
        .containsExactly("network.layers[0].initializer.low: not used by zeros, kept");
  }

  @Test
  void targets_of_cross_entropy_that_are_not_1_together_are_said_with_their_sum() throws Exception {
    assertThat(notices(CLASSES))
        .containsExactly(
            "data.targets[1]: the targets of sample 2 add up to 1.5, where cross-entropy expects 1"
                + " (2 of the 3 samples)");
    assertThat(notices(CLASSES.replace("[0, 0]", "[0, 1]")))
        .containsExactly(
            "data.targets[1]: the targets of sample 2 add up to 1.5, where cross-entropy expects 1"
                + " (1 of the 3 samples)");
    assertThat(notices(CLASSES.replace("[1, 0.5], [0, 0]", "[1, 0], [0, 1]"))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"learningRate", "momentum", "name", "weightDecay"})
  void a_key_is_nearest_to_itself(String key) {
    assertThat(KnownKeys.OPTIMIZER.spelling().near(key)).contains(key);
    assertThat(KnownKeys.OPTIMIZER.spelling().near(key.toUpperCase(Locale.ROOT))).contains(key);
  }

  @Test
  void slips_are_counted() {
    assertThat(Slips.between("bias", "bias")).isZero();
    assertThat(Slips.between("bias", "bais")).isEqualTo(1);
    assertThat(Slips.between("bias", "biase")).isEqualTo(1);
    assertThat(Slips.between("", "abc")).isEqualTo(3);
    assertThat(Slips.between("kitten", "sitting")).isEqualTo(3);
  }
}
