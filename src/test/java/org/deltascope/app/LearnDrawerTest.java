package org.deltascope.app;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Slider;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.deltascope.app.model.run.RunSummary;
import org.deltascope.figure.Subject;
import org.deltascope.formula.number.Digits;
import org.deltascope.history.History;
import org.deltascope.history.ProgressListener;
import org.deltascope.history.TrainingLoop;
import org.deltascope.history.norm.UpdateNorms;
import org.deltascope.nn.Experiment;
import org.deltascope.trace.Backpropagation;
import org.deltascope.trace.Trace;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Lets a network learn, in the real window. */
@OnScreen
class LearnDrawerTest {

  private WindowRobot window;

  @BeforeEach
  void open() throws Exception {
    window = WindowRobot.open("xor");
    window.press(KeyCode.T);
  }

  @AfterEach
  void close() throws Exception {
    window.close();
  }

  private void learn() throws Exception {
    window.fire("learn-go");
  }

  /** Begins what does not end by itself, so that it is not waited for. */
  private void learnOn() throws Exception {
    window.write("learn-epochs", "1000000000");
    window.onFx(
        () -> {
          window.command("learn-go").run();
          return true;
        });
    window.await("50 updates", () -> window.session().moment().update() > 50);
  }

  @Test
  void after_so_many_epochs_one_sees_the_update_that_comes_next() throws Exception {
    window.write("learn-epochs", "60");
    learn();
    assertThat(window.session().moment().update()).isEqualTo(60);
    assertThat(window.text("learn-status"))
        .isEqualTo("stopped before update 60: 60 epochs are made");
    assertThat(window.desk().workbench().shown().orElseThrow().trace().before())
        .isEqualTo(
            TrainingLoop.stateBefore(
                60, window.session().opened().experiment(), ProgressListener.NONE));
  }

  @Test
  void the_reason_stands_on_the_curve() throws Exception {
    window.write("learn-epochs", "60");
    learn();
    assertThat(window.node("loss").getAccessibleText())
        .contains("Training stopped before update 60: 60 epochs are made.");
  }

  @Test
  void it_goes_on_from_where_one_stands() throws Exception {
    window.write("learn-epochs", "30");
    learn();
    learn();
    assertThat(window.session().moment().update()).isEqualTo(60);
  }

  @Test
  void it_stops_where_a_weight_changes_its_sign_if_that_is_watched_for() throws Exception {
    window.run(() -> ((CheckBox) window.node("learn-watching")).setSelected(true));
    learn();
    assertThat(window.text("learn-status")).contains("changed its sign in update");
  }

  @Test
  void what_cannot_be_read_is_said_and_nothing_is_learnt() throws Exception {
    window.write("learn-epochs", "some");
    learn();
    assertThat(window.text("learn-status")).startsWith("epochs: found").contains("expected");
    assertThat(window.session().moment().update()).isZero();
  }

  @Test
  void one_can_look_back_meanwhile_and_is_left_there() throws Exception {
    learnOn();
    window.onFx(
        () -> {
          window.desk().sessions().look(session -> session.toUpdate(3));
          return true;
        });
    window.await(
        "update 3", () -> window.desk().workbench().shown().orElseThrow().trace().update() == 3);
    learn();
    assertThat(window.session().moment().update()).isEqualTo(3);
    assertThat(window.text("learn-status")).endsWith(": it was ended");
  }

  @Test
  void opening_another_document_ends_it() throws Exception {
    learnOn();
    window.begin("two-two-two");
    assertThat(window.session().moment().update()).isZero();
    assertThat(window.text("learn-status")).isEmpty();
    assertThat(window.text("learn-go")).isEqualTo("Learn");
  }

  private Slider scrubber() throws Exception {
    return (Slider) window.node("learn-scrubber");
  }

  private void pressAtScrubber(KeyCode key) throws Exception {
    Slider scrubber = scrubber();
    window.run(scrubber::requestFocus);
    window.press(key);
  }

  private long update() throws Exception {
    return window.session().moment().update();
  }

  @Test
  void any_update_is_gone_to_by_keys_at_once() throws Exception {
    window.write("learn-epochs", "60");
    learn();
    pressAtScrubber(KeyCode.HOME);
    assertThat(update()).isZero();
    pressAtScrubber(KeyCode.PAGE_UP);
    pressAtScrubber(KeyCode.RIGHT);
    pressAtScrubber(KeyCode.RIGHT);
    assertThat(update()).isEqualTo(8);
    pressAtScrubber(KeyCode.LEFT);
    pressAtScrubber(KeyCode.PAGE_DOWN);
    assertThat(update()).isEqualTo(1);
    pressAtScrubber(KeyCode.PAGE_DOWN);
    assertThat(update()).isZero();
    pressAtScrubber(KeyCode.END);
    assertThat(update()).isEqualTo(60);
    assertThat(window.text("learn-place")).isEqualTo("60 of 60");
    assertThat(scrubber().getAccessibleText()).isEqualTo("Update, 60 of 0 to 60");
  }

