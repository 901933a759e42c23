package org.deltascope.app;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.CheckBox;
import javafx.scene.input.KeyCode;
import org.deltascope.history.ProgressListener;
import org.deltascope.history.TrainingLoop;
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
}
