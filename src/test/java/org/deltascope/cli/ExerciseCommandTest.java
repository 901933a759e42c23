package org.deltascope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExerciseCommandTest {

  private static CommandLineRun exercise(String... options) {
    return CommandLineRun.of(
        java.util.stream.Stream.concat(
                java.util.stream.Stream.of("exercise", "lesson:two-two-two"),
                java.util.stream.Stream.of(options))
            .toArray(String[]::new));
  }

  @Test
  void markdown_has_a_sheet_and_a_key_for_each_variant() {
    CommandLineRun run = exercise("--ask", "delta[1], dW[1]", "--variants", "2", "--seed", "3");

    assertThat(run.err()).isEmpty();
    assertThat(run.exit()).isZero();
    List<String> headings = run.out().lines().filter(line -> line.startsWith("## ")).toList();
    assertThat(headings)
        .containsExactly(
            "## Variant 1", "## Variant 2", "## Key to variant 1", "## Key to variant 2");
    assertThat(run.out()).contains("each number to 4 significant digits.").contains("\\underline{");
  }

  @Test
  void the_same_seed_gives_the_same_bytes() {
    assertThat(exercise("--ask", "delta[2]", "--seed", "9", "--format", "latex"))
        .isEqualTo(exercise("--ask", "delta[2]", "--seed", "9", "--format", "latex"));
  }

  @Test
  void steps_with_gaps_stand_on_sheets_only() {
    assertThat(exercise("--ask", "delta[2]", "--worksheet", "--format", "moodle").err())
        .contains("--worksheet: found --format moodle, expected markdown, latex or html");
    assertThat(exercise("--ask", "delta[2]", "--worksheet").out())
        .contains("### Weighted inputs of the hidden layer", "(1) $z_{h_{1}} = ");
  }

  @Test
  void without_ask_it_is_what_the_documents_exercise_leaves_blank() {
    assertThat(exercise().out()).contains("Work out $\\delta^{2}$, $\\delta^{1}$ and");
  }

  @ParameterizedTest
  @CsvSource({
    "--ask, foo, '--ask: found foo, expected one of z[1], a[1], z[2]'",
    "--ask, x, '--ask: found x, expected one of z[1]'",
    "--digits, 11, '--digits: found 11, expected 2 to 10'",
    "--digits, fractions, '--digits: found fractions, expected 2 to 10'",
    "--variants, 0, '--variants: found 0, expected 1 to 100'",
    "--format, word, 'found word, expected one of moodle, rexams, markdown, latex, html'",
    "--digits, 2, '--digits: found 2, expected '"
  })
  void what_is_of_no_use_is_named_with_what_would_be(String option, String value, String said) {
    CommandLineRun run = exercise(option, value);

    assertThat(run.exit()).isEqualTo(Exit.UNUSABLE);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains(said).hasLineCount(1);
  }
}
