package org.deltascope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeriveCommandTest {
  private static final String LESSON = "lesson:two-two-two";

  @TempDir private Path folder;

  private CommandLineRun derive(String text, String... more) throws IOException {
    Path file = folder.resolve("mine.txt");
    Files.writeString(file, text);
    String[] args = new String[4 + more.length];
    System.arraycopy(new String[] {"derive", LESSON, "--file", file.toString()}, 0, args, 0, 4);
    System.arraycopy(more, 0, args, 4, more.length);
    return CommandLineRun.of(args);
  }

  @Test
  void a_right_derivation_ends_with_0() throws IOException {
    CommandLineRun run =
        derive("delta[2] = (y - t) .* f'(z[2])\ndelta[1] = (W[2]' * delta[2]) .* f'(z[1])\n");
    assertThat(run.out())
        .isEqualTo(
            """
             1  given    delta[2] = (y - t) .* f'(z[2])
             2  next     delta[1] = (W[2]' * delta[2]) .* f'(z[1])
            every line is right
            """);
    assertThat(run.exit()).isZero();
    assertThat(run.err()).isEmpty();
  }

  @Test
  void a_wrong_one_ends_with_1_and_a_json_line_each_says_the_same() throws IOException {
    String wrong = "delta[1] = (W[2] * delta[2]) .* f'(z[1])\ndW[1] = delta[1] * x'\n";
    assertThat(derive(wrong).exit()).isEqualTo(1);
    assertThat(derive(wrong, "--format", "jsonl").out().lines())
        .hasSize(2)
        .anyMatch(
            line ->
                line.startsWith("{\"line\":1,\"status\":\"WRONG\",")
                    && line.contains("\"mistakes\":[\"transpose-left-out\"],\"from\":null"))
        .anyMatch(
            line ->
                line.equals(
                    "{\"line\":2,\"status\":\"carried\",\"formula\":\"dW[1] = delta[1] * x'\","
                        + "\"mistakes\":[],\"from\":1,\"remark\":\"right, from line 1's delta[1]\"}"));
  }

  @Test
  void a_line_that_cannot_be_read_is_not_right_and_the_others_are_still_checked()
      throws IOException {
    CommandLineRun run = derive("delta[2] = )\ndelta[2] = (y - t) .* f'(z[2])\n");
    assertThat(run.out())
        .contains("UNREADABLE")
        .contains(" 2  given")
        .contains("line 1 cannot be read");
    assertThat(run.exit()).isEqualTo(1);
  }

  @Test
  void an_unusable_file_ends_with_2() throws IOException {
    assertThat(derive("# nothing\n").exit()).isEqualTo(2);
    assertThat(CommandLineRun.of("derive", LESSON, "--file", "no-such-file").exit()).isEqualTo(2);
    assertThat(CommandLineRun.of("derive", LESSON).exit()).isEqualTo(2);
  }

  @Test
  void what_follows_from_a_wrong_error_is_carried_also_where_biases_are_weights_of_a_1()
      throws IOException {
    CommandLineRun run =
        derive(
            """
            z[1] = W~[1] * x~
            delta[1] = (W[2] * delta[2]) .* f'(z[1])
            dW~[1] = delta[1] * x~'
            dW~[2] = delta[2] * a~[1]'
            """,
            "--convention",
            "bias-input");
    assertThat(run.out())
        .contains(" 1  given    z[1] = W~[1] * x~")
        .contains(" 2  WRONG", "transpose-left-out")
        .contains(" 3  carried  dW~[1] = delta[1] * x~'")
        .contains(" 4  next     dW~[2] = delta[2] * a~[1]'");
  }
}
