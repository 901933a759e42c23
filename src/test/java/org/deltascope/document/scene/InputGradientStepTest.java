package org.deltascope.document.scene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.deltascope.document.Document;
import org.deltascope.document.source.DocumentException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InputGradientStepTest {
  @TempDir private Path folder;

  private Document document(String view) throws Exception {
    String chain =
        """
        {"format": "deltascope", "version": 1, %s"network": {"inputs": 1, "layers": [
          {"units": 1, "activation": "identity", "weights": [[2]], "bias": [0]}]},
         "loss": "output", "optimizer": {"name": "sgd", "learningRate": 1},
         "data": {"inputs": [[3]]}}
        """
            .formatted(view);
    return Document.open(Files.writeString(folder.resolve("d.deltascope"), chain));
  }

  @Test
  void a_document_asks_for_it_only_where_it_says_so() throws Exception {
    assertThat(InputGradientStep.isIn(document(""))).isFalse();
    assertThat(InputGradientStep.isIn(document("\"view\": {\"inputGradient\": false},"))).isFalse();
    assertThat(InputGradientStep.isIn(document("\"view\": {\"inputGradient\": true},"))).isTrue();
  }

  @Test
  void asking_for_it_and_no_longer_leaves_the_document_as_it_was() throws Exception {
    Document plain = document("");
    Document asking = InputGradientStep.in(plain, true).orElseThrow();
    assertThat(InputGradientStep.isIn(asking)).isTrue();
    assertThat(InputGradientStep.in(asking, false).orElseThrow().toJson())
        .isEqualTo(plain.toJson());
  }

  @Test
  void other_keys_of_the_view_are_kept() throws Exception {
    Document asking =
        InputGradientStep.in(document("\"view\": {\"digits\": 5},"), true).orElseThrow();
    assertThat(asking.toJson()).contains("\"digits\": 5").contains("\"inputGradient\": true");
  }

  @Test
  void a_view_that_is_no_object_cannot_be_asked() throws Exception {
    assertThat(InputGradientStep.in(document("\"view\": 3,"), true)).isEmpty();
  }

  @Test
  void what_is_neither_true_nor_false_is_refused_with_its_place() {
    assertThatThrownBy(() -> document("\"view\": {\"inputGradient\": 1},"))
        .isInstanceOf(DocumentException.class)
        .hasMessageContaining("view.inputGradient")
        .hasMessageContaining("true or false");
  }
}
