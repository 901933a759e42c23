package org.deltascope.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.deltascope.document.Document;
import org.deltascope.document.Lessons;
import org.deltascope.nn.BiasMode;
import org.deltascope.nn.Loss;
import org.deltascope.nn.Softmax;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Changes what a network is made of in the real window, word by word. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@OnScreen
class RecipeWindowTest {

  private WindowRobot window;
  private Hand hand;

  @BeforeAll
  void open() throws Exception {
    window = WindowRobot.open("two-two-two");
    hand = new Hand(window);
  }

  @BeforeEach
  void beginAgain() throws Exception {
    window.begin("two-two-two");
    hand.moveTo("position");
    hand.clickOn("position");
  }

  @AfterAll
  void close() throws Exception {
    window.close();
  }

  private Document document() {
    return window.session().opened().document();
  }

  private String undoable() {
    return window.desk().sessions().undoable().orElse("");
  }

  @Test
  void a_click_on_a_word_opens_what_can_be_changed_there_and_a_click_elsewhere_closes_it()
      throws Exception {
    hand.clickOn("recipe-loss");
    assertThat(window.isSeen("recipe-card")).isTrue();

    hand.clickOn("position");
    assertThat(window.isSeen("recipe-card")).isFalse();
  }

  @Test
  void a_choice_is_made_with_the_mouse_and_is_one_step_of_undo() throws Exception {
    hand.clickOn("recipe-loss");
    hand.clickOn("loss-squared-error");

    assertThat(document().loss()).isEqualTo(Loss.SQUARED_ERROR);
    assertThat(undoable()).isEqualTo("loss half-squared-error → squared-error");
    assertThat(window.text("recipe-loss")).isEqualTo("‖y−t‖²");
    assertThat(window.isSeen("recipe-card")).isTrue();
    assertThat(window.isSeen("edited")).isTrue();

    window.press(KeyCode.Z, KeyCode.CONTROL);
    assertThat(document().loss()).isEqualTo(Loss.HALF_SQUARED_ERROR);
    assertThat(window.text("recipe-loss")).isEqualTo("½‖y−t‖²");
  }

  @Test
  void a_choice_is_made_with_the_keyboard_alone() throws Exception {
    window.perform("change-biases");
    window.press(KeyCode.TAB);
    window.press(KeyCode.ENTER);

    assertThat(document().network().layers().getFirst().biasMode()).isEqualTo(BiasMode.SHARED);
    assertThat(undoable()).isEqualTo("biases of layer 1 frozen → shared");

    window.press(KeyCode.ESCAPE);
    assertThat(window.isSeen("recipe-card")).isFalse();
  }

  @Test
  void a_width_is_typed_where_it_stands_and_is_one_step_of_undo() throws Exception {
    window.press(KeyCode.R, KeyCode.CONTROL);
    window.write("width-1-typed", "5");
    window.press(KeyCode.ENTER);

    assertThat(window.text("recipe-layers")).isEqualTo("2–5–2");
    assertThat(undoable()).isEqualTo("neurons 3 to 5 of layer 1 added");
    assertThat(((TextField) window.node("width-1-typed")).getText()).isEqualTo("5");

    window.write("width-1-typed", "0");
    window.press(KeyCode.ENTER);
    assertThat(window.text("recipe-layers")).isEqualTo("2–5–2");
    assertThat(window.text("recipe-card")).contains("found all 5 neurons of layer 1, expected to");

    window.write("width-1-typed", "1");
    window.press(KeyCode.ENTER);
    assertThat(window.text("recipe-layers")).isEqualTo("2–1–2");
  }

  @Test
  void what_ends_training_and_what_is_held_back_is_typed_and_taken_away() throws Exception {
    window.begin("xor");
    window.perform("change-stop");
    window.write("stop-epochs", "50");
    window.press(KeyCode.ENTER);
    window.write("stop-loss", "0,01");
    window.press(KeyCode.ENTER);
    assertThat(window.text("recipe-stop")).isEqualTo("ends after epoch 50, at L < 0.01");
    window.write("stop-epochs", "");
    window.press(KeyCode.ENTER);
    assertThat(window.text("recipe-stop")).isEqualTo("ends at L < 0.01");
    assertThat(undoable()).isEqualTo("stop after epochs 50 → none");

    window.perform("change-samples");
    window.write("test-share", "0.25");
    window.press(KeyCode.ENTER);
    assertThat(window.text("recipe-samples")).contains("0.25 to test on");
    assertThat(document().data().dataset().test().count(4)).isEqualTo(1);
  }

  @Test
  void ctrl_r_opens_the_layers() throws Exception {
    window.press(KeyCode.R, KeyCode.CONTROL);

    assertThat(window.isSeen("recipe-card")).isTrue();
    assertThat(window.text("recipe-card")).contains("Layers: 2–2–2");
  }

