package org.deltascope.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The card that asks for exercises. */
@OnScreen
class ExercisePanelTest {

  private WindowRobot window;

  @TempDir private Path folder;

  @BeforeEach
  void open() throws Exception {
    window = WindowRobot.open("two-two-two");
    window.perform("exercises");
    window.settle();
  }

  @AfterEach
  void close() throws Exception {
    window.close();
  }

  private void fill(String id, String text) throws Exception {
    window.run(() -> ((TextField) window.node(id)).setText(text));
    window.settle();
  }

  private CheckBox variant(int number) {
    return (CheckBox) window.node("exercises-variant-" + number);
  }

  @Test
  void it_begins_with_what_the_lessons_exercise_leaves_blank() throws Exception {
    assertThat(window.isSeen("exercises")).isTrue();
    assertThat(window.onFx(() -> ((TextField) window.node("exercises-ask")).getText()))
        .isEqualTo("delta[2], delta[1], dW[1]");
    assertThat(window.text("exercises-outcome")).isEqualTo("5 of 5 variants");
    assertThat(window.onFx(() -> variant(5).getText()))
        .startsWith("Variant 5: δ² = ")
        .contains("; ∂L/∂W¹ = ");
  }

  @Test
  void a_variant_that_is_taken_out_is_not_in_the_file() throws Exception {
    Path file = folder.resolve("mine.xml");
    window.willChoose(file);
    fill("exercises-variants", "3");
    window.run(() -> variant(2).setSelected(false));

    window.fire("exercises-save");
    window.settle();

    assertThat(window.text("exercises-outcome")).isEqualTo("2 of 3 variants");
    assertThat(Files.readString(file))
        .startsWith("<?xml")
        .contains("(variant 1)", "(variant 3)")
        .doesNotContain("(variant 2)");
  }

  @Test
  void what_cannot_be_is_said_in_the_words_of_the_field() throws Exception {
    fill("exercises-ask", "nonsense");
    assertThat(window.text("exercises-outcome"))
        .startsWith("Asked for: found nonsense, expected one of z[1]");
    assertThat(window.onFx(() -> window.node("exercises-save").isDisabled())).isTrue();

    fill("exercises-ask", "delta[1]");
    fill("exercises-digits", "40");
    assertThat(window.text("exercises-outcome")).isEqualTo("Digits: found 40, expected 2 to 10");
  }

  @Test
  void exercises_that_are_no_longer_wished_for_are_not_shown() throws Exception {
    List<String> said = new ArrayList<>();
    window.run(
        () -> {
          ((Label) window.node("exercises-outcome"))
              .textProperty()
              .subscribe(
                  text -> {
                    said.add(text);
                  });
          TextField variants = (TextField) window.node("exercises-variants");
          variants.setText("3");
          variants.setText("4");
        });
    window.settle();
    assertThat(said).endsWith("4 of 4 variants").doesNotContain("3 of 3 variants");
  }

  @Test
  void they_come_while_a_network_learns() throws Exception {
    window.press(KeyCode.ESCAPE);
    window.press(KeyCode.T);
    window.write("learn-epochs", "1000000000");
    window.onFx(
        () -> {
          window.command("learn-go").run();
          window.command("exercises").run();
          return true;
        });
    window.await(
        "exercises",
        () -> ((Label) window.node("exercises-outcome")).getText().equals("5 of 5 variants"));
    window.onFx(
        () -> {
          window.command("learn-go").run();
          return true;
        });
    window.settle();
  }

  @Test
  void a_seed_is_any_that_the_command_line_takes() throws Exception {
    fill("exercises-seed", "-20261201000");
    assertThat(window.text("exercises-outcome")).isEqualTo("5 of 5 variants");
  }

  @Test
  void escape_closes_it() throws Exception {
    window.press(KeyCode.ESCAPE);

    assertThat(window.isSeen("exercises")).isFalse();
  }
}
