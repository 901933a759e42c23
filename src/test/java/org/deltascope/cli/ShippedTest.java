package org.deltascope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.deltascope.ChildJava;
import org.deltascope.cli.output.TraceFormat;
import org.deltascope.figure.paint.FigureFormat;
import org.deltascope.script.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every command as a user has it: from the module path, with the arguments it is started with. */
class ShippedTest {

  private static final String DERIVATION =
      Path.of("src", "test", "resources", "derivation.txt").toAbsolutePath().toString();
  private static final Path ARGUMENTS = Path.of("src", "launch", "java.args").toAbsolutePath();

  @TempDir private Path folder;

  private ChildJava deltascope(List<String> command) throws Exception {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "@" + ARGUMENTS,
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=javafx.graphics",
                "-p",
                Shipped.path(),
                "-m",
                "org.deltascope/org.deltascope.Main"));
    arguments.addAll(command);
    return ChildJava.run(folder, arguments);
  }

  private static ChildJava here(List<String> command) {
    CommandLineRun run = CommandLineRun.of(command.toArray(String[]::new));
    return new ChildJava(run.exit(), run.out(), run.err());
  }

  /** Those that print. */
  static Stream<List<String>> printed() {
    return Stream.of(
            Stream.of(
                List.of("lessons"),
                List.of("help", "trace"),
                List.of("completion"),
                List.of("check", "lesson:xor"),
                List.of("exercise", "lesson:two-two-two", "--ask", "delta[1]"),
                List.of("new", "2-3-1 relu sigmoid", "-o", "-"),
                List.of("train", "lesson:xor", "-o", "-"),
                List.of("eval", "lesson:xor", "--formula", "y"),
                List.of("derive", "lesson:two-two-two", "--file", DERIVATION)),
            Stream.of(TraceFormat.values())
                .map(format -> List.of("trace", "lesson:xor", "--format", format.toString())),
            Stream.of(Language.values())
                .map(language -> List.of("code", "lesson:xor", "--language", language.toString())))
        .flatMap(commands -> commands);
  }

  @ParameterizedTest
  @MethodSource("printed")
  void what_a_command_prints_is_the_same_and_standard_error_is_empty(List<String> command)
      throws Exception {
    ChildJava shipped = deltascope(command);

    assertThat(shipped).isEqualTo(here(command));
    assertThat(shipped.exit()).isZero();
    assertThat(shipped.err()).isEmpty();
  }

  private static List<String> render(FigureFormat format, Path file) {
    return List.of(
        "render",
        "lesson:chain",
        "--view",
        "equation",
        "--format",
        format.toString(),
        "-o",
        file.toString());
  }

  @ParameterizedTest
  @MethodSource("org.deltascope.figure.paint.FigureFormat#values")
  void a_figure_has_the_same_bytes_and_standard_error_is_empty(FigureFormat format)
      throws Exception {
    Path one = folder.resolve("one");
    Path other = folder.resolve("other");

    assertThat(deltascope(render(format, one))).isEqualTo(new ChildJava(0, "", ""));
    here(render(format, other));

    assertThat(one).hasSameBinaryContentAs(other);
  }

  @Test
  void a_tour_leaves_its_pictures_and_standard_error_is_empty() throws Exception {
    List<String> tour =
        List.of(
            "tour", "lesson:one-layer", "--size", "800x560", "-o", folder.resolve("t").toString());

    ChildJava shipped = deltascope(tour);

    assertThat(shipped.err()).isEmpty();
    assertThat(shipped.exit()).as(shipped.out()).isZero();
    try (Stream<Path> pictures = Files.list(folder.resolve("t"))) {
      assertThat(pictures).hasSize(6);
    }
  }

  @Test
  void no_command_is_left_out() {
    Path none = Path.of("none");
    List<String> tried =
        Stream.of(
                printed().map(List::getFirst),
                Stream.of(render(FigureFormat.SVG, none).getFirst(), "tour"))
            .flatMap(names -> names)
            .distinct()
            .toList();
    List<String> offered =
        CommandLineRun.of("--help")
            .out()
            .lines()
            .dropWhile(line -> !line.equals("Commands:"))
            .skip(1)
            .takeWhile(line -> !line.isBlank())
            .map(line -> line.strip().replaceFirst(" .*", ""))
            .toList();

    assertThat(tried).containsExactlyInAnyOrderElementsOf(offered);
  }
}
