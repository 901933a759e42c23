package org.deltascope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is said on standard error of a document that is taken as it is. */
class WarningsTest {

  private static final String DOCUMENT =
      """
      {"format": "deltascope", "version": 1,
       "network": {"inputs": 1, "layers": [
         {"units": 2, "activation": "softmax", "weights": [[1], [2]], "biasmode": "none"}]},
       "loss": "cross-entropy",
       "optimizer": {"name": "sgd", "learningRate": 0.1, "momentum": 0.9},
       "data": {"inputs": [[1]], "targets": [[1, 1]]}}
      """;

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "trace DOC",
        "trace DOC --format html",
        "render DOC --format svg -o -",
        "check DOC",
        "code DOC --language numpy",
        "tour DOC -o nowhere",
        "DOC"
      })
  void every_command_says_it_in_a_line_each_and_ends_as_usual(String command) throws Exception {
    Path file = Files.writeString(folder.resolve("a b.json"), DOCUMENT);
    String[] words = command.split(" ");
    for (int i = 0; i < words.length; i++) {
      words[i] = words[i].equals("DOC") ? file.toString() : words[i];
    }

    CommandLineRun run = CommandLineRun.of(words);

    assertThat(run.exit()).isZero();
    assertThat(run.err().lines())
        .containsExactly(
            "deltascope: %s: network.layers[0].biasmode: unknown key, kept; did you mean biasMode?"
                .formatted(file),
            "deltascope: %s: optimizer.momentum: not used by sgd, kept".formatted(file),
            "deltascope: %s: data.targets[0]: the targets of sample 1 add up to 2.0, where cross-entropy expects 1 (1 of the 1 sample)"
                .formatted(file));
  }

  @Test
  void of_a_document_that_is_refused_only_the_error_is_said() throws Exception {
    Path file =
        Files.writeString(folder.resolve("a.json"), DOCUMENT.replace("\"inputs\": [[1]]", ""));

    CommandLineRun run = CommandLineRun.of("trace", file.toString());

    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err().lines()).hasSize(1);
  }
}