  @Test
  void dragging_over_updates_shows_what_they_were_and_is_one_place_to_come_back_from()
      throws Exception {
    window.write("learn-epochs", "60");
    learn();
    Slider scrubber = scrubber();
    window.run(() -> scrubber.setValueChanging(true));
    for (double value : new double[] {50.2, 31.7, 12.4}) {
      window.run(() -> scrubber.setValue(value));
    }
    window.run(() -> scrubber.setValueChanging(false));
    assertThat(update()).isEqualTo(12);
    assertThat(window.desk().workbench().shown().orElseThrow().trace().before())
        .isEqualTo(
            TrainingLoop.stateBefore(
                12, window.session().opened().experiment(), ProgressListener.NONE));
    window.run(() -> window.desk().sessions().back());
    assertThat(update()).isEqualTo(60);
  }

  @Test
  void one_can_come_back_from_a_click_beside_the_thumb() throws Exception {
    window.write("learn-epochs", "60");
    learn();
    new Hand(window).clickOn("learn-scrubber", 0.25, 0.5);
    assertThat(update()).isBetween(10L, 20L);
    window.run(() -> window.desk().sessions().back());
    assertThat(update()).isEqualTo(60);
  }

  @Test
  void the_memory_that_is_kept_and_its_bound_are_said() throws Exception {
    window.write("learn-epochs", "60");
    learn();
    assertThat(window.text("learn-memory"))
        .matches("\\d+ checkpoints, \\d+ KB of at most [\\d,]+ MB");
  }

  /** Learns 60 epochs, changes a weight at update 20, and learns 10 epochs from there. */
  @SuppressWarnings("unchecked")
  private TableView<RunSummary> branched() throws Exception {
    window.write("learn-epochs", "60");
    learn();
    window.look(session -> session.toUpdate(20).select(new Subject.Edge(2, 0, 0)));
    Node button = window.node("learn-go");
    window.run(button::requestFocus);
    window.press(KeyCode.F2);
    TextField field = (TextField) window.node("number-field");
    window.run(
        () -> {
          field.setText("0.75");
          window.strike(KeyCode.ENTER);
        });
    window.write("learn-epochs", "10");
    learn();
    return (TableView<RunSummary>) window.node("learn-runs");
  }

  @Test
  void runs_stand_in_a_table_with_what_differs_and_what_they_came_to() throws Exception {
    assertThat(window.isSeen("learn-runs")).isFalse();
    TableView<RunSummary> table = branched();
    assertThat(window.isSeen("learn-runs")).isTrue();

    RunSummary first = table.getItems().get(0);
    RunSummary branch = table.getItems().get(1);
    assertThat(first.changes()).isEqualTo("as it was opened");
    assertThat(first.updates()).isEqualTo("0–60");
    assertThat(first.stopped()).isEqualTo("60 epochs");
    assertThat(branch.changes()).matches("w₇ .+ → 0.7500");
    assertThat(branch.updates()).isEqualTo("20–30");
    assertThat(branch.stopped()).isEqualTo("10 epochs");
    assertThat(branch.isCurrent()).isTrue();
    Experiment experiment = window.session().runs().get(branch.run()).run().experiment();
    Trace last =
        Backpropagation.trace(
            experiment,
            new History(window.session().runs().get(branch.run()).run()).stateBefore(30));
    assertThat(branch.last()).isEqualTo(Digits.DEFAULT.text(last.loss()));
    assertThat(branch.best()).isEqualTo(branch.last());
  }

  @Test
  void a_run_is_chosen_in_the_table_by_keys() throws Exception {
    TableView<RunSummary> table = branched();
    window.run(
        () -> {
          table.requestFocus();
          table.getSelectionModel().select(1);
        });
    window.press(KeyCode.UP);
    assertThat(window.session().runs().at().letter()).isEqualTo("B");
    window.press(KeyCode.ENTER);
    assertThat(window.session().runs().at().letter()).isEqualTo("A");
    assertThat(table.getItems().get(0).isCurrent()).isTrue();
  }

  @Test
  void the_norms_of_the_layers_are_plotted_over_the_updates_that_were_made() throws Exception {
    window.write("learn-epochs", "60");
    learn();
    window.run(() -> window.command("stage-norms").run());
    window.look(session -> session.toUpdate(40).toStep(session.opened().outline().size() - 1));
    Trace trace = window.desk().workbench().shown().orElseThrow().trace();
    String expected =
        "At update 40: ‖δ¹‖ = " + Digits.DEFAULT.text(UpdateNorms.of(trace).errors().getFirst());
    assertThat(window.description("norms")).contains("over 61 updates").contains(expected);
  }

  @Test
  void what_is_pointed_at_in_the_loss_is_marked_in_the_norms_and_the_lanes() throws Exception {
    branched();
    window.run(() -> window.command("stage-norms").run());
    // The gradients of update 30 are still to come.
    assertThat(window.description("norms")).contains("At update 29:");
    new Hand(window).moveTo("loss");
    String told = window.description("norms");
    assertThat(told).doesNotContain("At update 29:").containsPattern("At update \\d+:");
    assertThat(window.onFx(() -> window.node("run-track-A").lookup(".run-cross").isVisible()))
        .isTrue();
    new Hand(window).moveTo("position");
    assertThat(window.description("norms")).contains("At update 29:");
  }
}
