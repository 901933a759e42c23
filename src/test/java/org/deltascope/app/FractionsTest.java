package org.deltascope.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import org.deltascope.document.Document;
import org.deltascope.formula.number.Digits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@OnScreen
class FractionsTest {

  @TempDir private Path folder;

  @Test
  void they_are_offered_where_all_numbers_are_some_and_stand_wherever_numbers_do()
      throws Exception {
    Path file =
        Files.writeString(
            folder.resolve("by-hand.json"),
            """
            {"format": "deltascope", "version": 1,
             "network": {"inputs": 1, "layers": [
               {"units": 1, "activation": "identity", "weights": [[-0.15]], "bias": [0.4]}]},
             "loss": "half-squared-error", "optimizer": {"name": "sgd", "learningRate": 0.5},
             "data": {"inputs": [[0.5]], "targets": [[0.45]]}}
            """);
    WindowRobot window = WindowRobot.open(Document.open(file), () -> true);
    try {
      MenuButton digits = (MenuButton) window.node("digits");
      MenuItem last = digits.getItems().getLast();
      assertThat(last.getText()).isEqualTo("exact fractions");

      window.run(last::fire);
      window.look(session -> session.toStep(3));

      assertThat(window.session().look().digits()).isEqualTo(Digits.FRACTIONS);
      assertThat(window.text("digits")).isEqualTo("exact fractions");
      assertThat(window.description("network")).contains("13/40", "−1/8");

      window.run(() -> window.desk().workbench().documents().open("lesson:chain"));

      assertThat(digits.getItems().getLast().getText()).isEqualTo("17 digits");
      assertThat(window.text("digits")).isEqualTo("4 digits");
    } finally {
      window.close();
    }
  }
}
