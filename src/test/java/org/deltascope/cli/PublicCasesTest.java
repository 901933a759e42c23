package org.deltascope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Networks of worked examples that others published; {@code cases/README.md} says which. Their
 * numbers were recomputed by automatic differentiation, by a library that shares no code with this
 * program.
 */
class PublicCasesTest {
  private static final String DOCUMENT = ".json";
  private static final String EXPECTED = ".expected.jsonl";

  /** Of the larger number; sums in another order differ by less. */
  private static final double TIGHT = 1e-13;

  /** What is 0 but for the cancellation of numbers of about 1. */
  private static final double NOTHING = 1e-16;

  private static Path folder() throws URISyntaxException {
    return Path.of(
            Objects.requireNonNull(PublicCasesTest.class.getResource("/cases/README.md")).toURI())
        .resolveSibling("");
  }

  private static List<String> named(String ending) throws Exception {
    try (Stream<Path> files = Files.list(folder())) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(ending))
          .map(name -> name.substring(0, name.length() - ending.length()))
          .sorted()
          .toList();
    }
  }

  static List<String> recomputed() throws Exception {
    return named(EXPECTED);
  }

  static List<String> documents() throws Exception {
    return named(DOCUMENT);
  }

  private static List<JsonNode> lines(String jsonLines) {
    return jsonLines.lines().map(JsonMapper.shared()::readTree).toList();
  }

  private static CommandLineRun run(String name, String command, String... options)
      throws Exception {
    List<String> args =
        new ArrayList<>(List.of(command, folder().resolve(name + DOCUMENT).toString()));
    args.addAll(List.of(options));
    return CommandLineRun.of(args.toArray(String[]::new));
  }

  @ParameterizedTest
  @MethodSource("recomputed")
  void every_number_is_the_one_that_automatic_differentiation_gives(String name) throws Exception {
    List<JsonNode> expected = lines(Files.readString(folder().resolve(name + EXPECTED)));

    CommandLineRun run = run(name, "trace", "--updates", "" + expected.size());

    assertThat(run.err()).isEmpty();
    List<JsonNode> found = lines(run.out());
    assertThat(found).hasSameSizeAs(expected);
    List<String> differences = new ArrayList<>();
    int numbers = 0;
    for (int i = 0; i < expected.size(); i++) {
      numbers += compare("update " + i, found.get(i), expected.get(i), differences);
    }
    assertThat(differences).isEmpty();
    assertThat(numbers).as("numbers compared").isGreaterThan(10 * expected.size());
  }

  /** {@return how many numbers were compared} */
  private static int compare(
      String where, JsonNode found, JsonNode expected, List<String> differences) {
    if (expected.isNumber()) {
      double a = found.doubleValue();
      double b = expected.doubleValue();
      if (!found.isNumber()
          || Math.abs(a - b) > TIGHT * Math.max(Math.abs(a), Math.abs(b)) + NOTHING) {
        differences.add("%s: found %s, expected %s".formatted(where, found, expected));
      }
      return 1;
    }
    assertThat(found.getNodeType()).as(where).isEqualTo(expected.getNodeType());
    // The cases are older than this key.
    int newer = found.has("inputGradient") && !expected.has("inputGradient") ? 1 : 0;
    assertThat(found.size() - newer).as("size of %s", where).isEqualTo(expected.size());
    int numbers = 0;
    for (String key : expected.propertyNames()) {
      numbers += compare(where + "." + key, found.path(key), expected.get(key), differences);
    }
    for (int i = 0; expected.isArray() && i < expected.size(); i++) {
      numbers += compare("%s[%d]".formatted(where, i), found.get(i), expected.get(i), differences);
    }
    return numbers;
  }

  @ParameterizedTest
  @MethodSource("documents")
  void every_document_is_read_without_a_notice_and_its_derivatives_agree(String name)
      throws Exception {
    CommandLineRun run = run(name, "check");

    assertThat(run.err()).isEmpty();
    assertThat(run.out()).contains("agree");
    assertThat(run.exit()).isEqualTo(Exit.DONE);
  }

  @ParameterizedTest
  @MethodSource("documents")
  void every_document_is_traced_and_worked_out(String name) throws Exception {
    for (String format : List.of("jsonl", "csv", "markdown", "latex")) {
      CommandLineRun run = run(name, "trace", "--updates", "2", "--format", format);
      assertThat(run.err()).as(format).isEmpty();
      assertThat(run.out()).as(format).isNotBlank().doesNotContain("NaN", "Infinity", "∞");
    }
  }
}
