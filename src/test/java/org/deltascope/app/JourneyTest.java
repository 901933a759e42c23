package org.deltascope.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.deltascope.document.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** To an update that is so far away that one would rather not get there. */
@OnScreen
class JourneyTest {

  private static final String DOCUMENT =
      """
      {"format": "deltascope", "version": 1, "title": "wide",
       "network": {"inputs": 2, "layers": [
         {"units": 300, "activation": "tanh", "initializer": {"name": "xavier-uniform"}},
         {"units": 300, "activation": "tanh", "initializer": {"name": "xavier-uniform"}},
         {"units": 1, "activation": "sigmoid", "initializer": {"name": "xavier-uniform"}}]},
       "loss": "half-squared-error", "optimizer": {"name": "sgd", "learningRate": 0.01},
       "data": {"inputs": [[1, 0.5]], "targets": [[1]]}}
      """;

  private WindowRobot window;

  @BeforeEach
  void open(@TempDir Path folder) throws Exception {
    Path file = folder.resolve("wide.deltascope.json");
    Files.writeString(file, DOCUMENT);
    window = WindowRobot.open(Document.open(file), () -> true);
  }

  @AfterEach
  void close() throws Exception {
    window.close();
  }

  private void goFar() throws Exception {
    window.onFx(
        () -> {
          TextField field = (TextField) window.node("update");
          field.requestFocus();
          field.setText("100000000");
          field.fireEvent(new javafx.event.ActionEvent());
          return field;
        });
    window.await("how far it has come", () -> window.node("journey").isVisible());
  }

  @Test
  void a_long_journey_says_how_far_it_has_come() throws Exception {
    goFar();
    assertThat(window.text("journey-text"))
        .matches("On the way to update 100,000,000: [\\d,]+ so far");
    String first = window.text("journey-text");

    window.await("more updates", () -> !window.readText("journey-text").equals(first));

    window.press(KeyCode.ESCAPE);
  }

  @Test
  void escape_gives_a_journey_up() throws Exception {
    goFar();

    window.press(KeyCode.ESCAPE);

    assertThat(window.session().moment().update()).isZero();
    assertThat(window.isSeen("journey")).isFalse();
    assertThat(window.text("position")).contains("update 0");
  }

  @Test
  void another_jump_ends_a_journey() throws Exception {
    goFar();

    window.look(session -> session.toUpdate(3));

    assertThat(window.isSeen("journey")).isFalse();
    assertThat(window.session().moment().update()).isEqualTo(3);
  }
}
