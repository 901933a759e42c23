package org.deltascope.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.function.UnaryOperator;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import org.deltascope.app.model.OpenRuns;
import org.deltascope.app.model.Session;
import org.deltascope.app.model.ViewState;
import org.deltascope.app.settings.LastPlace;
import org.deltascope.app.settings.Memory;
import org.deltascope.app.settings.RecoveryFolder;
import org.deltascope.app.settings.Unsaved;
import org.deltascope.document.Document;
import org.deltascope.document.DocumentSource;
import org.deltascope.document.Lessons;
import org.deltascope.figure.Subject;
import org.deltascope.nn.Optimizer;
import org.deltascope.trace.Granularity;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Opening, saving, closing, and what is asked before something is lost. */
@OnScreen
class FilesTest {

  @TempDir private Path folder;
  private Path file;
  private Memory memory;
  private WindowRobot window;

  @BeforeEach
  void open() throws Exception {
    file = folder.resolve("mine.deltascope");
    Files.writeString(file, text(0.5));
    memory = Memory.in(folder.resolve("config"));
    window = WindowRobot.open(DocumentSource.open(file), memory);
  }

  @AfterEach
  void close() throws Exception {
    if (window.desk().stage().isShowing()) {
      window.close();
    }
  }

  private static String text(double rate) {
    return """
    {"format": "deltascope", "version": 1, "title": "mine", "mark": {"kept": [1, 2.50]},
     "network": {"inputs": 1, "layers": [
       {"units": 1, "activation": "tanh", "weights": [[0.40]], "bias": [0.10]}]},
     "loss": "half-squared-error", "optimizer": {"name": "sgd", "learningRate": %s},
     "data": {"inputs": [[1.0]], "targets": [[0]]}}
    """
        .formatted(rate);
  }

  private static UnaryOperator<Session> learningAt(double rate) {
    return session -> session.with(session.opened().document().with(new Optimizer.Sgd(rate)));
  }

  private void edit(double rate) throws Exception {
    window.run(() -> window.desk().sessions().edit("η → " + rate, learningAt(rate)));
  }

  private double rate() {
    return window.session().opened().experiment().optimizer().learningRate();
  }

  private static double rate(Path saved) throws Exception {
    return Document.open(saved).experiment().optimizer().learningRate();
  }

  private void answer(String words) throws Exception {
    window.fire("answer-" + words);
  }

  private String title() throws Exception {
    return window.onFx(() -> window.desk().stage().getTitle());
  }

  private void requestClose() throws Exception {
    Stage stage = window.desk().stage();
    window.onFx(
        () -> {
          stage.fireEvent(new WindowEvent(stage, WindowEvent.WINDOW_CLOSE_REQUEST));
          return true;
        });
  }

  private void writeOutside(double rate) throws IOException {
    Files.writeString(file, text(rate));
    Files.setLastModifiedTime(file, FileTime.from(Instant.now().plusSeconds(60)));
  }

  private void lookAtTheFile() throws Exception {
    window.run(() -> window.desk().workbench().housekeeping().round());
  }

  @Test
  void the_title_says_that_something_was_changed() throws Exception {
    assertThat(title()).isEqualTo("mine – Deltascope");

    edit(0.25);
    assertThat(title()).isEqualTo("● mine – Deltascope");

    window.press(KeyCode.Z, KeyCode.CONTROL);
    assertThat(title()).isEqualTo("mine – Deltascope");
  }

  @Test
  void saving_keeps_what_is_unknown_and_the_text_of_numbers() throws Exception {
    edit(0.25);
    window.press(KeyCode.S, KeyCode.CONTROL);

    assertThat(rate(file)).isEqualTo(0.25);
    assertThat(Files.readString(file)).contains("[0.40]", "[1.0]", "{\"kept\": [1, 2.50]}");
    assertThat(title()).isEqualTo("mine – Deltascope");
    assertThat(window.text("note")).contains("Saved");
  }

  @Test
  void what_was_saved_can_still_be_undone_and_is_a_change_then() throws Exception {
    edit(0.25);
    window.press(KeyCode.S, KeyCode.CONTROL);
    window.press(KeyCode.Z, KeyCode.CONTROL);

    assertThat(rate()).isEqualTo(0.5);
    assertThat(title()).startsWith("●");
  }

