package org.deltascope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a command reads is not what it writes over, whatever it is called there. */
class OverwritingTest {

  private static final String DOCUMENT =
      """
      {"format": "deltascope", "version": 1,
       "lesson": {"id": "mine", "summary": "", "textFile": "text.md"},
       "network": {"inputs": 2, "layers": [
         {"units": 1, "activation": "tanh", "weights": [[0.5, -0.25]]}]},
       "loss": "squared-error",
       "optimizer": {"name": "sgd", "learningRate": 0.1},
       "data": {"csv": {"file": "data.csv", "inputs": ["x", "y"], "targets": ["t"]}}}
      """;

  private static final Map<String, String> CONTENTS =
      Map.of("doc.json", DOCUMENT, "data.csv", "x,y,t\n1,2,3\n", "text.md", "Hello.\n");

  private static final List<List<String>> COMMANDS =
      List.of(
          List.of("trace"),
          List.of("trace", "--format", "csv"),
          List.of("trace", "--format", "html"),
          List.of("render", "--format", "svg"),
          List.of("render", "--format", "png"),
          List.of("code", "--language", "numpy"));

  @TempDir private Path folder;

  @BeforeEach
  void write_files() throws Exception {
    for (Map.Entry<String, String> file : CONTENTS.entrySet()) {
      Files.writeString(folder.resolve(file.getKey()), file.getValue());
    }
  }

  private void assertRefused(CommandLineRun run, String target, String source) throws Exception {
    assertThat(run)
        .isEqualTo(
            new CommandLineRun(
                2,
                "",
                "deltascope: %s: found the file that is read as %s, expected another to write into%n"
                    .formatted(target, folder.resolve(source))));
    for (Map.Entry<String, String> file : CONTENTS.entrySet()) {
      assertThat(folder.resolve(file.getKey())).hasContent(file.getValue());
    }
  }

  private CommandLineRun run(List<String> command, String target) {
    return CommandLineRun.of(
        Stream.of(command.stream(), Stream.of(folder.resolve("doc.json").toString(), "-o", target))
            .flatMap(each -> each)
            .toArray(String[]::new));
  }

  @ParameterizedTest
  @CsvSource({
    "doc.json, doc.json",
    "./doc.json, doc.json",
    "sub/../doc.json, doc.json",
    "link.json, doc.json",
    "hard.json, doc.json",
    "data.csv, data.csv",
    "link.csv, data.csv",
    "text.md, text.md",
    "linked/text.md, text.md"
  })
  void no_command_writes_over_what_it_reads(String target, String source) throws Exception {
    Files.createDirectory(folder.resolve("sub"));
    Files.createSymbolicLink(folder.resolve("link.json"), Path.of("doc.json"));
    Files.createLink(folder.resolve("hard.json"), folder.resolve("doc.json"));
    Files.createSymbolicLink(folder.resolve("link.csv"), folder.resolve("data.csv"));
    Files.createSymbolicLink(folder.resolve("linked"), folder);
    for (List<String> command : COMMANDS) {
      String file = folder + "/" + target;
      assertRefused(run(command, file), file, source);
    }
  }

  @Test
  void a_name_in_other_letters_is_the_same_file_where_the_system_says_so() throws Exception {
    Path other = folder.resolve("DOC.JSON");
    boolean same = Files.exists(other);
    CommandLineRun run = run(List.of("trace"), other.toString());

    if (same) {
      assertRefused(run, other.toString(), "doc.json");
    } else {
      assertThat(run).isEqualTo(new CommandLineRun(0, "", ""));
    }
  }

  @Test
  void one_of_many_figures_does_not_either_and_none_is_written() throws Exception {
    Path figures = Files.createDirectory(folder.resolve("figures"));
    Path taken = Files.createSymbolicLink(figures.resolve("003-L.svg"), folder.resolve("doc.json"));

    CommandLineRun run =
        CommandLineRun.of(
            "render", folder.resolve("doc.json").toString(), "--all", figures.toString());

    assertRefused(run, taken.toString(), "doc.json");
    try (var files = Files.list(figures)) {
      assertThat(files).containsExactly(taken);
    }
  }

  @Test
  void another_file_is_written_as_before() throws Exception {
    for (List<String> command : COMMANDS) {
      Path file = Files.writeString(folder.resolve("out"), "old");
      assertThat(run(command, file.toString())).isEqualTo(new CommandLineRun(0, "", ""));
      assertThat(file).isNotEmptyFile();
      assertThat(Files.readString(file, StandardCharsets.ISO_8859_1)).isNotEqualTo("old");
    }
  }
}
