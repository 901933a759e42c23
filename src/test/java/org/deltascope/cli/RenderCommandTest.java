package org.deltascope.cli;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.deltascope.document.Document;
import org.deltascope.document.Lessons;
import org.deltascope.nn.Experiment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RenderCommandTest {

  @Test
  @Timeout(60)
  void what_is_wrong_is_said_before_a_long_way_begins() {
    for (String[] wrong :
        List.of(
            new String[] {"--step", "z[9]"},
            new String[] {"--part", "99"},
            new String[] {"--sample", "99"})) {
      CommandLineRun run =
          CommandLineRun.of(
              "render",
              "lesson:xor",
              "--update",
              "1000000000000",
              "-o",
              "never.svg",
              wrong[0],
              wrong[1]);
      assertThat(run.exit()).isEqualTo(2);
      assertThat(run.err()).contains(wrong[0] + ": found " + wrong[1]);
    }
  }

  private static final CommandLineRun SILENT = new CommandLineRun(0, "", "");

  @TempDir private Path folder;

  private String file(String name) {
    return folder.resolve(name).toString();
  }

  private String svg(String... options) throws Exception {
    String file = file("figure.svg");
    List<String> arguments =
        Stream.concat(Stream.of("render"), Stream.concat(Stream.of(options), Stream.of("-o", file)))
            .toList();
    assertThat(CommandLineRun.of(arguments.toArray(String[]::new))).isEqualTo(SILENT);
    return Files.readString(Path.of(file));
  }

  /** What a person reads: a text may change its font on the way. */
  private static String read(String svg) {
    return svg.replaceAll("</?tspan[^>]*>", "");
  }

  @Test
  void a_moment_is_shown_with_its_numbers() throws Exception {
    String svg = svg("lesson:two-two-two", "--step", "delta[1]");

    assertThat(svg).contains("<title", "delta[1] of update 0");
    assertThat(read(svg)).contains("δ = 0.008771", "δ = 0.1385");
  }

  @Test
  void a_step_may_be_named_or_numbered() throws Exception {
    assertThat(svg("lesson:two-two-two", "--step", "8"))
        .isEqualTo(svg("lesson:two-two-two", "--step", "delta[1]"));
  }

  @Test
  void without_a_step_it_is_the_last() throws Exception {
    assertThat(svg("lesson:two-two-two"))
        .isEqualTo(svg("lesson:two-two-two", "--step", "update[2]"));
  }

  @Test
  void a_part_shows_what_is_known_by_then() throws Exception {
    assertThat(read(svg("lesson:two-two-two", "--step", "z[1]", "--part", "1")))
        .contains("z 0.3775")
        .doesNotContain("z 0.3925");
  }

  @Test
  void another_update_has_other_numbers() throws Exception {
    assertThat(svg("lesson:two-two-two", "--update", "1", "--step", "L"))
        .contains("of update 1", "0.2910")
        .doesNotContain("0.2984");
  }

  @ParameterizedTest
  @ValueSource(strings = {"network", "equation", "matrices", "loss"})
  void each_view_is_one_of_its_own(String view) throws Exception {
    assertThat(svg("lesson:xor", "--step", "L", "--view", view, "--width", "500"))
        .contains("width=\"500\"");
  }

  @Test
  void a_sample_or_their_mean_may_be_looked_at() throws Exception {
    assertThat(svg("lesson:xor", "--step", "L", "--sample", "3")).contains("sample 3 of the 4");
    assertThat(svg("lesson:xor", "--step", "L", "--sample", "mean"))
        .contains("mean of the 4 samples");
  }

  @Test
  void numbers_have_the_digits_asked_for() throws Exception {
    assertThat(svg("lesson:two-two-two", "--step", "L", "--digits", "8")).contains("0.29837111");
  }

  @Test
  void the_theme_gives_the_colours() throws Exception {
    assertThat(svg("lesson:xor", "--theme", "dark")).contains("#14171c");
    assertThat(svg("lesson:xor")).doesNotContain("#14171c");
  }

  @Test
  void the_format_is_that_of_the_files_ending_unless_it_is_told() throws Exception {
    assertThat(CommandLineRun.of("render", "lesson:xor", "-o", file("a.PNG"))).isEqualTo(SILENT);
    assertThat(Files.readAllBytes(folder.resolve("a.PNG"))).startsWith(0x89, 'P', 'N', 'G');
    CommandLineRun.of("render", "lesson:xor", "--format", "svg", "-o", file("b.png"));
    assertThat(Files.readString(folder.resolve("b.png"))).startsWith("<?xml");
    CommandLineRun.of("render", "lesson:xor", "-o", file("c.tex"));
    assertThat(Files.readString(folder.resolve("c.tex")))
        .contains("\\documentclass{standalone}", "\\begin{tikzpicture}");
  }

  @Test
  void a_png_has_scale_times_as_many_pixels_as_the_figure_has_units() throws Exception {
    CommandLineRun.of("render", "lesson:xor", "--scale", "1.5", "-o", file("a.png"));
    BufferedImage image = ImageIO.read(folder.resolve("a.png").toFile());
    assertThat(image.getWidth()).isEqualTo(1200);
    assertThat(image.getHeight()).isEqualTo(750);
  }

  @Test
  void a_pdf_is_written_too() throws Exception {
    assertThat(CommandLineRun.of("render", "lesson:xor", "-o", file("a.pdf"))).isEqualTo(SILENT);
    assertThat(Files.readAllBytes(folder.resolve("a.pdf"))).startsWith('%', 'P', 'D', 'F');
  }

  private String document(String title, String... names) throws Exception {
    Experiment experiment = Lessons.open("two-two-two").experiment();
    Path document = folder.resolve("a.json");
    String json = Document.of(title, experiment).toJson();
    String quoted =
        Stream.of(names)
            .map(name -> '"' + name.replace("\\", "\\\\").replace("\"", "\\\"") + '"')
            .collect(joining(","));
    String named =
        json.replaceFirst(
            "\"inputs\": *2",
            Matcher.quoteReplacement("\"inputs\":2,\"inputNames\":[" + quoted + "]"));
    assertThat(named).isNotEqualTo(json);
    Files.writeString(document, named);
    return document.toString();
  }

  @Test
  void what_a_document_calls_things_is_text_and_nothing_else() throws Exception {
    String document = document("<b>&\\input{x}", "<script>alert(1)</script>", "عمر %_&#$");
    assertThat(svg(document, "--step", "L"))
        .contains(
            "&lt;b&gt;&amp;\\input{x}: Network", "&lt;script&gt;alert(1)&lt;/script&gt;", "عمر")
        .doesNotContain("<script");
    assertThat(CommandLineRun.of("render", document, "-o", file("a.pdf"))).isEqualTo(SILENT);
    assertThat(CommandLineRun.of("render", document, "-o", file("a.png"))).isEqualTo(SILENT);
  }

  @ParameterizedTest
  @ValueSource(strings = {"pdf", "png"})
  void a_name_in_letters_we_have_no_font_for_is_refused_where_it_would_be_boxes(String format)
      throws Exception {
    String document = document("", "温度", "x");
    assertThat(CommandLineRun.of("render", document, "-o", file("a." + format)))
        .isEqualTo(
            new CommandLineRun(
                2,
                "",
                "deltascope: "
                    + file("a." + format)
                    + ": the text \"x1 温度\": found the character 温 (U+6E29), which no font"
                    + " here has; expected others, or SVG, which leaves it to the viewer's"
                    + " fonts\n"));
    assertThat(svg(document)).contains("温度");
  }

  @ParameterizedTest
  @ValueSource(strings = {"pdf", "png"})
  void a_name_with_a_line_separator_is_refused_by_its_number(String format) throws Exception {
    URL resource = Objects.requireNonNull(getClass().getResource("/faults/name-u2028-pdf.json"));
    String document = Path.of(resource.toURI()).toString();
    CommandLineRun run = CommandLineRun.of("render", document, "-o", file("a." + format));
    assertThat(run.err())
        .isEqualTo(
            "deltascope: %s: the text \"x2 y\\u2028z\": found the character \\u2028 (U+2028), which no font"
                    .formatted(file("a." + format))
                + " here has; expected others, or SVG, which leaves it to the viewer's fonts\n");
    assertThat(svg(document)).contains("\\u2028").doesNotContain("\u2028");
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void a_disk_that_is_full_is_said_of_the_file_in_every_format() {
    for (String format : List.of("svg", "pdf", "png", "tikz")) {
      assertThat(CommandLineRun.of("render", "lesson:xor", "--format", format, "-o", "/dev/full"))
          .isEqualTo(
              new CommandLineRun(
                  2,
                  "",
                  "deltascope: /dev/full: found a file that cannot be written (No space left on"
                      + " device), expected one that can\n"));
    }
  }

  @Test
  void a_dash_writes_to_standard_output() throws Exception {
    CommandLineRun run = CommandLineRun.of("render", "lesson:xor", "--format", "svg", "-o", "-");
    assertThat(run.exit()).isZero();
    assertThat(run.out()).isEqualTo(svg("lesson:xor"));
  }

  @Test
  void all_writes_a_file_for_each_step() throws Exception {
    Path into = folder.resolve("new/steps");
    assertThat(CommandLineRun.of("render", "lesson:two-two-two", "--all", into.toString()))
        .isEqualTo(new CommandLineRun(0, "11 figures in " + into + "\n", ""));
    try (Stream<Path> files = Files.list(into)) {
      assertThat(files.map(file -> file.getFileName().toString()).sorted())
          .containsExactly(
              "001-z1.svg",
              "002-a1.svg",
              "003-z2.svg",
              "004-a2.svg",
              "005-L.svg",
              "006-delta2.svg",
              "007-dW2.svg",
              "008-delta1.svg",
              "009-dW1.svg",
              "010-update1.svg",
              "011-update2.svg");
    }
    assertThat(Files.readString(into.resolve("008-delta1.svg")))
        .isEqualTo(svg("lesson:two-two-two", "--step", "delta[1]"));
  }

  @Test
  void a_figure_that_is_refused_leaves_what_was_there() throws Exception {
    Path file = folder.resolve("a.png");
    Files.writeString(file, "before");
    CommandLineRun run =
        CommandLineRun.of("render", "lesson:xor", "--scale", "90", "-o", file.toString());
    assertThat(run.exit()).isEqualTo(2);
    assertThat(Files.readString(file)).isEqualTo("before");
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).containsExactly(file);
    }
  }

  @Test
  void what_trace_refuses_for_its_numbers_is_not_drawn_either() throws Exception {
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
    for (String name :
        List.of(document.toString(), "src/test/resources/faults/overflow-update-0.json")) {
      for (String update : List.of("0", "12", "13", "14", "15", "500")) {
        CommandLineRun traced = CommandLineRun.of("trace", name, "--from", update);
        for (String view : List.of("network", "equation", "matrices", "loss")) {
          CommandLineRun drawn =
              CommandLineRun.of(
                  "render", name, "--update", update, "--view", view, "--format", "svg", "-o", "-");
          assertThat(drawn.exit()).as(update).isEqualTo(traced.exit());
          assertThat(drawn.err()).isEqualTo(traced.err());
        }
      }
    }
  }
}