  @Test
  void saving_as_gives_a_new_name_the_extension_and_goes_on_there() throws Exception {
    edit(0.25);
    window.willChoose(folder.resolve("other"));
    window.press(KeyCode.S, KeyCode.CONTROL, KeyCode.SHIFT);

    Path other = folder.resolve("other.deltascope");
    assertThat(rate(other)).isEqualTo(0.25);
    assertThat(rate(file)).isEqualTo(0.5);
    assertThat(window.session().opened().named().file()).contains(other);

    edit(0.125);
    window.press(KeyCode.S, KeyCode.CONTROL);
    assertThat(rate(other)).isEqualTo(0.125);
  }

  @Test
  void a_name_that_is_given_the_extension_writes_over_no_other_file_without_a_word()
      throws Exception {
    edit(0.25);
    window.willChoose(folder.resolve("mine"));
    window.press(KeyCode.S, KeyCode.CONTROL, KeyCode.SHIFT);
    assertThat(window.text("question-text")).contains("mine.deltascope", "is there already");
    assertThat(rate(file)).isEqualTo(0.5);

    answer("Writeoverit");
    assertThat(rate(file)).isEqualTo(0.25);
  }

  @Test
  void a_file_of_an_earlier_version_keeps_its_name() throws Exception {
    window.willChoose(folder.resolve("old.deltascope.json"));
    window.press(KeyCode.S, KeyCode.CONTROL, KeyCode.SHIFT);

    assertThat(folder.resolve("old.deltascope.json")).exists();
  }

  @Test
  void a_lesson_is_saved_where_one_chooses() throws Exception {
    window.run(() -> window.desk().workbench().documents().open("lesson:chain"));
    window.willChoose(folder.resolve("chain.deltascope"));
    window.press(KeyCode.S, KeyCode.CONTROL);

    assertThat(window.suggested()).isEqualTo("chain.deltascope");
    assertThat(Document.open(folder.resolve("chain.deltascope")).title())
        .isEqualTo(Lessons.open("chain").title());
  }

  @Test
  void a_folder_that_is_gone_is_said_and_nothing_is_lost() throws Exception {
    edit(0.25);
    window.willChoose(folder.resolve("gone").resolve("x.deltascope"));
    window.press(KeyCode.S, KeyCode.CONTROL, KeyCode.SHIFT);

    window.await("a message", () -> window.isSaid("found no such folder"));
    assertThat(title()).startsWith("●");
    assertThat(window.session().opened().named().file()).contains(file);
  }

  @Test
  void a_copy_begins_with_the_weights_of_the_moment_and_the_document_stays() throws Exception {
    window.look(session -> session.toUpdate(3));
    Path copy = folder.resolve("copy.deltascope");
    window.willChoose(copy);
    window.perform("save-copy");

    double now =
        window
            .onFx(() -> window.desk().workbench().shown().orElseThrow().trace())
            .weightedSum(1)
            .parameters()
            .weights()
            .get(0, 0);
    assertThat(Document.open(copy).experiment().network().layer(1).weights().get(0, 0))
        .isEqualTo(now)
        .isNotEqualTo(0.4);
    assertThat(window.session().opened().named().file()).contains(file);
  }

  @Test
  void at_the_end_of_an_update_a_copy_begins_with_the_new_weights() throws Exception {
    window.press(KeyCode.END);
    Path copy = folder.resolve("copy.deltascope");
    window.willChoose(copy);
    window.perform("save-copy");
    window.look(session -> session.toUpdate(1));

    double next =
        window
            .onFx(() -> window.desk().workbench().shown().orElseThrow().trace())
            .weightedSum(1)
            .parameters()
            .weights()
            .get(0, 0);
    assertThat(Document.open(copy).experiment().network().layer(1).weights().get(0, 0))
        .isEqualTo(next);
  }

  @Test
  void reset_takes_all_changes_back_and_can_itself_be_undone() throws Exception {
    edit(0.25);
    edit(0.125);
    window.perform("reset");
    assertThat(rate()).isEqualTo(0.5);
    assertThat(title()).doesNotStartWith("●");

    window.press(KeyCode.Z, KeyCode.CONTROL);
    assertThat(rate()).isEqualTo(0.125);
  }

