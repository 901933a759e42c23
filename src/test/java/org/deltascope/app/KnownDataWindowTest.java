package org.deltascope.app;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.input.KeyCode;
import org.deltascope.document.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Takes data over that people know, in the real window. */
@OnScreen
class KnownDataWindowTest {

  private WindowRobot window;

  @BeforeEach
  void open() throws Exception {
    window = WindowRobot.open("xor");
  }

  @AfterEach
  void close() throws Exception {
    window.close();
  }

  private Document document() {
    return window.session().opened().document();
  }

  @Test
  void two_moons_take_the_place_of_the_samples_and_undo_brings_them_back() throws Exception {
    window.press(KeyCode.D, KeyCode.CONTROL, KeyCode.SHIFT);
    assertThat(window.isSeen("known-data")).isTrue();
    window.write("data-count", "60");
    window.fire("data-take");

    assertThat(window.isSeen("known-data")).isFalse();
    assertThat(document().data().dataset().size()).isEqualTo(60);
    assertThat(window.text("recipe-samples")).startsWith("60 samples");

    window.press(KeyCode.Z, KeyCode.CONTROL);
    assertThat(document().data().dataset().size()).isEqualTo(4);
  }

  @Test
  void data_of_other_sizes_make_the_network_fit_and_say_so_before() throws Exception {
    window.press(KeyCode.D, KeyCode.CONTROL, KeyCode.SHIFT);
    window.choose("data-choice", "Iris");
    assertThat(window.text("data-says")).contains("4 inputs and 3 outputs");
    assertThat(window.node("data-noise").getParent().isVisible()).isFalse();
    window.fire("data-take");

    assertThat(window.text("recipe-layers")).isEqualTo("4–3–3");
    assertThat(document().outputNames()).contains("versicolor");
  }

  @Test
  void a_number_of_samples_that_cannot_be_says_why_and_changes_nothing() throws Exception {
    window.press(KeyCode.D, KeyCode.CONTROL, KeyCode.SHIFT);
    window.choose("data-choice", "Iris");
    window.write("data-count", "151");

    assertThat(window.text("data-reason"))
        .isEqualTo("found 151 samples, expected 1 to 150 of Iris");
    assertThat(window.node("data-take").isDisabled()).isTrue();
  }

  @Test
  void a_new_network_for_data_is_offered_where_the_line_does_not_fit() throws Exception {
    window.press(KeyCode.N, KeyCode.CONTROL);
    window.write("new-line", "3-4-1");
    window.choose("new-data", "spirals");
    window.settle();
    assertThat(window.text("new-fitting")).isEqualTo("Take 2-12-8-1 tanh sigmoid");
    window.fire("new-fitting");
    window.settle();
    assertThat(window.isSeen("new-fitting")).isFalse();
    window.fire("new-create");

    assertThat(window.text("recipe-layers")).isEqualTo("2–12–8–1");
    assertThat(document().data().dataset().size()).isEqualTo(100);
    assertThat(document().training().training().batchSize()).isEqualTo(10);
  }
}
