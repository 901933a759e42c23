package org.deltascope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CheckTraceTest {
  private static final String LESSON = "lesson:two-two-two";
  private static final Pattern DECIMAL = Pattern.compile("-?\\d+\\.\\d+([eE]-?\\d+)?");

  @TempDir private Path folder;

  private CommandLineRun check(String document, String numbers) throws IOException {
    Path file = folder.resolve("mine.jsonl");
    Files.writeString(file, numbers);
    return CommandLineRun.of("check", document, "--trace", file.toString());
  }

  private static String trace(String document, int updates) {
    return CommandLineRun.of("trace", document, "--updates", Integer.toString(updates)).out();
  }

  private static String printed(String numbers, UnaryOperator<String> print) {
    return DECIMAL.matcher(numbers).replaceAll((MatchResult m) -> print.apply(m.group()));
  }

  /** What Python's round(x, 4) prints: no zeros at the end. */
  private static String fourDecimals(String number) {
    double rounded = Math.rint(Double.parseDouble(number) * 1e4) / 1e4;
    return Double.toString(rounded);
  }

  private static String float32(String number) {
    return Double.toString(Float.parseFloat(number));
  }

  private static String fourDigits(String number) {
    return String.format(Locale.ROOT, "%.3e", Double.parseDouble(number));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "lesson:two-two-two",
        "lesson:xor",
        "lesson:chain",
        "lesson:deep",
        "lesson:one-layer",
        "lesson:four-equations"
      })
  void what_trace_writes_agrees(String lesson) throws IOException {
    String numbers = trace(lesson, 4);
    for (String each :
        new String[] {
          numbers,
          printed(numbers, CheckTraceTest::fourDecimals),
          printed(numbers, CheckTraceTest::fourDigits)
        }) {
      CommandLineRun run = check(lesson, each);
      assertThat(run.out()).startsWith("All ").endsWith(" numbers of 4 updates agree.\n");
      assertThat(run.err()).isEmpty();
      assertThat(run.exit()).isZero();
    }
  }

  @Test
  void numbers_may_be_typed_a_name_and_a_number_on_each_line() throws IOException {
    CommandLineRun run = check(LESSON, "h1 = 0.5933\nδ_h1 = 0.009231\ndelta[1](2) = 0.01162\n");
    assertThat(run.out())
        .startsWith(
            "wrong    line 2: update 0, layer 1, delta[0][0] (δₕ₁): found 0.009231, expected"
                + " 0.00877135")
        .contains("\nmistake  transpose-left-out\n")
        .endsWith("3 numbers of 1 update: 1 agree, 2 wrong, 0 carried.\n");
    assertThat(run.exit()).isEqualTo(1);
  }

  @Test
  void a_typed_line_that_cannot_be_read_is_named() throws IOException {
    CommandLineRun run = check(LESSON, "h1 = 0.5933\nh3 = 0.5\n");
    assertThat(run.err())
        .startsWith("deltascope: %s: line 2: found ".formatted(folder.resolve("mine.jsonl")));
    assertThat(run.exit()).isEqualTo(2);
  }

  @Test
  void of_float32_it_is_said_how_far_off_they_are() throws IOException {
    CommandLineRun run = check(LESSON, printed(trace(LESSON, 2), CheckTraceTest::float32));
    assertThat(run.out())
        .contains("All 78 numbers of 2 updates agree.", "farthest off, by ", "(relative ");
    assertThat(run.exit()).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"loss\":0.2983711087600027}",
        "{\"layers\":[{\"z\":[[0.3775,0.39249999999999996]]}]}",
        "{\"update\":0,\"layers\":[{\"layer\":2,\"delta\":[[0.13849856162855698,null]]}]}",
        "{\"layers\":[{},{\"weightGradient\":null,\"a\":[[0.7514,0.7729]]}]}",
        "{\"update\":0,\n  \"loss\":0.298\n}\n\n{\"loss\":0.291}"
      })
  void any_key_and_any_number_may_be_missing(String numbers) throws IOException {
    CommandLineRun run = check(LESSON, numbers);
    assertThat(run.out()).contains("agree");
    assertThat(run.exit()).isZero();
  }

  @Test
  void the_first_wrong_number_is_blamed_by_name_and_the_others_are_carried() throws IOException {
    CommandLineRun run =
        check(
            LESSON,
            "{\"update\":0,\"layers\":[{\"layer\":1,"
                + "\"delta\":[[0.009231011262826983,0.011620485315094626]],"
                + "\"weightGradient\":[[4.615505631413492E-4,9.231011262826984E-4],"
                + "[5.810242657547314E-4,0.0011620485315094627]]}]}");
    assertThat(run.out())
        .isEqualTo(
            """
            wrong    line 1: update 0, layer 1, delta[0][0] (δₕ₁): found 0.009231011262826983, \
            expected 0.008771354689486937 (off by 4.6e-04, relative 5.2e-02)
                     This is the transpose left out: (W[2])ᵀ carries the error back, row k of it is \
            column k of W[2].
            mistake  transpose-left-out
            also     update 0: layer 1 delta (1); neither true nor right from the numbers before
            carried  update 0: layer 1 weightGradient (4); right from the numbers before
            6 numbers of 1 update: 0 agree, 2 wrong, 4 carried.
            """);
    assertThat(run.exit()).isEqualTo(1);
  }

  @Test
  void a_wrong_gradient_of_the_inputs_is_blamed_by_name() throws IOException {
    String numbers = "{\"inputGradient\":[[0.0038042668797273,0.0047405473494626]]}";
    assertThat(check(LESSON, numbers).exit()).isZero();
    // Rows of W¹ in the place of its columns.
    CommandLineRun wrong =
        check(LESSON, "{\"inputGradient\":[[0.00330655414446738,0.0051791150839368]]}");
    assertThat(wrong.exit()).isEqualTo(1);
    assertThat(wrong.out())
        .contains("line 1: update 0, inputGradient[0][0] (∂L/∂x₁): found 0.00330655414446738")
        .contains("mistake  transpose-left-out");
  }

  @Test
  void a_batch_whose_losses_were_not_divided_is_told_so() throws IOException {
    String loss = trace("lesson:xor", 1).replaceFirst(".*\"loss\":([^,]*),.*\\s*", "$1");
    String four = Double.toString(4 * Double.parseDouble(loss));

    CommandLineRun run = check("lesson:xor", "{\"loss\":" + four + "}");

    assertThat(run.out()).contains("found " + four, "\nmistake  batch-mean-missing\n");
  }

  /** With w₁ and w₄ in each other's place: z of h₁ is 0.30·0.05 + 0.20·0.10 + 0.35. */
  @Test
  void two_weights_in_each_others_place_are_told() throws IOException {
    CommandLineRun run = check(LESSON, "{\"layers\":[{\"z\":[[0.3850,0.3775]]}]}");

    assertThat(run.out())
        .contains(
            "This is two weights exchanged: W[1](1,1) and W[1](2,2) in each other's place.",
            "\nmistake  weights-swapped\n");
  }

  @Test
  void what_was_rounded_on_the_way_is_told_so() throws IOException {
    CommandLineRun run =
        check(LESSON, "{\"layers\":[{\"z\":[[0.38,0.39]],\"a\":[[0.5939,0.5963]]}]}");

    assertThat(run.out())
        .contains("found 0.5939, expected 0.593270", "\nmistake  rounded-on-the-way\n")
        .contains("4 numbers of 1 update: 2 agree, 0 wrong, 1 rounded on the way, 1 carried.");
    assertThat(run.exit()).isEqualTo(1);
  }

  @Test
  void a_zero_among_rounded_numbers_is_a_zero() throws IOException {
    assertThat(
            check(LESSON, "{\"layers\":[{\"z\":[[0.3775,0.3925]],\"delta\":[[0.0,0.0]]}]}").out())
        .contains("delta[0][0] (δₕ₁): found 0.0, expected 0.008771");
  }

  @Test
  void the_numbers_of_later_updates_are_judged_by_themselves() throws IOException {
    String later = CommandLineRun.of("trace", LESSON, "--from", "3", "--updates", "2").out();
    assertThat(check(LESSON, later).out()).isEqualTo("All 78 numbers of 2 updates agree.\n");
  }

  @ParameterizedTest
  @CsvSource({
    "0.08771354689486933, decimal-slip",
    "0.008717, digits-swapped",
    "-0.008771354689486933, sign",
    "0.017542709378973866, factor",
    "0.03635030642644599, slope-left-out"
  })
  void a_single_number_tells_its_mistake(String delta, String tag) throws IOException {
    CommandLineRun run = check(LESSON, "{\"layers\":[{\"delta\":[[" + delta + ",null]]}]}");
    assertThat(run.out()).contains("found " + delta, "\nmistake  " + tag + "\n");
    assertThat(run.exit()).isEqualTo(1);
  }

  @Test
  void a_later_update_is_right_from_weights_that_were_wrong() throws IOException {
    String first = trace(LESSON, 1).strip();
    String wrong = first.replace("0.35891647971788465", "0.44108352028211533");
    assertThat(wrong).isNotEqualTo(first);
    CommandLineRun run = check(LESSON, wrong);
    assertThat(run.out())
        .contains("layer 2, weightsAfter[0][0] (w₅⁺): found 0.44108352028211533")
        .contains("mistake  update-added")
        .contains("1 wrong, 0 carried");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[1] | line 1, column 1: found an array, expected the object of an update on each line",
        "{\"loss\":\"0.3\"} | line 1, column 9: found \"0.3\", expected a number",
        "{\"layers\":[{\"layer\":3,\"z\":[[1]]}]} | line 1, column 12: found layer 3, expected 1 to 2",
        "{\"layers\":[{\"z\":[[1,2],[3,4]]}]} | line 1, column 17: z: found 2 arrays of 2 numbers,"
            + " expected 1 array of 2 numbers, one for each sample",
        "{\"layers\":[{\"z\":[1,2]}]} | line 1, column 17: z: found an array of 2 numbers,"
            + " expected 1 array of 2 numbers, one for each sample",
        "{\"layers\":[{\"weightGradient\":[[1,2]]}]} | line 1, column 30: weightGradient: found 1"
            + " array of 2 numbers, expected 2 arrays of 2 numbers, row i for the weights into neuron i",
        "{\"loss\":0.3} {\"update\":0,\"loss\":0.3} | line 1, column 14: found update 0, expected 1 or"
            + " later",
        "{\"loss\":0.3 | line 1, column 12: found the end of the file, expected a closing }"
      })
  void what_cannot_be_used_is_said_with_its_place(String numbers, String message)
      throws IOException {
    CommandLineRun run = check(LESSON, numbers);
    assertThat(run.err())
        .isEqualTo("deltascope: %s: %s\n".formatted(folder.resolve("mine.jsonl"), message));
    assertThat(run.out()).isEmpty();
    assertThat(run.exit()).isEqualTo(2);
  }

  @Test
  void numbers_of_other_samples_are_wrong() throws IOException {
    CommandLineRun run = check(LESSON, "{\"samples\":[1],\"loss\":0.3}");
    assertThat(run.out())
        .contains("wrong    update 0, samples: found [1], expected [0], the batch of that update");
    assertThat(run.exit()).isEqualTo(1);
  }

  @Test
  void samples_may_come_in_another_order() throws IOException {
    String numbers = trace("lesson:xor", 1);
    assertThat(numbers).contains("\"samples\":[0,1,2,3]");
    String z = numbers.substring(numbers.indexOf("\"z\":[[") + 4, numbers.indexOf("]],\"a\"") + 2);
    String[] rows = z.substring(2, z.length() - 2).split("\\],\\[", -1);
    String turned = "[[" + rows[3] + "],[" + rows[2] + "],[" + rows[1] + "],[" + rows[0] + "]]";
    String mine = "{\"samples\":[3,2,1,0],\"layers\":[{\"z\":" + turned + "}]}";
    assertThat(turned).isNotEqualTo(z);
    assertThat(check("lesson:xor", mine).exit()).isZero();
  }

  @Test
  void a_key_that_is_not_known_is_said_and_a_file_without_one_that_is_is_unusable()
      throws IOException {
    CommandLineRun run = check(LESSON, "{\"loss\":0.2983711087600027,\"accuracy\":1}");
    assertThat(run.exit()).isZero();
    assertThat(run.err()).contains("accuracy: unknown key, not looked at; known are samples, loss");
    assertThat(check(LESSON, "{\"accuracy\":1}").exit()).isEqualTo(2);
    assertThat(check(LESSON, "").exit()).isEqualTo(2);
  }
}
