package org.deltascope.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.deltascope.ChildJava;
import org.deltascope.Patience;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ShellTest {
  private static final Path BASH = Path.of("/bin/bash");
  private static final String FORMULA = "delta[1] = (W[2]' * delta[2]) .* f'(z[1])";

  @TempDir private Path folder;

  private ChildJava piped(String input, String... command) throws Exception {
    List<String> java =
        List.of(
            "-XX:TieredStopAtLevel=1",
            "--enable-native-access=javafx.graphics",
            "-p",
            Shipped.path(),
            "-m",
            "org.deltascope/org.deltascope.Main");
    return ChildJava.run(
        folder, Map.of(), input, Stream.concat(java.stream(), Stream.of(command)).toList());
  }

  /** What takes a document, or a file of something else, from standard input. */
  static Stream<org.junit.jupiter.params.provider.Arguments> pipes() {
    String document = CommandLineRun.of("lessons", "xor").out();
    String numbers = CommandLineRun.of("trace", "lesson:xor").out();
    return Stream.of(
        arguments(document, "trace -", "trace lesson:xor"),
        arguments(document, "train - --epochs 2 -o -", "train lesson:xor --epochs 2 -o -"),
        arguments(numbers, "check lesson:xor --trace -", ""),
        arguments(FORMULA, "eval lesson:two-two-two --file -", ""),
        arguments(FORMULA, "derive lesson:two-two-two --file -", ""));
  }

  @ParameterizedTest
  @MethodSource("pipes")
  void a_minus_sign_is_standard_input(String input, String command, String likewise)
      throws Exception {
    ChildJava piped = piped(input, command.split(" "));

    assertThat(piped.err()).isEmpty();
    assertThat(piped.exit()).as(piped.out()).isZero();
    if (!likewise.isEmpty()) {
      assertThat(piped.out()).isEqualTo(CommandLineRun.of(likewise.split(" ")).out());
    }
  }

  @Test
  void what_is_wrong_with_standard_input_is_said_of_it() throws Exception {
    assertThat(piped("{", "trace", "-"))
        .isEqualTo(
            new ChildJava(
                2,
                "",
                "deltascope: standard input: line 1, column 2: found the end of the file, expected"
                    + " a closing }\n"));
  }

  @ParameterizedTest
  @CsvSource({
    "'deltascope tra', 'train trace'",
    "'deltascope trace --fo', --format",
    "'deltascope trace --format h', html"
  })
  void bash_completes_commands_options_and_values(String typed, String completed) throws Exception {
    assumeTrue(Files.isExecutable(BASH), "bash is here");
    Path script = folder.resolve("completion.sh");
    Files.writeString(script, CommandLineRun.of("completion").out());
    String words =
        "source %s; compopt() { :; }; COMP_WORDS=(%s); COMP_CWORD=$((${#COMP_WORDS[@]} - 1));"
            .formatted(script, typed);
    Process bash =
        new ProcessBuilder(
                BASH.toString(), "-c", words + " _complete_deltascope; echo ${COMPREPLY[@]}")
            .redirectErrorStream(true)
            .start();

    assertThat(bash.waitFor(Patience.SECONDS, TimeUnit.SECONDS)).isTrue();
    assertThat(new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip())
        .isEqualTo(completed);
  }

  @Test
  void help_of_a_command_is_what_its_option_shows() {
    assertThat(CommandLineRun.of("help", "trace")).isEqualTo(CommandLineRun.of("trace", "--help"));
    assertThat(CommandLineRun.of("help")).isEqualTo(CommandLineRun.of("--help"));
  }
}