  @Test
  void keys_that_go_on_in_time_belong_to_the_card_while_it_has_the_focus() throws Exception {
    int step = window.session().moment().step();
    window.press(KeyCode.R, KeyCode.CONTROL);

    window.press(KeyCode.RIGHT);

    assertThat(window.session().moment().step()).isEqualTo(step);
  }

  @Test
  void what_cannot_be_says_why_and_offers_both_changes_at_once() throws Exception {
    hand.clickOn("recipe-loss");
    hand.clickOn("loss-cross-entropy");

    assertThat(document().loss()).isEqualTo(Loss.HALF_SQUARED_ERROR);
    assertThat(window.text("recipe-reason"))
        .contains("expected softmax, which cross-entropy needs");
    assertThat(window.text("recipe-instead"))
        .isEqualTo(
            "Instead: loss half-squared-error → cross-entropy, activation of layer 2 sigmoid →"
                + " softmax");

    hand.clickOn("recipe-instead");
    assertThat(document().loss()).isEqualTo(Loss.CROSS_ENTROPY);
    assertThat(document().network().layers().getLast().activation()).isEqualTo(Softmax.SOFTMAX);
    assertThat(window.text("recipe-activations")).isEqualTo("sigmoid, softmax");

    window.press(KeyCode.Z, KeyCode.CONTROL);
    assertThat(document()).isEqualTo(Lessons.open("two-two-two"));
  }

  @Test
  void a_number_is_typed_and_taken_by_enter() throws Exception {
    hand.clickOn("recipe-optimizer");
    window.write("setting-learningRate", "1/4");
    window.press(KeyCode.ENTER);

    assertThat(document().optimizer().optimizer().learningRate()).isEqualTo(0.25);
    assertThat(window.text("recipe-optimizer")).isEqualTo("SGD η 0.25");
  }

  @Test
  void what_is_no_number_says_why_and_changes_nothing() throws Exception {
    hand.clickOn("recipe-optimizer");
    window.write("setting-learningRate", "much");
    window.press(KeyCode.ENTER);

    assertThat(window.text("recipe-reason")).startsWith("found \"much\"");
    assertThat(undoable()).isEmpty();
  }

  @Test
  void saving_while_one_types_saves_what_was_typed(@TempDir Path folder) throws Exception {
    Path file = folder.resolve("mine.deltascope");
    window.willChoose(file);
    hand.clickOn("recipe-optimizer");
    window.write("setting-learningRate", "0.125");

    window.press(KeyCode.S, KeyCode.CONTROL);

    assertThat(Files.readString(file)).contains("\"learningRate\": 0.125");
  }

  @Test
  void a_neuron_more_and_less_at_the_caption() throws Exception {
    hand.clickOn("caption-1-more");
    assertThat(window.text("recipe-layers")).isEqualTo("2–3–2");
    assertThat(undoable()).isEqualTo("neuron 3 of layer 1 added");

    hand.clickOn("caption-1-less");
    assertThat(window.text("recipe-layers")).isEqualTo("2–2–2");
  }

  @Test
  void the_only_neuron_is_kept_and_the_caption_offers_to_remove_the_layer() throws Exception {
    window.fire("caption-1-less");
    window.fire("caption-1-less");

    assertThat(document().network().layers().getFirst().weights().rows()).isEqualTo(1);
    assertThat(window.text("caption-instead")).isEqualTo("Instead: layer 1 removed");

    hand.clickOn("caption-instead");
    assertThat(window.text("recipe-layers")).isEqualTo("2–2");
  }

  @Test
  void a_change_at_a_later_update_begins_a_run_there() throws Exception {
    window.look(session -> session.toUpdate(3));
    hand.clickOn("recipe-loss");
    hand.clickOn("loss-squared-error");

    assertThat(undoable()).isEqualTo("loss half-squared-error → squared-error at update 3");
    assertThat(window.text("recipe-loss")).isEqualTo("‖y−t‖²");
    window.look(session -> session.toUpdate(0));
    assertThat(window.text("recipe-loss")).isEqualTo("½‖y−t‖²");
  }

  @Test
  void a_name_begins_no_run_of_its_own() throws Exception {
    window.look(session -> session.toUpdate(3));
    hand.clickOn("recipe-names");
    window.write("title", "My network");
    window.press(KeyCode.ENTER);

    assertThat(undoable()).isEqualTo("title “The 2-2-2 network” → “My network”");
    assertThat(window.session().opened().run().from()).isZero();
    assertThat(window.session().moment().update()).isEqualTo(3);
  }

  @Test
  void reset_takes_all_changes_back() throws Exception {
    window.fire("caption-1-more");
    hand.clickOn("take-all-back");

    assertThat(document()).isEqualTo(Lessons.open("two-two-two"));
    assertThat(window.isSeen("edited")).isFalse();
  }
}