  @Test
  void closing_asks_before_changes_are_lost_and_cancel_stays() throws Exception {
    edit(0.25);
    requestClose();
    assertThat(window.text("question-text")).contains("η → 0.25");

    answer("Cancel");
    assertThat(window.desk().stage().isShowing()).isTrue();
    assertThat(rate()).isEqualTo(0.25);
    assertThat(rate(file)).isEqualTo(0.5);
  }

  @Test
  void closing_saves_if_one_says_so() throws Exception {
    edit(0.25);
    requestClose();
    window.onFx(
        () -> {
          ((Button) window.node("answer-Save")).fire();
          return true;
        });
    window.await("closed", () -> !window.desk().stage().isShowing());

    assertThat(rate(file)).isEqualTo(0.25);
  }

  @Test
  void closing_loses_the_changes_if_one_says_so() throws Exception {
    edit(0.25);
    requestClose();
    window.onFx(
        () -> {
          ((Button) window.node("answer-Dontsave")).fire();
          return true;
        });
    window.await("closed", () -> !window.desk().stage().isShowing());

    assertThat(rate(file)).isEqualTo(0.5);
  }

  @Test
  void a_window_without_changes_closes_at_once() throws Exception {
    requestClose();

    window.await("closed", () -> !window.desk().stage().isShowing());
  }

  @Test
  void another_document_and_a_lesson_ask_too() throws Exception {
    edit(0.25);
    window.willChoose(folder.resolve("another.deltascope"));
    window.press(KeyCode.O, KeyCode.CONTROL);
    assertThat(window.isSeen("question")).isTrue();
    window.press(KeyCode.ESCAPE);
    assertThat(rate()).isEqualTo(0.25);

    window.press(KeyCode.PAGE_DOWN, KeyCode.CONTROL);
    assertThat(window.isSeen("question")).isTrue();
    answer("Dontsave");
    assertThat(window.session().opened().named().name()).startsWith("lesson:");
  }

  @Test
  void a_file_that_was_written_elsewhere_is_read_again_where_one_stands() throws Exception {
    window.press(KeyCode.RIGHT);
    Session before = window.session();
    writeOutside(0.75);
    lookAtTheFile();

    assertThat(rate()).isEqualTo(0.75);
    assertThat(window.session().moment()).isEqualTo(before.moment());
  }

  @Test
  void with_changes_here_it_is_asked_whether_to_read_it_again() throws Exception {
    edit(0.25);
    writeOutside(0.75);
    lookAtTheFile();
    assertThat(window.text("question-text")).contains("written by another window or program");

    answer("Keepthechanges");
    assertThat(rate()).isEqualTo(0.25);

    lookAtTheFile();
    assertThat(window.isSeen("question")).isFalse();
  }

  @Test
  void who_reads_it_again_has_what_the_file_has() throws Exception {
    edit(0.25);
    writeOutside(0.75);
    lookAtTheFile();
    answer("Readitagain");

    assertThat(rate()).isEqualTo(0.75);
    assertThat(title()).doesNotStartWith("●");
  }

  @Test
  void a_file_that_another_window_wrote_is_not_written_over_without_a_word() throws Exception {
    edit(0.25);
    writeOutside(0.75);
    window.press(KeyCode.S, KeyCode.CONTROL);
    assertThat(window.text("question-text")).contains("written by another window");
    assertThat(rate(file)).isEqualTo(0.75);

    answer("Writeoverit");
    assertThat(rate(file)).isEqualTo(0.25);
  }

  @Test
  void a_copy_is_kept_while_there_are_changes_and_none_after_they_are_saved() throws Exception {
    edit(0.25);
    lookAtTheFile();
    Path unsaved = folder.resolve("config").resolve("unsaved");
    window.await("a copy", () -> Files.isDirectory(unsaved) && unsaved.toFile().list().length == 1);
    Unsaved copy = RecoveryFolder.read(unsaved.toFile().listFiles()[0].toPath()).orElseThrow();
    assertThat(copy.name()).isEqualTo(file.toString());
    assertThat(copy.json()).contains("0.25");

    window.press(KeyCode.S, KeyCode.CONTROL);
    lookAtTheFile();
    window.await("no copy", () -> unsaved.toFile().list().length == 0);
  }

