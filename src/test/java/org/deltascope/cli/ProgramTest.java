package org.deltascope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.deltascope.document.DocumentSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProgramTest {

  @Test
  void help_lists_the_commands_that_are_there_and_no_others() {
    CommandLineRun help = CommandLineRun.of("--help");
    assertThat(help.exit()).isZero();
    assertThat(help.err()).isEmpty();
    assertThat(help.out())
        .contains(
            "lessons", "new", "train", "trace", "render", "code", "check", "eval", "derive", "tour")
        .contains("lesson:ID");
    assertThat(CommandLineRun.of("trace", "--help").out())
        .contains("jsonl, csv, markdown, latex, html", "--updates=N", "--from=U", "--worksheet")
        .contains("update,quantity,layer,row,column");
  }

  @Test
  void the_version_is_that_of_the_build() throws Exception {
    String version = CommandLineRun.of("--version").out().strip().replaceFirst("deltascope ", "");

    assertThat(version).matches("[0-9]+(\\.[0-9]+)*(-SNAPSHOT)?");
    String[] parts = version.split("(?=-)", 2);
    assertThat(Files.readString(Path.of("pom.xml")))
        .containsOnlyOnce("<revision>" + parts[0] + "</revision>")
        .contains("<changelist>" + (parts.length > 1 ? parts[1] : "") + "</changelist>")
        .contains(
            "<artifactId>deltascope</artifactId>\n  <version>${revision}${changelist}</version>");
  }

  @Test
  void lessons_are_listed_a_line_each() {
    CommandLineRun lessons = CommandLineRun.of("lessons");
    assertThat(lessons.exit()).isZero();
    assertThat(lessons.out().lines()).hasSize(14);
    assertThat(lessons.out().lines().toList().get(2))
        .matches("two-two-two +The 2-2-2 network +The published network.*");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          new -o a.json                      | Missing required parameter: 'LAYERS' (deltascope new --help tells more)
          new 2-3-1                          | Missing required option: '-o=OUT' (deltascope new --help tells more)
          new 2-3 gelu -o a.json             | LAYERS: found "gelu", expected one of identity, sigmoid, tanh, relu, leaky-relu, elu, softplus, step, sign, softmax (deltascope new --help tells more)
          new 2-x -o a.json                  | LAYERS: found "2-x", expected widths such as 2-3-1, then activations (deltascope new --help tells more)
          new 2-3-1 --seed x -o a.json       | Invalid value for option '--seed': found x, expected a whole number (deltascope new --help tells more)
          new 2-3-1 -o src                   | src: found a folder, expected a file
          trace                              | Missing required parameter: 'DOC' (deltascope trace --help tells more)
          trace nope.json                    | nope.json: found no such file, expected a document
          trace lesson:nope                  | lesson:nope: found no such lesson, expected one of one-layer, chain, two-two-two, update-first, four-equations, deep, xor, learning-rate, softmax, moons, dead-relu, weight-decay, momentum-or-adam, vanishing
          trace lesson:xor --updates 0       | --updates: found 0, expected 1 or more (deltascope trace --help tells more)
          trace lesson:xor --from -1         | --from: found -1, expected 0 or more (deltascope trace --help tells more)
          trace lesson:xor --format xml      | Invalid value for option '--format': found xml, expected one of jsonl, csv, markdown, latex, html (deltascope trace --help tells more)
          trace lesson:xor -o no/such/folder | no/such/folder: found no such folder, expected one to write into
          trace lesson:xor -o src            | src: found a folder, expected a file
          trace src                          | src: found a folder, expected a file
          code lesson:xor                    | Missing required option: '--language=LANGUAGE' (deltascope code --help tells more)
          code lesson:xor --language java    | Invalid value for option '--language': found java, expected one of numpy, pytorch (deltascope code --help tells more)
          code lesson:xor --language numpy --updates 0 | --updates: found 0, expected 1 or more (deltascope code --help tells more)
          code nope.json --language numpy    | nope.json: found no such file, expected a document
          code lesson:xor --language numpy -o src | src: found a folder, expected a file
          render lesson:xor                  | -o FILE, --all DIR: found neither, expected one of them (deltascope render --help tells more)
          render lesson:xor -o a.svg --all b | -o FILE, --all DIR: found both, expected one of them (deltascope render --help tells more)
          render lesson:xor --all a --step 1 | --all: found --step or --part too, expected neither: it writes every step, whole (deltascope render --help tells more)
          render lesson:xor -o a.gif         | --format: found none, and a.gif ends otherwise, expected one of svg, pdf, png, tikz (deltascope render --help tells more)
          render lesson:xor -o -             | --format: found none, and standard output has no ending, expected one of svg, pdf, png, tikz (deltascope render --help tells more)
          render lesson:xor -o a.svg --format gif     | Invalid value for option '--format': found gif, expected one of svg, pdf, png, tikz (deltascope render --help tells more)
          render lesson:xor -o a.svg --view ways      | Invalid value for option '--view': found ways, expected one of network, equation, matrices, paths, modules, graph, loss, boundary, slice, histogram, confusion, norms (deltascope render --help tells more)
          render lesson:xor -o a.svg --theme blue     | Invalid value for option '--theme': found blue, expected one of light, dark, print (deltascope render --help tells more)
          render lesson:xor -o a.svg --update -1      | --update: found -1, expected 0 or more (deltascope render --help tells more)
          render lesson:xor -o a.svg --step delta[3]  | --step: found delta[3], expected 1 to 11 or one of z[1] a[1] z[2] a[2] L delta[2] dW[2] delta[1] dW[1] update[1] update[2] (deltascope render --help tells more)
          render lesson:xor -o a.svg --step 12        | --step: found 12, expected 1 to 11 or one of z[1] a[1] z[2] a[2] L delta[2] dW[2] delta[1] dW[1] update[1] update[2] (deltascope render --help tells more)
          render lesson:xor -o a.svg --step L --part 5 | --part: found 5, expected 1 to 1 at step L (deltascope render --help tells more)
          render lesson:xor -o a.svg --sample 5       | --sample: found 5, expected 1 to 4, or mean (deltascope render --help tells more)
          render lesson:xor -o a.svg --digits 1       | Invalid value for option '--digits': found 1, expected 2 to 17, or fractions (deltascope render --help tells more)
          render lesson:xor -o a.svg --width 100      | --width: found 100.0, expected 240 to 10000 for the view network (deltascope render --help tells more)
          render lesson:xor -o a.svg --width NaN      | --width: found NaN, expected 240 to 10000 for the view network (deltascope render --help tells more)
          render lesson:xor -o a.svg --scale 0        | --scale: found 0.0, expected 0.1 to 100 (deltascope render --help tells more)
          render lesson:xor -o a.png --scale 50       | a.png: at scale 50.0 the picture has 1000 megapixels, more than 100: the largest scale for it is 15.81
          render lesson:xor -o a.pdf --width 9000 --scale 9 | a.pdf: at scale 9.0 the page is 60750 points long, more than 14400: the largest scale for it is 2.13
          render lesson:xor -o no/such/a.svg          | no/such/a.svg: found no such folder, expected one to write into
          render lesson:xor --all README.md           | README.md: found a file, expected a folder
          check                              | Missing required parameter: 'DOC' (deltascope check --help tells more)
          check lesson:xor more              | found more, expected nothing more (deltascope check --help tells more)
          trace lesson:xor --updates many    | Invalid value for option '--updates': found many, expected a whole number (deltascope trace --help tells more)
          render lesson:xor --width wide -o - | Invalid value for option '--width': found wide, expected a number (deltascope render --help tells more)
          tour --theme blue                  | Invalid value for option '--theme': found blue, expected one of light, dark (deltascope tour --help tells more)
          tour --size 100x100                | Invalid value for option '--size': found 100x100, expected a size from 800x560 to 4096x4096 (deltascope tour --help tells more)
          tour --size large                  | Invalid value for option '--size': found large, expected a size from 800x560 to 4096x4096 (deltascope tour --help tells more)
          tour --scale 1.8                   | Invalid value for option '--scale': found 1.8, expected 1 to 3 in quarters, such as 1.75 (deltascope tour --help tells more)
          tour nope.json                     | nope.json: found no such file, expected a document
          trace lesson:xor --matrix pmatrix  | --matrix: found --format jsonl, expected markdown or latex (deltascope trace --help tells more)
          trce lesson:xor                    | found no command trce; did you mean trace? (deltascope --help tells more)
          rendr                              | found no command or file rendr; did you mean render? (deltascope --help tells more)
          no.json lesson:xor                 | found lesson:xor, expected nothing more (deltascope --help tells more)
          trace lesson:xor --fromat=csv      | found no option --fromat; did you mean --format? (deltascope trace --help tells more)
          trace lesson:xor --nonsense        | found no option --nonsense (deltascope trace --help tells more)
          help rendr                         | found no command rendr; did you mean render? (deltascope help --help tells more)
          lessons -o a.deltascope            | -o: found a.deltascope, expected the ID of a lesson (deltascope lessons --help tells more)
          check lesson:mons                  | lesson:mons: found no such lesson, expected one of one-layer, chain, two-two-two, update-first, four-equations, deep, xor, learning-rate, softmax, moons, dead-relu, weight-decay, momentum-or-adam, vanishing; did you mean moons?
          """)
  void what_cannot_be_done_is_one_line_on_standard_error_and_exit_2(String args, String message) {
    CommandLineRun run = CommandLineRun.of(args.split(" "));
    assertThat(run.err()).isEqualTo("deltascope: " + message + "\n");
    assertThat(run.out()).isEmpty();
    assertThat(run.exit()).isEqualTo(2);
  }

  @Test
  void what_would_steer_the_terminal_is_shown_by_its_number() {
    assertThat(CommandLineRun.of("check", "\u001b[31m\u202enope.json").err())
        .isEqualTo(
            "deltascope: \\u001b[31m\\u202enope.json: found no such file, expected a document\n");
    assertThat(CommandLineRun.of("check", "a\nb.json").err())
        .isEqualTo("deltascope: a\\u000ab.json: found no such file, expected a document\n");
    assertThat(CommandLineRun.of("trace", "lesson:xor", "--from", "\u001b[2J").err())
        .contains("found \\u001b[2J, expected a whole number");
  }

  @Test
  void a_document_that_cannot_be_opened_opens_the_window_with_the_message() {
    WindowStub window = new WindowStub();

    assertThat(CommandLineRun.of(window, true, "nope.deltascope").exit()).isZero();
    assertThat(window.asked())
        .containsExactly(
            "open nothing and say nope.deltascope: found no such file, expected a document");
  }

  @Test
  void where_no_window_opens_a_document_that_cannot_be_opened_is_an_error() {
    String message = "deltascope: nope.deltascope: found no such file, expected a document\n";

    assertThat(CommandLineRun.of(new WindowStub(), false, "nope.deltascope").err())
        .isEqualTo(message);
    CommandLineRun refused = CommandLineRun.of(WindowStub.thatRefuses(), true, "nope.deltascope");
    assertThat(refused.err()).isEqualTo(message);
    assertThat(refused.exit()).isEqualTo(2);
  }

  @Test
  void too_little_memory_is_said_of_the_document() {
    CommandWindow window =
        new CommandWindow() {
          @Override
          public void open(Optional<DocumentSource> document, String wrong) {
            throw new OutOfMemoryError("Java heap space");
          }

          @Override
          public int tour(DocumentSource document, Path folder, TourLook look) {
            throw new OutOfMemoryError("Java heap space");
          }
        };
    String message =
        "deltascope: lesson:xor: found too little memory for this document, expected more (java -Xmx…)\n";
    assertThat(CommandLineRun.of(window, true, "lesson:xor").err()).isEqualTo(message);
    assertThat(CommandLineRun.of(window, true, "tour", "lesson:xor").err()).isEqualTo(message);
  }

  @Test
  void a_file_without_a_name_is_refused() {
    assertThat(CommandLineRun.of("trace", "lesson:xor", "-o", "").err())
        .isEqualTo("deltascope: found a file without a name, expected one with a name\n");
    assertThat(CommandLineRun.of("check", "").err())
        .isEqualTo("deltascope: \"\": found no name, expected a document\n");
  }

  @Test
  void without_a_command_the_window_opens() {
    WindowStub window = new WindowStub();
    assertThat(CommandLineRun.of(window, true).exit()).isZero();
    assertThat(CommandLineRun.of(window, true, "lesson:xor").exit()).isZero();
    assertThat(window.asked()).containsExactly("open nothing", "open lesson:xor");
  }

  @Test
  void without_a_display_a_line_says_so_and_the_tour_names_its_folder() {
    WindowStub window = new WindowStub();
    CommandLineRun run = CommandLineRun.of(window, false);
    assertThat(run.exit()).isZero();
    assertThat(run.out().lines())
        .containsExactly(
            "There is no display to open the window on, so here is the tour instead.",
            "11 pictures of lesson:two-two-two in tour-two-two-two");
    assertThat(window.asked()).containsExactly("tour lesson:two-two-two in tour-two-two-two");
  }

  @Test
  void a_window_that_refuses_to_open_is_as_no_display() {
    CommandLineRun run = CommandLineRun.of(WindowStub.thatRefuses(), true, "lesson:chain");
    assertThat(run.exit()).isZero();
    assertThat(run.out().lines())
        .containsExactly(
            "The system refuses to open a window.", "11 pictures of lesson:chain in tour-chain");
  }

  @Test
  void a_tour_looks_as_it_is_told() {
    WindowStub window = new WindowStub();
    CommandLineRun.of(
        window, false, "tour", "--theme", "dark", "--size", "1920x1080", "--scale", "1.75");
    assertThat(window.asked())
        .containsExactly("tour lesson:two-two-two in tour-two-two-two, dark 1920x1080 × 1.75");
  }

  @Test
  void a_tour_goes_where_it_is_told() {
    WindowStub window = new WindowStub();
    CommandLineRun.of(window, false, "tour", "lesson:deep", "-o", "pictures");
    CommandLineRun.of(window, false, "tour");
    assertThat(window.asked())
        .containsExactly(
            "tour lesson:deep in pictures", "tour lesson:two-two-two in tour-two-two-two");
  }

  @Test
  void a_wrong_document_is_told_with_its_place(@TempDir Path folder) throws Exception {
    Path file = folder.resolve("wrong.json");
    Files.writeString(file, "{\"format\": \"deltascope\",\n \"version\": }");
    CommandLineRun run = CommandLineRun.of("check", file.toString());
    assertThat(run.err())
        .isEqualTo("deltascope: " + file + ": line 2, column 13: found \"}\", expected a value\n");
    assertThat(run.exit()).isEqualTo(2);
  }
}
