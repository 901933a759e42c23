package org.deltascope.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.deltascope.app.view.overlay.PaletteEntry;
import org.deltascope.figure.Subject;
import org.deltascope.trace.Moment;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@OnScreen
class PaletteTest {

  private WindowRobot window;

  @BeforeEach
  void open() throws Exception {
    window = WindowRobot.open("two-two-two");
    window.press(KeyCode.K, KeyCode.CONTROL);
  }

  @AfterEach
  void close() throws Exception {
    window.close();
  }

  @SuppressWarnings("unchecked")
  private ListView<PaletteEntry> list() {
    return (ListView<PaletteEntry>) window.node("palette-list");
  }

  private List<String> type(String text) throws Exception {
    window.run(() -> ((TextField) window.node("palette-field")).setText(text));
    return window.onFx(() -> list().getItems().stream().map(PaletteEntry::title).toList());
  }

  @Test
  void control_k_lists_all_that_can_be_done_and_the_lessons() throws Exception {
    assertThat(window.isSeen("palette")).isTrue();
    assertThat(type(""))
        .contains("Open…", "One step on", "Look closer", "Lesson: XOR: something to train")
        .doesNotContain("Undo");
  }

  @Test
  void what_begins_with_the_typed_words_comes_first() throws Exception {
    assertThat(type("look").getFirst()).startsWith("Look");
    assertThat(type("back one step")).containsExactly("One step back");
  }

  @Test
  void enter_does_what_is_chosen() throws Exception {
    type("end of the update");
    window.press(KeyCode.ENTER);

    assertThat(window.isSeen("palette")).isFalse();
    assertThat(window.text("position")).startsWith("step 11 of 11");
  }

  @Test
  void arrows_choose_and_do_not_step() throws Exception {
    type("update");
    window.press(KeyCode.DOWN);
    window.press(KeyCode.DOWN);
    window.press(KeyCode.UP);

    assertThat(window.onFx(() -> list().getSelectionModel().getSelectedIndex())).isEqualTo(1);
    assertThat(window.session().moment()).isEqualTo(new Moment(0, 0, 0));
  }

  @Test
  void a_quantity_leads_to_where_it_is_computed() throws Exception {
    assertThat(type("delta[1](2)").getFirst()).contains("step 8 of 11");
    window.press(KeyCode.ENTER);

    assertThat(window.session().focus()).isEqualTo(new Subject.Neuron(1, 1));
    assertThat(window.text("position")).startsWith("step 8 of 11 · δ¹");
  }

  @Test
  void a_place_is_gone_to_and_come_back_from() throws Exception {
    type("12:7:2");
    window.press(KeyCode.ENTER);
    assertThat(window.session().moment()).isEqualTo(new Moment(12, 6, 1));

    window.press(KeyCode.OPEN_BRACKET, KeyCode.CONTROL);
    assertThat(window.session().moment()).isEqualTo(new Moment(0, 0, 0));
  }

  @Test
  void a_lesson_is_opened() throws Exception {
    type("xor");
    window.press(KeyCode.ENTER);

    assertThat(window.session().opened().title()).startsWith("XOR");
  }

  @Test
  void escape_closes_it_and_nothing_is_done() throws Exception {
    type("end of the update");
    window.press(KeyCode.ESCAPE);

    assertThat(window.isSeen("palette")).isFalse();
    assertThat(window.session().moment()).isEqualTo(new Moment(0, 0, 0));
  }

  @Test
  void where_nothing_is_found_enter_does_nothing() throws Exception {
    assertThat(type("no such thing")).isEmpty();
    window.press(KeyCode.ENTER);

    assertThat(window.isSeen("palette")).isTrue();
  }
}