  @Test
  void what_a_crash_left_is_offered_and_is_unsaved_when_it_is_restored() throws Exception {
    Path unsaved = Files.createDirectories(folder.resolve("config").resolve("unsaved"));
    new RecoveryFolder(unsaved)
        .keep(new Unsaved(file.toString(), "mine", text(0.875), Instant.now()));
    Path own = unsaved.toFile().listFiles()[0].toPath();
    Path left = Files.move(own, unsaved.resolve("999999999-1.json"));
    window.close();
    window = WindowRobot.open(DocumentSource.open("lesson:chain"), memory);

    window.run(() -> window.desk().workbench().offerUnsaved());
    assertThat(window.text("question-text")).contains("“mine”", "not saved");
    answer("Restore");

    assertThat(rate()).isEqualTo(0.875);
    assertThat(title()).startsWith("● mine");
    assertThat(left).doesNotExist();
    window.press(KeyCode.S, KeyCode.CONTROL);
    assertThat(rate(file)).isEqualTo(0.875);
  }

  @Test
  void what_a_crash_left_has_all_its_runs_when_it_is_restored() throws Exception {
    Path unsaved = Files.createDirectories(folder.resolve("config").resolve("unsaved"));
    window.look(session -> session.toUpdate(3));
    ViewState shown = window.desk().workbench().shown().orElseThrow();
    Document slower = shown.branching().document().with(new Optimizer.Sgd(0.125));
    window.run(
        () ->
            window
                .desk()
                .sessions()
                .edit("η", it -> it.in(shown.branching().with("slower", slower))));
    OpenRuns runs = window.session().runs();
    assertThat(runs.all()).hasSize(2);
    lookAtTheFile();
    window.await("a copy", () -> unsaved.toFile().list().length == 1);
    Files.move(unsaved.toFile().listFiles()[0].toPath(), folder.resolve("999999999-1.json"));
    window.close();
    Files.move(folder.resolve("999999999-1.json"), unsaved.resolve("999999999-1.json"));
    window = WindowRobot.open(DocumentSource.open("lesson:chain"), memory);

    window.run(() -> window.desk().workbench().offerUnsaved());
    answer("Restore");

    OpenRuns again = window.session().runs();
    assertThat(again.at()).isEqualTo(runs.at());
    assertThat(again.tree().all()).hasSize(2);
    assertThat(again.current().run().start()).isEqualTo(runs.current().run().start());
    assertThat(again.current().run().name()).isEqualTo("slower");
    assertThat(rate()).isEqualTo(0.125);
    assertThat(title()).startsWith("● mine");
  }

  @Test
  void what_was_open_is_listed_as_recent() throws Exception {
    assertThat(window.onFx(() -> memory.settings().recent())).containsExactly(file.toString());
    assertThat(window.command("recent-1").title().get()).contains("mine.deltascope");
  }

  @Test
  void a_recent_file_that_is_gone_is_said_and_can_be_removed_from_the_list() throws Exception {
    Files.delete(file);
    window.perform("recent-1");

    assertThat(window.isSeen("question")).isTrue();
    assertThat(window.text("question-text")).contains(file.toString(), "not there any more");
    answer("Removeitfromthelist");
    assertThat(window.onFx(() -> memory.settings().recent())).isEmpty();
  }

  @Test
  void how_it_is_shown_and_where_one_stands_is_remembered() throws Exception {
    window.press(KeyCode.EQUALS, KeyCode.CONTROL);
    window.press(KeyCode.RIGHT);
    Subject w1 = new Subject.Edge(1, 0, 0);
    window.run(() -> window.desk().sessions().look(now -> now.select(w1).by(Granularity.STEP)));
    Session before = window.session();
    requestClose();
    window.await("closed", () -> !window.desk().stage().isShowing());

    var remembered = Memory.in(folder.resolve("config")).settings();
    assertThat(remembered.look().percent()).isEqualTo(125);
    assertThat(remembered.last())
        .isEqualTo(new LastPlace(file.toString(), "0:2:1", "W[1](1,1)", Granularity.STEP));
    assertThat(remembered.window().orElseThrow().width()).isEqualTo(1280);

    window = WindowRobot.open(DocumentSource.open(file.toString()), memory);
    window.run(() -> window.desk().workbench().goTo(remembered.last()));
    assertThat(window.session().moment()).isEqualTo(before.moment());
    assertThat(window.session().selection()).isEqualTo(w1);
    assertThat(window.session().granularity()).isEqualTo(Granularity.STEP);
    assertThat(window.isSeen("number-card")).isTrue();
  }
}
