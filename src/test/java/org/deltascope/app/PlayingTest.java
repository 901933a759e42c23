package org.deltascope.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalDouble;
import java.util.OptionalInt;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.deltascope.app.model.DisplaySettings;
import org.deltascope.app.model.OpenDocument;
import org.deltascope.document.Document;
import org.deltascope.document.DocumentSource;
import org.deltascope.document.Lessons;
import org.deltascope.history.History;
import org.deltascope.history.LearningGoal;
import org.deltascope.history.RunLearning;
import org.deltascope.nn.Loss;
import org.deltascope.nn.Optimizer;
import org.deltascope.nn.StopRule;
import org.deltascope.trace.Granularity;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@OnScreen
class PlayingTest {

  private WindowRobot window;

  @BeforeEach
  void play() throws Exception {
    window = WindowRobot.open("xor");
    window.look(session -> session.by(Granularity.UPDATE));
    window.run(() -> window.strike(KeyCode.SPACE));
    assertThat(window.text("play")).isEqualTo("Pause");
  }

  @AfterEach
  void close() throws Exception {
    window.close();
  }

  @Test
  void it_goes_on_by_itself() throws Exception {
    window.await("three updates", () -> window.session().moment().update() >= 3);
  }

  private void playing(StopRule rule) throws Exception {
    playing(Lessons.open("xor").with(rule));
  }

  private void playing(Document document) throws Exception {
    window.press(KeyCode.SPACE);
    OpenDocument opened = OpenDocument.of(DocumentSource.unsaved(document));
    window.run(() -> window.desk().sessions().open(opened));
    window.look(
        session ->
            session.by(Granularity.UPDATE).shown(session.look().playing(DisplaySettings.FASTEST)));
    window.run(() -> window.strike(KeyCode.SPACE));
    window.await("the end", () -> window.readText("play").equals("Play"));
  }

  @Test
  void it_stops_after_the_epochs_of_the_document_and_says_so() throws Exception {
    playing(StopRule.never().after(OptionalInt.of(5)));

    assertThat(window.session().moment().update()).isEqualTo(5);
    assertThat(window.text("note")).contains("Playing stopped: 5 epochs are made");
  }

  @Test
  void where_it_stopped_one_can_play_on() throws Exception {
    playing(StopRule.never().after(OptionalInt.of(3)));
    window.run(() -> window.strike(KeyCode.SPACE));

    window.await("more", () -> window.session().moment().update() >= 6);
  }

  @Test
  void it_stops_with_the_update_at_which_learning_stops_for_a_small_loss() throws Exception {
    Document xor = Lessons.open("xor");
    StopRule small =
        new StopRule(
            OptionalInt.empty(),
            OptionalDouble.of(0.6),
            OptionalDouble.empty(),
            OptionalInt.empty());
    RunLearning.Stopped learnt =
        RunLearning.learn(
            new History(xor.experiment()), 0, new LearningGoal(small, false), (_, _) -> true);

    playing(small);

    assertThat(learnt.update()).isGreaterThan(1);
    assertThat(window.session().moment().update()).isEqualTo(learnt.update());
    assertThat(window.text("note")).contains("Playing stopped: the loss is below 0.6");
  }

  @Test
  void it_stops_in_the_update_whose_numbers_cease_to_be_finite() throws Exception {
    playing(Lessons.open("deep").with(Loss.SQUARED_ERROR).with(new Optimizer.Sgd(1e300)));

    assertThat(window.text("note")).contains("Playing stopped: numbers cease to be finite");
    assertThat(window.session().moment().update()).isLessThan(5);
  }

  @Test
  void space_pauses() throws Exception {
    window.press(KeyCode.SPACE);

    assertThat(window.text("play")).isEqualTo("Play");
  }

  @Test
  void a_step_by_a_key_pauses() throws Exception {
    window.press(KeyCode.LEFT);

    assertThat(window.text("play")).isEqualTo("Play");
  }

  @Test
  void a_click_on_the_strip_pauses() throws Exception {
    window.fire("step-3");

    assertThat(window.text("play")).isEqualTo("Play");
  }

  @Test
  void a_typed_update_pauses() throws Exception {
    window.run(
        () -> {
          TextField field = (TextField) window.node("update");
          field.requestFocus();
          field.setText("40");
          field.fireEvent(new javafx.event.ActionEvent());
        });

    assertThat(window.text("play")).isEqualTo("Play");
    assertThat(window.session().moment().update()).isEqualTo(40);
  }

  @Test
  void going_back_pauses_where_one_began() throws Exception {
    window.press(KeyCode.OPEN_BRACKET, KeyCode.CONTROL);

    assertThat(window.text("play")).isEqualTo("Play");
    assertThat(window.session().moment().update()).isZero();
  }

  @Test
  void another_look_does_not_pause() throws Exception {
    window.look(s -> s.shown(s.look().playing(DisplaySettings.FASTEST)));
    window.run(() -> window.strike(KeyCode.PLUS, KeyCode.CONTROL));

    assertThat(window.text("play")).isEqualTo("Pause");
  }
}
