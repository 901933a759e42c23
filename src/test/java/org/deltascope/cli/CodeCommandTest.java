package org.deltascope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.deltascope.document.Document;
import org.deltascope.matrix.Matrix;
import org.deltascope.nn.BiasMode;
import org.deltascope.nn.Dataset;
import org.deltascope.nn.Elementwise;
import org.deltascope.nn.Experiment;
import org.deltascope.nn.Layer;
import org.deltascope.nn.Loss;
import org.deltascope.nn.Network;
import org.deltascope.nn.Optimizer;
import org.deltascope.nn.Training;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CodeCommandTest {

  @TempDir private Path folder;

  @Test
  void a_script_goes_to_standard_output_or_into_a_file() throws Exception {
    CommandLineRun run = CommandLineRun.of("code", "lesson:xor", "--language", "numpy");
    assertThat(run.exit()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(run.out()).contains("import numpy as np", "The document: XOR: something to train");
    Path file = folder.resolve("xor.py");
    CommandLineRun filed =
        CommandLineRun.of("code", "lesson:xor", "--language", "numpy", "-o", file.toString());
    assertThat(filed).isEqualTo(new CommandLineRun(0, "", ""));
    assertThat(Files.readString(file)).isEqualTo(run.out());
  }

  @Test
  void updates_are_one_unless_told_otherwise() {
    assertThat(CommandLineRun.of("code", "lesson:xor", "--language", "pytorch").out())
        .contains("\nupdate = 0\n");
    assertThat(
            CommandLineRun.of("code", "lesson:xor", "--language", "pytorch", "--updates", "40")
                .out())
        .contains("\nfor update in range(40):\n");
  }

  @Test
  void a_script_too_large_to_read_is_refused_and_leaves_the_old_file() throws Exception {
    Path document = folder.resolve("large" + Document.EXTENSION);
    Layer layer =
        new Layer(
            Matrix.zeros(1, 1), Matrix.zeros(1, 1), BiasMode.PER_NEURON, Elementwise.IDENTITY);
    Files.writeString(
        document,
        Document.of(
                "",
                new Experiment(
                    new Network(1, List.of(layer)),
                    Loss.SQUARED_ERROR,
                    new Optimizer.Sgd(0.1),
                    new Dataset(Matrix.zeros(150_000, 1), Matrix.zeros(150_000, 1)),
                    Training.plain()))
            .toJson());
    Path file = folder.resolve("script.py");
    Files.writeString(file, "old");
    String[] args = {
      "code", document.toString(), "--language", "numpy", "-o", file.toString(), "--updates", "N"
    };
    args[7] = "150000";
    CommandLineRun run = CommandLineRun.of(args);
    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err())
        .isEqualTo(
            "deltascope: %s: found 300,002 numbers to write into the script, expected at most 200,000; fewer --updates may need fewer samples\n"
                .formatted(document));
    assertThat(Files.readString(file)).isEqualTo("old");
    args[7] = "100";
    assertThat(CommandLineRun.of(args).exit()).isZero();
  }

  @Test
  void comments_are_in_the_convention_asked_for_and_the_code_stays() {
    String usual = CommandLineRun.of("code", "lesson:two-two-two", "--language", "numpy").out();
    String rows =
        CommandLineRun.of(
                "code",
                "lesson:two-two-two",
                "--language",
                "numpy",
                "--convention",
                "row,target-minus-output")
            .out();
    assertThat(rows)
        .contains(
            "z2 = a1 @ W2.T + b2  # z² = a¹W² + b²",
            "delta2 = (y - t) * d_sigmoid(z2)  # −δ² = (y − t) ⊙ σ′(z²)",
            "delta1 = (delta2 @ W2) * d_sigmoid(z1)  # −δ¹ = −δ²(W²)ᵀ ⊙ σ′(z¹)",
            "dW2 = delta2.T @ a1  # ∂L/∂W² = −(a¹)ᵀδ²",
            "db2 = delta2.sum(axis=0)  # ∂L/∂b² = −δ²",
            "# The backward pass: delta is ∂L/∂z of each sample, which is −δ");
    assertThat(withoutComments(rows)).isEqualTo(withoutComments(usual));
  }

  @Test
  void comments_tell_the_bias_as_the_weight_of_a_1_and_say_that_the_code_keeps_it_apart() {
    String usual = CommandLineRun.of("code", "lesson:two-two-two", "--language", "numpy").out();
    String joined =
        CommandLineRun.of(
                "code", "lesson:two-two-two", "--language", "numpy", "--convention", "bias-input")
            .out();
    assertThat(joined)
        .contains("z1 = x @ W1.T + b1  # z¹ = W̃¹x̃", "z2 = a1 @ W2.T + b2  # z² = W̃²a\u0303¹")
        .contains("here the two are kept apart");
    assertThat(withoutComments(joined)).isEqualTo(withoutComments(usual));
  }

  private static List<String> withoutComments(String script) {
    return script
        .lines()
        .map(line -> line.replaceFirst("\\s*#.*", ""))
        .filter(line -> !line.isBlank())
        .toList();
  }
}
