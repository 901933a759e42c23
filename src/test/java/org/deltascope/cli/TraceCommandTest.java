package org.deltascope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.deltascope.cli.output.TraceFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class TraceCommandTest {

  @TempDir private Path folder;

  @Test
  void a_line_has_the_keys_of_the_specification_in_its_order() {
    String line = CommandLineRun.of("trace", "lesson:chain").out();
    assertThat(line)
        .matches(
            "\\{\"update\":0,\"samples\":\\[0],\"loss\":N,\"layers\":\\[LAYER,LAYER],"
                .concat("\"inputGradient\":\\[\\[N]]}\n")
                .replace(
                    "LAYER",
                    "\\{\"layer\":[12],\"z\":\\[\\[N]],\"a\":\\[\\[N]],\"delta\":\\[\\[N]],"
                        + "\"weightGradient\":\\[\\[N]],\"biasGradient\":\\[N],"
                        + "\"weightsAfter\":\\[\\[N]],\"biasAfter\":\\[N]}")
                .replace("N", "-?\\d+\\.\\d+"));
  }

  @Test
  void the_format_is_jsonl_and_goes_to_standard_output_unless_told_otherwise() {
    CommandLineRun plain = CommandLineRun.of("trace", "lesson:xor");
    CommandLineRun told = CommandLineRun.of("trace", "lesson:xor", "--format", "jsonl", "-o", "-");
    assertThat(plain).isEqualTo(told);
    assertThat(plain.err()).isEmpty();
  }

  @Test
  void arrays_over_samples_have_a_row_for_each_sample() {
    JsonNode xor = JsonMapper.shared().readTree(CommandLineRun.of("trace", "lesson:xor").out());
    assertThat(xor.get("samples").size()).isEqualTo(4);
    assertThat(xor.at("/layers/0/z").size()).isEqualTo(4);
    assertThat(xor.at("/layers/0/z/0").size()).isEqualTo(3);
    assertThat(xor.at("/layers/0/weightGradient").size()).isEqualTo(3);
    assertThat(xor.at("/layers/0/weightGradient/0").size()).isEqualTo(2);
  }

  @Test
  void updates_from_any_on_are_the_last_lines_of_all_of_them() {
    List<String> all =
        CommandLineRun.of("trace", "lesson:xor", "--updates", "40").out().lines().toList();
    String last = CommandLineRun.of("trace", "lesson:xor", "--from", "37", "--updates", "3").out();
    assertThat(all).hasSize(40);
    assertThat(last.lines()).containsExactlyElementsOf(all.subList(37, 40));
  }

  @Test
  void a_file_is_replaced_by_the_new_one_and_nothing_else_is_left() throws Exception {
    Path file = folder.resolve("trace.jsonl");
    Files.writeString(file, "old");
    CommandLineRun run = CommandLineRun.of("trace", "lesson:xor", "-o", file.toString());
    assertThat(run).isEqualTo(new CommandLineRun(0, "", ""));
    assertThat(Files.readString(file)).isEqualTo(CommandLineRun.of("trace", "lesson:xor").out());
    try (var files = Files.list(folder)) {
      assertThat(files).containsExactly(file);
    }
  }

  @Test
  void training_that_diverges_ends_in_a_line_and_leaves_the_old_file() throws Exception {
    Path document = folder.resolve("wild.json");
    Files.writeString(
        document,
        """
        {"format": "deltascope", "version": 1,
         "network": {"inputs": 1, "layers": [
           {"units": 1, "activation": "identity", "weights": [[1]]}]},
         "loss": "squared-error", "optimizer": {"name": "sgd", "learningRate": 1e9},
         "data": {"inputs": [[10]], "targets": [[0]]}}
        """);
    Path file = folder.resolve("trace.jsonl");
    Files.writeString(file, "old");
    CommandLineRun run =
        CommandLineRun.of("trace", document.toString(), "--updates", "100", "-o", file.toString());
    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err().lines()).hasSize(1);
    assertThat(run.err()).contains("update 14: found numbers that are not finite");
    assertThat(Files.readString(file)).isEqualTo("old");
    try (var files = Files.list(folder)) {
      assertThat(files).hasSize(2);
    }
  }

  @Test
  void the_update_that_diverged_is_found_from_any_later_one() throws Exception {
    Path document = folder.resolve("wild.json");
    Files.writeString(
        document,
        """
        {"format": "deltascope", "version": 1,
         "network": {"inputs": 1, "layers": [
           {"units": 1, "activation": "identity", "weights": [[1]]}]},
         "loss": "squared-error", "optimizer": {"name": "sgd", "learningRate": 1e9},
         "data": {"inputs": [[10]], "targets": [[0]]}}
        """);
    String said = CommandLineRun.of("trace", document.toString(), "--updates", "1000").err();
    assertThat(said).contains("update 14: ", "at step L, in layer 1", "the training has diverged");
    for (String from : List.of("15", "27", "28", "40", "100000")) {
      CommandLineRun run = CommandLineRun.of("trace", document.toString(), "--from", from);
      assertThat(run).isEqualTo(new CommandLineRun(2, "", said));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"jsonl", "csv", "markdown", "latex", "html"})
  void a_network_that_overflows_at_once_has_not_diverged(String format) {
    CommandLineRun run =
        CommandLineRun.of(
            "trace", "src/test/resources/faults/overflow-update-0.json", "--format", format);

    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err())
        .isEqualTo(
            "deltascope: src/test/resources/faults/overflow-update-0.json: update 0: found numbers"
                + " that are not finite at step z[1], in layer 1, expected finite ones; the network"
                + " overflows in its first update\n");
  }

  @Test
  void csv_holds_the_same_numbers_one_a_line() {
    List<String> lines =
        CommandLineRun.of("trace", "lesson:two-two-two", "--format", "csv").out().lines().toList();
    assertThat(lines)
        .startsWith(
            "update,quantity,layer,row,column,sample,value", "0,loss,,,,,0.2983711087600027")
        .contains("0,z,1,1,,0,0.39249999999999996", "0,weightsAfter,2,1,0,,0.5113012702387375")
        .contains("0,biasAfter,2,1,,,0.6")
        .contains(
            "0,inputGradient,,0,,0,0.003804266879727341",
            "0,inputGradient,,1,,0,0.004740547349462548")
        .hasSize(1 + 1 + 2 * (2 + 2 + 2 + 4 + 2 + 4 + 2) + 2);
  }

  @Test
  void help_lists_the_formats_that_there_are_and_every_one_writes() {
    String help = CommandLineRun.of("trace", "--help").out();
    assertThat(help).contains(TraceFormat.NAMES);
    assertThat(TraceFormat.NAMES)
        .isEqualTo(
            Stream.of(TraceFormat.values())
                .map(TraceFormat::toString)
                .collect(Collectors.joining(", ")));
    for (TraceFormat format : TraceFormat.values()) {
      assertThat(help).containsPattern("(?m)^(\\w+, )*" + format + "\\b");
      CommandLineRun run =
          CommandLineRun.of("trace", "lesson:chain", "--format", format.toString());
      assertThat(run.exit()).as(run.err()).isZero();
      assertThat(run.out()).contains("0.5000");
    }
  }

  @Test
  void a_handout_has_the_updates_and_the_digits_asked_for() {
    String handout =
        CommandLineRun.of(
                "trace",
                "lesson:two-two-two",
                "--format",
                "markdown",
                "--from",
                "1",
                "--updates",
                "2",
                "--digits",
                "6")
            .out();
    assertThat(handout)
        .contains("## Update 1", "## Update 2", "0.291028")
        .doesNotContain("## Update 0", "## Update 3");
  }

  @Test
  void a_worksheet_keeps_its_answers_for_the_end() {
    String sheet =
        CommandLineRun.of("trace", "lesson:two-two-two", "--format", "markdown", "--worksheet")
            .out();
    int answers = sheet.indexOf("## Answers");
    assertThat(sheet.substring(0, answers)).doesNotContain("0.3775").contains("0.15");
    assertThat(sheet.substring(answers)).contains("(1) $z_{h_{1}} = 0.3775$");
  }

  @ParameterizedTest
  @CsvSource({
    "markdown, '**Name:** Zoë \\*O'",
    "latex, '\\textbf{Name:} Zo'",
    "html, 'Name: Zoë *O</p>'"
  })
  void the_name_of_a_student_stands_on_a_solution(String format, String line) {
    CommandLineRun run =
        CommandLineRun.of("trace", "lesson:two-two-two", "--format", format, "--student", "Zoë *O");

    assertThat(run.err()).isEmpty();
    assertThat(run.out()).contains(line);
    assertThat(CommandLineRun.of("trace", "lesson:two-two-two", "--format", format).out())
        .doesNotContain(line);
  }

  @Test
  void a_name_stands_on_handouts_only() {
    assertThat(error("--student", "Ada")).contains("--student: found --format jsonl");
    assertThat(error("--student", "王", "--format", "latex"))
        .contains("--student: found 王, expected another name");
  }

  @Test
  void what_cannot_be_written_is_refused_with_what_was_found_and_expected() {
    assertThat(error("--format", "pdf"))
        .contains("found pdf, expected one of " + TraceFormat.NAMES);
    assertThat(error("--digits", "1", "--format", "markdown"))
        .contains("--digits': found 1, expected 2 to 17, or fractions");
    assertThat(error("--worksheet")).contains("--worksheet: found --format jsonl");
    assertThat(error("--format", "latex", "--updates", "37"))
        .contains("--updates: found 37, expected 36 or fewer", "400 steps");
  }

  @Test
  void a_title_that_a_format_cannot_show_is_refused_before_anything_is_written() throws Exception {
    Path document = folder.resolve("cjk.json");
    Files.writeString(
        document,
        """
        {"format": "deltascope", "version": 1, "title": "网络",
         "network": {"inputs": 1, "layers": [
           {"units": 1, "activation": "identity", "weights": [[1]]}]},
         "loss": "squared-error", "optimizer": {"name": "sgd", "learningRate": 0.1},
         "data": {"inputs": [[1]], "targets": [[0]]}}
        """);
    CommandLineRun run = CommandLineRun.of("trace", document.toString(), "--format", "latex");
    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains("cjk.json: title: ", "U+7F51").hasLineCount(1);
    assertThat(CommandLineRun.of("trace", document.toString(), "--format", "markdown").out())
        .startsWith("# 网络\n");
  }

  @Test
  void input_names_are_text_and_nothing_else() throws Exception {
    Path document = folder.resolve("names.json");
    Files.writeString(
        document,
        """
        {"format": "deltascope", "version": 1,
         "network": {"inputs": 1, "inputNames": ["<b>$x$ \\\\input{y}_"], "layers": [
           {"units": 1, "activation": "identity", "weights": [[1]]}]},
         "loss": "squared-error", "optimizer": {"name": "sgd", "learningRate": 0.1},
         "data": {"inputs": [[1]], "targets": [[0]]}}
        """);
    assertThat(handout(document, "markdown")).contains("is &lt;b&gt;\\$x\\$ \\\\input{y}\\_");
    assertThat(handout(document, "latex")).contains("\\textbackslash{}input\\{y\\}\\_");
    assertThat(handout(document, "html"))
        .contains("is &lt;b&gt;$x$ \\input{y}_")
        .doesNotContain("<b>");
  }

  private static String handout(Path document, String format) {
    CommandLineRun run = CommandLineRun.of("trace", document.toString(), "--format", format);
    assertThat(run.err()).isEmpty();
    return run.out();
  }

  private static String error(String... more) {
    String[] args = new String[more.length + 2];
    args[0] = "trace";
    args[1] = "lesson:two-two-two";
    System.arraycopy(more, 0, args, 2, more.length);
    CommandLineRun run = CommandLineRun.of(args);
    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    return run.err();
  }

  @Test
  void a_handout_with_the_bias_as_an_input_has_one_gradient_and_one_update_for_both() {
    String handout =
        CommandLineRun.of(
                "trace", "lesson:xor", "--format", "markdown", "--convention", "bias-input")
            .out();

    assertThat(handout)
        .containsOnlyOnce("\n\\frac{\\partial L}{\\partial \\tilde{W}^{2}} = ")
        .containsOnlyOnce("\n\\tilde{W}^{2} \\leftarrow ")
        .contains(
            "\\begin{bmatrix} 1 & 1 & 1 & 1 \\\\ 1 & 1 & 0 & 0 \\\\ 1 & 0 & 1 & 0 \\end{bmatrix}}_{\\tilde{x}}")
        .doesNotContain("the bias is added to every column");
  }
}
