package org.deltascope.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.deltascope.app.model.Session;
import org.deltascope.document.Document;
import org.deltascope.document.Lessons;
import org.deltascope.figure.Subject;
import org.deltascope.history.Run;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Makes runs that branch in the real window, and goes from one to another. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@OnScreen
class BranchingRunsTest {

  private static final Subject W5 = new Subject.Edge(2, 0, 0);
  private static final Run.Id A = new Run.Id(0);
  private static final Run.Id B = new Run.Id(1);

  private WindowRobot window;
  private Hand hand;

  @BeforeAll
  void open() throws Exception {
    window = WindowRobot.open("two-two-two");
    hand = new Hand(window);
  }

  @BeforeEach
  void branchAtTwelve() throws Exception {
    window.begin("two-two-two");
    toUpdate(20);
    toUpdate(12);
    window.look(session -> session.select(W5));
    window.press(KeyCode.F2);
    window.run(
        () -> {
          ((TextField) window.node("number-field")).setText("0.60");
          window.strike(KeyCode.ENTER);
        });
  }

  @AfterAll
  void close() throws Exception {
    window.close();
  }

  private void toUpdate(long update) throws Exception {
    window.look(session -> session.toUpdate(update));
  }

  private List<String> names() {
    return window.session().runs().tree().shown().stream().map(Run::name).toList();
  }

  private Run.Id here() {
    return window.session().runs().at();
  }

  @Test
  void a_change_at_a_later_update_is_a_lane_of_its_own_that_is_called_by_it() throws Exception {
    assertThat(here()).isEqualTo(B);
    assertThat(window.isSeen("run-lanes")).isTrue();
    assertThat(window.text("run-A")).isEqualTo("as it was opened");
    assertThat(window.text("run-B")).matches("w₅ .* → 0.60 at update 12");
    assertThat(window.description("run-B")).contains("the one you are in", "updates 12 to 12");
    assertThat(window.text("position")).contains("update 12 of run B");
  }

  @Test
  void it_is_said_that_a_run_begins_and_to_which_step_the_change_leads() throws Exception {
    assertThat(window.isSeen("note")).isTrue();
    assertThat(window.text("note"))
        .contains("Run B begins here, at update 12; run A stays as it was")
        .contains("The change leads on to step 3 of 11 · z²");
  }

  @Test
  void the_loss_chart_has_both_and_says_which_is_which() throws Exception {
    toUpdate(15);

    assertThat(window.description("loss"))
        .contains("This is run B; beside it, faded: run A from update 12");
  }

  @Test
  void runs_are_not_lost_without_a_question_and_a_file_keeps_all(@TempDir Path folder)
      throws Exception {
    window.perform("lesson-next");
    assertThat(window.text("question")).contains("Save the changes?");
    window.fire("answer-Cancel");
    window.perform("run-pin");
    List<String> names = names();
    Session before = window.session();

    Path file = folder.resolve("mine.deltascope");
    window.willChoose(file);
    window.press(KeyCode.S, KeyCode.CONTROL);
    assertThat(window.session().isEdited()).isFalse();
    window.perform("lesson-next");
    assertThat(window.session().opened().named().name()).isEqualTo("lesson:update-first");

    window.run(() -> window.desk().workbench().documents().open(file));
    assertThat(names()).isEqualTo(names);
    assertThat(here()).isEqualTo(B);
    assertThat(window.session().isEdited()).isFalse();
    assertThat(window.session().moment().update()).isEqualTo(12);
    assertThat(window.session().runs().pinned()).containsExactly(B);
    assertThat(window.session().run().run().start()).isEqualTo(before.run().run().start());
    assertThat(window.description("run-A")).contains("updates 0 to 20");
    assertThat(window.description("loss")).contains("run A from update 12");
    window.perform("undo");
    assertThat(names()).isEqualTo(names);
  }

  @Test
  void a_document_that_is_left_while_its_runs_are_made_again_does_not_get_them(@TempDir Path folder)
      throws Exception {
    Path file = folder.resolve("long.deltascope");
    Files.writeString(
        file,
        Document.of("long", Lessons.open("xor").experiment())
            .toJson()
            .replaceFirst(
                "\"title\"",
                "\"view\": {\"runs\": {\"at\": 0, \"all\": [{\"name\": \"\", \"from\": 0, \"made\": 1},"
                    + " {\"name\": \"far\", \"parent\": 0, \"from\": 900000000000,"
                    + " \"made\": 900000000000}]}}, \"title\""));
    window.perform("undo");
    window.onFx(
        () -> {
          window.desk().workbench().documents().open(file);
          return true;
        });
    window.await(
        "how far it has come", () -> window.readText("note").contains("made again: update"));
    assertThat(window.session().opened().title()).isEqualTo("long");
    window.begin("chain");

    assertThat(names()).hasSize(1);
    assertThat(window.session().opened().title()).isNotEqualTo("long");
    assertThat(window.text("note")).doesNotContain("are there");
  }

