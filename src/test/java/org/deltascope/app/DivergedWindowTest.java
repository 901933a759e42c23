package org.deltascope.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import org.deltascope.app.model.Session;
import org.deltascope.document.Document;
import org.deltascope.trace.Granularity;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@OnScreen
class DivergedWindowTest {

  @TempDir private static Path folder;

  private WindowRobot window;

  @BeforeAll
  void open() throws Exception {
    Path file =
        Files.writeString(
            folder.resolve("wild.json"),
            """
            {"format": "deltascope", "version": 1,
             "network": {"inputs": 1, "layers": [
               {"units": 1, "activation": "identity", "weights": [[1]]}]},
             "loss": "squared-error", "optimizer": {"name": "sgd", "learningRate": 1e9},
             "data": {"inputs": [[10]], "targets": [[0]]}}
            """);
    window = WindowRobot.open(Document.open(file), () -> true);
  }

  @AfterAll
  void close() throws Exception {
    window.close();
  }

  private void go(UnaryOperator<Session> action) throws Exception {
    window.look(action);
  }

  @Test
  void it_is_explained_above_the_equation_and_the_keyboard_goes_back() throws Exception {
    assertThat(window.isSeen("diverged")).isFalse();

    go(session -> session.by(Granularity.STEP).toUpdate(20));

    assertThat(window.isSeen("diverged")).isTrue();
    assertThat(window.text("diverged-headline")).isEqualTo("Training has diverged");
    assertThat(window.text("diverged-explanation"))
        .contains("step L of update 14", "layer 1", "smaller learning rate than η = 1e9");
    assertThat(window.description("diverged")).contains(window.text("diverged-explanation"));
    Node card = window.node("diverged");
    Bounds box = card.localToScene(card.getBoundsInLocal());
    Node equation = window.node("equation");
    assertThat(box.getMinY()).isPositive();
    assertThat(box.getMaxY())
        .isLessThanOrEqualTo(equation.localToScene(equation.getBoundsInLocal()).getMinY() + 1);

    window.run(() -> window.node("diverged-back").requestFocus());
    assertThat(window.text("diverged-back")).isEqualTo("Go back to update 13");
    assertThat(window.node("diverged-back")).isInstanceOf(Button.class);
    window.press(KeyCode.ENTER);

    assertThat(window.session().moment().update()).isEqualTo(13);
    assertThat(window.isSeen("diverged")).isFalse();
  }
}
