package org.deltascope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.deltascope.document.Document;
import org.deltascope.formula.number.Digits;
import org.deltascope.history.ProgressListener;
import org.deltascope.history.TrainingLoop;
import org.deltascope.nn.Experiment;
import org.deltascope.nn.Network;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainCommandTest {

  @TempDir private Path folder;

  private String target = "";

  @BeforeEach
  void name() {
    target = folder.resolve("trained" + Document.EXTENSION).toString();
  }

  private Document trained() throws Exception {
    return Document.open(Path.of(target));
  }

  private Path document(String training) throws Exception {
    Path file = folder.resolve("line" + Document.EXTENSION);
    Files.writeString(
        file,
        """
        {"format": "deltascope", "version": 1, "title": "Line",
         "network": {"inputs": 1, "layers": [
           {"units": 1, "activation": "identity", "weights": [[0.10]], "bias": [0.0]}]},
         "loss": "half-squared-error",
         "optimizer": {"name": "sgd", "learningRate": 0.10},
         "data": {"inputs": [[-1], [0.5], [2]], "targets": [[-1], [2], [5]]},
         "training": %s}
        """
            .formatted(training));
    return file;
  }

  private static Network after(Document document, long updates) {
    Experiment experiment = document.experiment();
    return TrainingLoop.stateBefore(updates, experiment, ProgressListener.NONE).network();
  }

  @Test
  void the_trained_document_has_the_weights_after_so_many_epochs_and_all_else_as_it_was()
      throws Exception {
    Path file = document("{\"batchSize\": 2}");
    CommandLineRun run =
        CommandLineRun.of("train", file.toString(), "--epochs", "25", "-o", target);
    assertThat(run.err()).isEmpty();
    assertThat(run.exit()).isZero();
    Document before = Document.open(file);
    assertThat(trained().experiment().network()).isEqualTo(after(before, 50));
    assertThat(trained().with(before.experiment().network()).experiment())
        .isEqualTo(before.experiment());
    assertThat(Files.readString(Path.of(target))).contains("\"learningRate\": 0.10");
  }

  @Test
  void other_runs_of_the_document_do_not_branch_off_what_is_trained() throws Exception {
    Path file = document("{}");
    Files.writeString(
        file,
        Files.readString(file)
            .replace(
                "\"title\"",
                """
                "view": {"digits": 6, "runs": {"at": 0, "all": [
                  {"name": "", "from": 0, "made": 9},
                  {"name": "B", "parent": 0, "from": 3, "made": 9}]}}, "title\""""));
    CommandLineRun run = CommandLineRun.of("train", file.toString(), "--epochs", "1", "-o", target);

    assertThat(run.err()).isEmpty();
    assertThat(Files.readString(Path.of(target)))
        .contains("\"digits\": 6")
        .doesNotContain("\"runs\"");
  }

  @Test
  void it_says_what_came_of_it() throws Exception {
    Path file = document("{}");
    assertThat(CommandLineRun.of("train", file.toString(), "--epochs", "1", "-o", target).out())
        .matches("1 epoch, 3 updates: L \\S+ → \\S+; stopped: the epoch asked for is made.\\R");
  }

  @Test
  void the_document_says_when_to_stop_unless_the_command_line_does() throws Exception {
    Path file = document("{\"stop\": {\"epochs\": 7}}");
    CommandLineRun.of("train", file.toString(), "-o", target);
    assertThat(trained().experiment().network()).isEqualTo(after(Document.open(file), 21));
    CommandLineRun.of("train", file.toString(), "--epochs", "4", "-o", target);
    assertThat(trained().experiment().network()).isEqualTo(after(Document.open(file), 12));
  }

  @Test
  void a_loss_that_is_small_enough_stops_it_whatever_the_epochs() throws Exception {
    Path file = document("{\"stop\": {\"lossBelow\": 0.05}}");
    assertThat(CommandLineRun.of("train", file.toString(), "--epochs", "900", "-o", target).out())
        .contains("is below 0.05");
  }

  @Test
  void on_standard_output_stands_the_document_and_nothing_else() throws Exception {
    Path file = document("{}");
    CommandLineRun filed =
        CommandLineRun.of("train", file.toString(), "--epochs", "2", "-o", target);
    CommandLineRun run = CommandLineRun.of("train", file.toString(), "--epochs", "2", "-o", "-");
    assertThat(filed.exit()).isZero();
    assertThat(run.out()).isEqualTo(Files.readString(Path.of(target)));
  }

  @Test
  void numbers_that_cease_to_be_finite_end_it_with_one_and_the_last_finite_weights()
      throws Exception {
    Path file = document("{}");
    Files.writeString(
        file, Files.readString(file).replace("\"learningRate\": 0.10", "\"learningRate\": 1e9"));
    CommandLineRun run =
        CommandLineRun.of("train", file.toString(), "--epochs", "500", "-o", target);
    assertThat(run.exit()).isEqualTo(Exit.CHECK_FAILED);
    assertThat(run.out()).contains("cease to be finite at step", "smaller learning rate");
    assertThat(trained().experiment().network().layer(1).weights().get(0, 0)).isFinite();
  }

  @Test
  void what_is_trained_is_not_written_over() throws Exception {
    Path file = document("{}");
    String before = Files.readString(file);
    CommandLineRun run = CommandLineRun.of("train", file.toString(), "-o", file.toString());
    assertThat(run.exit()).isEqualTo(Exit.UNUSABLE);
    assertThat(Files.readString(file)).isEqualTo(before);
  }

  @Test
  void fewer_epochs_than_none_are_refused() {
    CommandLineRun run = CommandLineRun.of("train", "lesson:xor", "--epochs", "-1", "-o", target);
    assertThat(run.exit()).isEqualTo(Exit.UNUSABLE);
    assertThat(run.err()).contains("--epochs: found -1, expected 0 or more");
    assertThat(Path.of(target)).doesNotExist();
  }

  @Test
  void a_report_in_markdown_says_the_losses_on_the_way_and_shows_two_pictures_beside_it()
      throws Exception {
    Path report = folder.resolve("line.md");
    CommandLineRun run =
        CommandLineRun.of(
            "train",
            document("{}").toString(),
            "--epochs",
            "20",
            "--report",
            report.toString(),
            "-o",
            target);
    assertThat(run.err()).isEmpty();
    Document start = Document.open(document("{}"));
    String text = Files.readString(report);
    assertThat(text)
        .startsWith("# Line\n\n20 epochs, 60 updates: ")
        .contains("| epoch | updates | L |", "![", "](<line-losses.svg>)", "](<line-network.svg>)")
        .contains("| 10 | 30 | %s |".formatted(Digits.DEFAULT.text(wholeLoss(start, 30))))
        .contains("W[1]  " + new Digits(6).text(weight(trained().experiment().network())));
    for (String picture : new String[] {"line-losses.svg", "line-network.svg"}) {
      assertThat(folder.resolve(picture)).content().contains("<svg", "</svg>");
    }
  }

  private static double weight(Network network) {
    return network.layer(1).weights().get(0, 0);
  }

  /** ½ Σ(wx + b − t)² / 3, by hand. */
  private static double wholeLoss(Document document, long updates) {
    Network network = after(document, updates);
    double w = weight(network);
    double b = network.layer(1).bias().get(0, 0);
    double sum = 0;
    double[][] samples = {{-1, -1}, {0.5, 2}, {2, 5}};
    for (double[] sample : samples) {
      sum += 0.5 * Math.pow(w * sample[0] + b - sample[1], 2);
    }
    return sum / 3;
  }

  @Test
  void a_report_as_a_page_needs_nothing_from_anywhere() throws Exception {
    Path report = folder.resolve("line.html");
    CommandLineRun.of(
        "train",
        document("{}").toString(),
        "--epochs",
        "2",
        "--report",
        report.toString(),
        "-o",
        target);
    assertThat(report)
        .content()
        .contains("<h1 dir=\"auto\">Line</h1>", "default-src 'none'", "<svg", "<th scope=\"col\">")
        .doesNotContain("src=\"http", "href=\"http", "url(http", "<script");
  }

  @Test
  void samples_held_back_have_columns_of_their_own() throws Exception {
    Path file = document("{}");
    Files.writeString(
        file,
        Files.readString(file)
            .replace("\"targets\":", "\"test\": {\"share\": 0.3, \"seed\": 1}, \"targets\":"));
    Path report = folder.resolve("line.md");
    CommandLineRun run =
        CommandLineRun.of(
            "train", file.toString(), "--epochs", "2", "--report", report.toString(), "-o", target);
    assertThat(run.out()).contains("; held back: L ");
    assertThat(report).content().contains("| epoch | updates | L | L held back |");
  }

  @Test
  void a_report_of_another_kind_is_refused_before_anything_is_trained() throws Exception {
    CommandLineRun run =
        CommandLineRun.of("train", document("{}").toString(), "--report", "line.pdf", "-o", target);
    assertThat(run.exit()).isEqualTo(Exit.UNUSABLE);
    assertThat(run.err())
        .contains("--report: found line.pdf, expected a file whose name ends with");
    assertThat(Path.of(target)).doesNotExist();
  }
}
