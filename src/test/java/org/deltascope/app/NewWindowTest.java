package org.deltascope.app;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Makes new networks in the real window. */
@OnScreen
class NewWindowTest {

  private WindowRobot window;

  @BeforeEach
  void open() throws Exception {
    window = WindowRobot.open("two-two-two");
  }

  @AfterEach
  void close() throws Exception {
    window.close();
  }

  private void type(String id, String text) throws Exception {
    window.run(() -> ((TextField) window.node(id)).setText(text));
  }

  @Test
  void ctrl_n_and_a_line_and_enter_open_a_new_network() throws Exception {
    window.press(KeyCode.N, KeyCode.CONTROL);
    type("new-line", "2-3-1 relu sigmoid");
    assertThat(window.text("new-says")).startsWith("2 inputs → 3 relu → 1 sigmoid");
    assertThat(window.description("new-picture")).contains("2 inputs");

    window.press(KeyCode.ENTER);

    assertThat(window.isSeen("new-network")).isFalse();
    assertThat(window.text("recipe-layers")).isEqualTo("2–3–1");
    assertThat(window.text("recipe-weights")).isEqualTo("weights drawn, seed 0");
    assertThat(window.session().opened().named().file()).isEmpty();
  }

  @Test
  void enter_opens_what_was_typed_however_fast() throws Exception {
    window.press(KeyCode.N, KeyCode.CONTROL);
    window.run(
        () -> {
          ((TextField) window.node("new-line")).setText("4-4-4");
          window.strike(KeyCode.ENTER);
        });

    assertThat(window.text("recipe-layers")).isEqualTo("4–4–4");
  }

  @Test
  void a_line_that_is_wrong_says_why_and_opens_nothing() throws Exception {
    window.press(KeyCode.N, KeyCode.CONTROL);
    type("new-line", "2-3-1 rellu");
    window.press(KeyCode.ENTER);

    assertThat(window.text("new-says")).startsWith("found \"rellu\", expected one of");
    assertThat(window.node("new-create").isDisabled()).isTrue();
    assertThat(window.isSeen("new-network")).isTrue();

    window.press(KeyCode.ESCAPE);
    assertThat(window.isSeen("new-network")).isFalse();
    assertThat(window.text("recipe-layers")).isEqualTo("2–2–2");
  }

  @Test
  void changes_are_not_lost_without_a_question() throws Exception {
    window.run(() -> ((javafx.scene.control.Button) window.node("caption-1-more")).fire());
    window.press(KeyCode.N, KeyCode.CONTROL);
    type("new-line", "2-1");
    window.press(KeyCode.ENTER);

    assertThat(window.isSeen("question")).isTrue();
    window.run(() -> ((javafx.scene.control.Button) window.node("answer-Dontsave")).fire());
    assertThat(window.text("recipe-layers")).isEqualTo("2–1");
  }
}
