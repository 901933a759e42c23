package org.deltascope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvalCommandTest {
  private static final String LESSON = "lesson:two-two-two";
  private static final String RIGHT = "delta[1] = (W[2]' * delta[2]) .* f'(z[1])";
  private static final String WRONG = "delta[1] = (W[2] * delta[2]) .* f'(z[1])";

  @TempDir private Path folder;

  @Test
  void a_wrong_formula_is_answered_with_shapes_value_verdict_and_mistake() {
    CommandLineRun run = CommandLineRun.of("eval", LESSON, "--formula", WRONG);
    assertThat(run.out())
        .isEqualTo(
            """
            shapes   W[2] 2×2 · delta[2] 2×1 → 2×1 ⊙ 2×1 → 2×1, as delta[1]
            value    [0.009231, 0.01162]ᵀ
            expected [0.008771, 0.009954]ᵀ
            verdict  WRONG VALUE: shapes agree, the numbers do not (largest relative error 0.1674).
                     This is the transpose left out: (W[2])ᵀ carries the error back, row k of it is column k of W[2].
            mistake  transpose-left-out
            """);
    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.err()).isEmpty();
  }

  @Test
  void a_right_formula_ends_with_0() {
    CommandLineRun run = CommandLineRun.of("eval", LESSON, "--formula", RIGHT);
    assertThat(run.out()).contains("\nverdict  CORRECT").doesNotContain("mistake");
    assertThat(run.exit()).isZero();
  }

  @Test
  void one_json_object_a_line_has_verdict_mistakes_shape_and_exact_numbers() {
    CommandLineRun run = CommandLineRun.of("eval", LESSON, "--formula", WRONG, "--format", "jsonl");
    assertThat(run.out())
        .startsWith(
            "{\"formula\":\""
                + WRONG
                + "\",\"verdict\":\"WRONG VALUE\","
                + "\"mistakes\":[\"transpose-left-out\"],\"shape\":[2,1],\"value\":[[0.0092")
        .contains("\"expected\":[[0.00877135468948693")
        .contains("\"largestRelativeError\":0.167")
        .endsWith("}\n");
  }

  @Test
  void what_cannot_be_read_is_said_on_standard_error_with_a_caret_under_the_place() {
    CommandLineRun run = CommandLineRun.of("eval", LESSON, "--formula", "delta[1] = (W[2] *");
    assertThat(run.err())
        .isEqualTo(
            """
            UNREADABLE: line 1, column 19: found the end, expected a quantity, a number or (
            delta[1] = (W[2] *
                              ^
            """);
    assertThat(run.out()).isEmpty();
    assertThat(run.exit()).isEqualTo(2);
  }

  @Test
  void a_file_of_formulas_gets_an_answer_for_each_and_1_when_one_is_not_correct()
      throws IOException {
    Path file = folder.resolve("mine.txt");
    Files.writeString(
        file, "# from a book\n" + RIGHT + "   # BP2\n\n" + WRONG + "\ndelta[1] = )\n");
    CommandLineRun run = CommandLineRun.of("eval", LESSON, "--file", file.toString());
    assertThat(run.out().lines().filter(line -> line.startsWith("verdict  ")))
        .hasSize(3)
        .anyMatch(line -> line.startsWith("verdict  CORRECT"))
        .anyMatch(line -> line.startsWith("verdict  WRONG VALUE"))
        .anyMatch(line -> line.startsWith("verdict  UNREADABLE: line 5, column 12"));
    assertThat(run.err()).contains("delta[1] = )\n           ^");
    assertThat(run.exit()).isEqualTo(1);

    Files.writeString(file, RIGHT + "\n");
    assertThat(CommandLineRun.of("eval", LESSON, "--file", file.toString()).exit()).isZero();
    assertThat(
            CommandLineRun.of("eval", LESSON, "--file", file.toString(), "--format", "jsonl")
                .out()
                .lines())
        .hasSize(1);
  }

  @Test
  void one_sample_is_looked_at_as_a_batch_of_one() {
    String gradient = "dW[1] = delta[1] * x'";
    assertThat(CommandLineRun.of("eval", "lesson:xor", "--formula", gradient).exit()).isEqualTo(1);
    CommandLineRun one =
        CommandLineRun.of("eval", "lesson:xor", "--formula", gradient, "--sample", "3");
    assertThat(one.exit()).as(one.out()).isZero();
  }

  @Test
  void another_update_has_other_numbers() {
    String first = CommandLineRun.of("eval", LESSON, "--formula", "L").out();
    String later = CommandLineRun.of("eval", LESSON, "--formula", "L", "--update", "7").out();
    assertThat(first).isEqualTo("shapes   L\nvalue    0.2984\n");
    assertThat(later).startsWith("shapes   L\nvalue    0.2").isNotEqualTo(first);
  }

  @Test
  void unusable_arguments_are_refused() {
    assertThat(CommandLineRun.of("eval", LESSON).exit()).isEqualTo(2);
    assertThat(CommandLineRun.of("eval", LESSON, "--formula", "x", "--file", "y").exit())
        .isEqualTo(2);
    assertThat(CommandLineRun.of("eval", LESSON, "--formula", "x", "--sample", "2").err())
        .contains("--sample: found 2, expected 1");
    assertThat(CommandLineRun.of("eval", LESSON, "--formula", "x", "--sample", "0").exit())
        .isEqualTo(2);
    assertThat(CommandLineRun.of("eval", LESSON, "--file", "no-such-file.txt").err())
        .isEqualTo(
            "deltascope: no-such-file.txt: found no such file, expected a file with a formula on each line\n");
  }

  @Test
  void formulas_are_read_and_answered_in_the_notation_asked_for() {
    CommandLineRun layers =
        CommandLineRun.of(
            "eval",
            "lesson:deep",
            "--notation",
            "layers",
            "--formula",
            "k_2 = (W_2' k_3) ∘ f'(u_2)");
    assertThat(layers.exit()).isEqualTo(1);
    assertThat(layers.out())
        .contains("verdict  WRONG VALUE")
        .contains("This is the index of a layer off by one: W₃ belongs here, not W₂.")
        .endsWith("mistake  layer-slip\n");
    CommandLineRun net =
        CommandLineRun.of(
            "eval",
            "lesson:one-layer",
            "--notation",
            "net-output",
            "--formula",
            "∂L/∂W = ((output - t) ⊙ σ′(net)) ⊗ x");
    assertThat(net.out()).contains("\nverdict  CORRECT");
  }

  @Test
  void what_is_typed_means_the_same_in_every_notation() {
    for (String notation : List.of("numbered", "indexed", "textbook", "layers", "net-output")) {
      CommandLineRun run =
          CommandLineRun.of("eval", LESSON, "--notation", notation, "--formula", RIGHT);
      assertThat(run.out()).as(notation).contains("\nverdict  CORRECT");
    }
  }

  @Test
  void conventions_are_chosen_for_once_and_combined_with_commas() {
    CommandLineRun both =
        CommandLineRun.of(
            "eval",
            LESSON,
            "--convention",
            "row,target-minus-output",
            "--formula",
            "W[2] <- W[2] + eta * a[1]' * delta[2]");
    assertThat(both.out()).contains("\nverdict  CORRECT");
    CommandLineRun bias =
        CommandLineRun.of(
            "eval", LESSON, "--convention", "bias-input", "--formula", "z[2] = W~[2] * a~[1]");
    assertThat(bias.out())
        .contains("W~[2] 2×3 · a~[1] 3×1 → 2×1, as z[2]")
        .contains("\nverdict  CORRECT");
    CommandLineRun unknown =
        CommandLineRun.of("eval", LESSON, "--convention", "row,mine", "--formula", RIGHT);
    assertThat(unknown.exit()).isEqualTo(2);
    assertThat(unknown.err()).contains("--convention", "mine", "target-minus-output");
  }

  @Test
  void a_notation_that_does_not_exist_is_refused_with_those_that_do() {
    CommandLineRun run =
        CommandLineRun.of("eval", LESSON, "--notation", "mine", "--formula", RIGHT);
    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err())
        .contains("--notation", "mine", "numbered, indexed, textbook, layers, net-output");
  }

  @Test
  void a_folder_of_formulas_is_refused_as_one() {
    CommandLineRun run = CommandLineRun.of("eval", LESSON, "--file", folder.toString());
    assertThat(run.err())
        .isEqualTo("deltascope: " + folder + ": found a folder, expected a file\n");
    assertThat(run.exit()).isEqualTo(2);
  }

  @Test
  void one_sample_is_looked_at_with_the_learning_rate_of_its_batch() throws IOException {
    Path document = folder.resolve("two-updates-an-epoch.json");
    Path all = Path.of("src", "test", "resources", "formulas", "shared-bias-batch.json");
    Files.writeString(
        document, Files.readString(all).replace("\"batchSize\": 0", "\"batchSize\": 2"));
    for (String sample : List.of("1", "2")) {
      CommandLineRun run =
          CommandLineRun.of(
              "eval",
              document.toString(),
              "--formula",
              "eta = 0.25",
              "--update",
              "3",
              "--sample",
              sample);
      assertThat(run.out()).contains("value    0.2500\nexpected 0.2500");
    }
  }
}