  @Test
  void what_keeps_no_runs_is_said_and_the_document_is_open(@TempDir Path folder) throws Exception {
    Path file = folder.resolve("mine.deltascope");
    Files.writeString(
        file,
        Lessons.open("chain")
            .toJson()
            .replaceFirst("\"title\"", "\"view\": {\"runs\": 7}, \"title\"")
            .replaceFirst("\"textFile\": \"chain.md\"", "\"text\": \"\""));
    window.perform("undo");
    window.run(() -> window.desk().workbench().documents().open(file));

    assertThat(window.text("message"))
        .contains("mine.deltascope: view.runs: found something else, expected runs");
    assertThat(names()).hasSize(1);
  }

  @Test
  void a_lane_leads_to_its_run_and_each_update_of_it() throws Exception {
    hand.clickOn("run-A");
    assertThat(here()).isEqualTo(A);
    assertThat(window.session().moment().update()).isEqualTo(12);

    hand.clickOn("run-track-A", 0.999, 0.5);
    assertThat(window.session().moment().update()).isEqualTo(20);

    window.press(KeyCode.PAGE_DOWN, KeyCode.ALT);
    assertThat(here()).isEqualTo(B);
    assertThat(window.session().moment().update()).isEqualTo(20);
  }

  @Test
  void one_comes_back_to_the_run_where_one_was_and_nothing_is_undone_by_it() throws Exception {
    window.press(KeyCode.PAGE_UP, KeyCode.ALT);
    assertThat(here()).isEqualTo(A);

    window.perform("place-back");
    assertThat(here()).isEqualTo(B);
    assertThat(names()).hasSize(2);
  }

  @Test
  void undo_goes_back_to_the_run_that_was_changed_and_redo_to_the_branch() throws Exception {
    window.perform("undo");
    assertThat(names()).hasSize(1);
    assertThat(window.isSeen("run-lanes")).isFalse();

    window.perform("redo");
    assertThat(here()).isEqualTo(B);
    assertThat(window.isSeen("run-lanes")).isTrue();
  }

  @Test
  void a_run_is_renamed_where_its_name_stands() throws Exception {
    window.perform("run-rename");
    window.run(
        () -> {
          ((TextField) window.node("run-rename")).setText("half as steep");
          window.strike(KeyCode.ENTER);
        });

    assertThat(window.text("run-B")).isEqualTo("half as steep");
    assertThat(window.desk().sessions().undoable()).contains("name of run B “half as steep”");
  }

  @Test
  void esc_leaves_the_name_as_it_was() throws Exception {
    String before = window.text("run-B");
    window.perform("run-rename");
    window.run(() -> ((TextField) window.node("run-rename")).setText("half as steep"));
    window.press(KeyCode.ESCAPE);

    assertThat(window.text("run-B")).isEqualTo(before);
  }

  @Test
  void a_name_that_is_being_typed_is_let_go_of_with_the_document() throws Exception {
    window.perform("run-rename");
    window.begin("chain");

    assertThat(window.isSeen("run-lanes")).isFalse();
    assertThat(window.desk().sessions().undoable()).isEmpty();
  }

  @Test
  void a_run_is_pinned_and_unpinned() throws Exception {
    window.perform("run-pin");
    assertThat(window.session().runs().pinned()).containsExactly(B);
    assertThat(window.description("run-B")).contains("pinned");

    window.perform("run-pin");
    assertThat(window.session().runs().pinned()).isEmpty();
  }

  @Test
  void a_run_that_is_deleted_is_left_for_its_parent_and_comes_back_when_that_is_undone()
      throws Exception {
    window.perform("run-delete");
    assertThat(here()).isEqualTo(A);
    assertThat(window.isSeen("run-lanes")).isFalse();

    window.perform("undo");
    assertThat(here()).isEqualTo(B);
    assertThat(window.text("run-B")).matches("w₅ .* → 0.60 at update 12");
  }

  @Test
  void what_is_saved_is_the_document_of_the_run_in_which_one_stands() {
    double now = window.session().run().document().network().layers().get(1).weights().get(0, 0);

    assertThat(now)
        .isEqualTo(window.session().run().run().start().network().layer(2).weights().get(0, 0));
    assertThat(window.session().isEdited()).isTrue();
  }
}
