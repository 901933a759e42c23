package org.deltascope.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.deltascope.document.source.DocumentException;
import org.deltascope.matrix.Matrix;
import org.deltascope.nn.Loss;
import org.deltascope.nn.TrainingState;
import org.deltascope.trace.Backpropagation;
import org.junit.jupiter.api.Test;

/** The losses {@code absolute-error} and {@code output} in a document. */
class LossKeysTest {
  private static final String NETWORK =
      """
      {"format": "deltascope", "version": 1,
       "network": {"inputs": 2,
         "layers": [{"units": 2, "activation": "identity", "weights": [[1, 2], [3, 4]]}]},
       "optimizer": {"name": "sgd", "learningRate": 0.5},
      """;

  private static Document read(String rest) throws DocumentException {
    return DocumentTest.parse(NETWORK + rest + "}");
  }

  private static double loss(Document document) {
    return Backpropagation.trace(
            document.experiment(), TrainingState.initial(document.experiment()))
        .loss();
  }

  @Test
  void the_outputs_themselves_need_no_targets() throws DocumentException {
    Document document = read("\"loss\": \"output\", \"data\": {\"inputs\": [[1, 10]]}");

    assertThat(document.data().dataset().hasTargets()).isFalse();
    assertThat(loss(document)).isEqualTo(21 + 43);
    assertThat(Notices.of(document)).isEmpty();
    assertThat(document.toJson()).doesNotContain("targets");
    assertThat(DocumentTest.parse(document.toJson())).isEqualTo(document);
  }

  @Test
  void targets_that_the_outputs_do_not_need_are_kept_and_said() throws DocumentException {
    Document document =
        read("\"loss\": \"output\", \"data\": {\"inputs\": [[1, 10]], \"targets\": [[0.50, 7]]}");

    assertThat(loss(document)).isEqualTo(21 + 43);
    assertThat(Notices.of(document)).containsExactly("data.targets: not used by output, kept");
    assertThat(document.toJson()).contains("[0.50, 7]");
    assertThat(document.data().dataset().targets()).isEqualTo(Matrix.row(0.5, 7));
  }

  @Test
  void every_other_loss_needs_targets() {
    for (Loss loss : Loss.values()) {
      if (loss.hasTargets() && loss.requires().isEmpty()) {
        assertThatThrownBy(
                () ->
                    read(
                        "\"loss\": \"%s\", \"data\": {\"inputs\": [[1, 10]]}".formatted(loss.id())))
            .hasMessageContaining("data.targets: found nothing, expected samples");
      }
    }
  }

  @Test
  void the_absolute_error_adds_up_distances() throws DocumentException {
    Document document =
        read(
            "\"loss\": \"absolute-error\", \"data\": {\"inputs\": [[1, 10]], \"targets\": [[20, 50]]}");

    assertThat(loss(document)).isEqualTo(1 + 7);
  }
}
