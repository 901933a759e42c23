package org.deltascope.app;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.deltascope.app.model.DisplaySettings;
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
