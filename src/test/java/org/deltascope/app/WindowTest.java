package org.deltascope.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.application.Application;
import javafx.scene.Parent;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextField;
import javafx.scene.image.ImageView;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.deltascope.app.model.ThemeChoice;
import org.deltascope.figure.Subject;
import org.deltascope.formula.number.Digits;
import org.deltascope.nn.Optimizer;
import org.deltascope.trace.Moment;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@OnScreen
class WindowTest {

  private WindowRobot window;

  @BeforeEach
  void open() throws Exception {
    window = WindowRobot.open("two-two-two");
  }

  @AfterEach
  void close() throws Exception {
    window.close();
  }

  @Test
  void right_shows_the_next_neuron_and_its_equation() throws Exception {
    String before = window.description("equation");

    window.press(KeyCode.RIGHT);

    assertThat(window.text("position")).startsWith("step 1 of 11 · z¹ · neuron 2 of 2");
    assertThat(window.description("equation")).isNotEqualTo(before).contains("h₂");
  }

  @Test
  void a_key_press_brings_each_picture_once() throws Exception {
    List<String> brought = new ArrayList<>();
    for (String id : List.of("network", "equation", "slope")) {
      Parent view = (Parent) window.node(id);
      ImageView picture = (ImageView) view.getChildrenUnmodifiable().getFirst();
      window.run(() -> picture.imageProperty().addListener((image, old, now) -> brought.add(id)));
    }

    for (int k = 0; k < 5; k++) {
      brought.clear();
      window.press(KeyCode.RIGHT, KeyCode.CONTROL);
      assertThat(brought).containsExactlyInAnyOrder("network", "equation", "slope");
    }
  }

  @Test
  void left_shows_what_was_there_before() throws Exception {
    String title = window.description("equation");
    String sentence = window.description("slope");

    window.press(KeyCode.RIGHT);
    window.press(KeyCode.LEFT);

    assertThat(window.description("equation")).isEqualTo(title);
    assertThat(window.description("slope")).isEqualTo(sentence);
  }

  @Test
  void clickers_step_too() throws Exception {
    window.press(KeyCode.PAGE_DOWN);
    window.press(KeyCode.PAGE_DOWN);
    window.press(KeyCode.PAGE_UP);

    assertThat(window.session().moment()).isEqualTo(new Moment(0, 0, 1));
  }

  @Test
  void with_control_one_goes_by_phases() throws Exception {
    window.press(KeyCode.RIGHT, KeyCode.CONTROL);
    assertThat(window.text("position")).startsWith("step 4 of 11 · a²");

    window.press(KeyCode.RIGHT, KeyCode.CONTROL);
    assertThat(window.text("position")).startsWith("step 5 of 11 · L");
  }

  @Test
  void with_shift_one_goes_by_updates() throws Exception {
    window.press(KeyCode.RIGHT, KeyCode.SHIFT);

    assertThat(window.text("position")).endsWith("update 1 · epoch 1");
  }

  @Test
  void end_and_home_go_to_the_ends_of_the_update() throws Exception {
    window.press(KeyCode.END);
    assertThat(window.text("position")).startsWith("step 11 of 11");

    window.press(KeyCode.HOME);
    assertThat(window.text("position")).startsWith("step 1 of 11");
  }

  @Test
  void a_click_on_the_strip_goes_to_that_step() throws Exception {
    window.fire("step-8");

    assertThat(window.text("position")).contains("δ¹ · carried back, neuron 1 of 2");
    assertThat(window.description("equation")).contains("h₁");
  }

  @Test
  void keys_work_whatever_has_the_focus() throws Exception {
    for (String id : List.of("play", "export-open", "network", "lessons")) {
      window.run(() -> window.node(id).requestFocus());
      Moment before = window.session().moment();

      window.press(KeyCode.RIGHT);

      assertThat(window.session().moment()).describedAs("focus on %s", id).isNotEqualTo(before);
    }
  }

  @Test
  void keys_do_not_step_while_one_types_into_a_field() throws Exception {
    window.run(() -> window.node("update").requestFocus());

    window.press(KeyCode.RIGHT);
    window.press(KeyCode.HOME);

    assertThat(window.session().moment()).isEqualTo(new Moment(0, 0, 0));
  }

  @Test
  void a_typed_number_goes_to_that_update() throws Exception {
    TextField field = (TextField) window.node("update");
    window.run(
        () -> {
          field.requestFocus();
          field.setText("500");
          field.fireEvent(new javafx.event.ActionEvent());
        });

    assertThat(window.text("position")).endsWith("update 500 · epoch 500");
  }

  @Test
  void control_z_undoes_a_change_and_control_y_makes_it_again() throws Exception {
    Optimizer other = new Optimizer.Sgd(0.25);
    window.run(
        () ->
            window.desk().sessions().edit("η", it -> it.with(it.opened().document().with(other))));

    window.press(KeyCode.Z, KeyCode.CONTROL);
    assertThat(window.session().opened().experiment().optimizer().learningRate()).isEqualTo(0.5);

    window.press(KeyCode.Y, KeyCode.CONTROL);
    assertThat(window.session().opened().experiment().optimizer()).isEqualTo(other);
  }

  @Test
  void looking_is_not_undone() throws Exception {
    window.press(KeyCode.END);
    window.press(KeyCode.Z, KeyCode.CONTROL);

    assertThat(window.text("position")).startsWith("step 11 of 11");
  }

  @Test
  void brackets_go_back_to_where_one_was_and_forward_again() throws Exception {
    window.press(KeyCode.END);
    window.press(KeyCode.OPEN_BRACKET, KeyCode.CONTROL);
    assertThat(window.text("position")).startsWith("step 1 of 11");

    window.press(KeyCode.CLOSE_BRACKET, KeyCode.CONTROL);
    assertThat(window.text("position")).startsWith("step 11 of 11");
  }

  @Test
  void the_buttons_at_the_side_of_the_mouse_go_back_and_forward() throws Exception {
    window.press(KeyCode.END);
    Hand hand = new Hand(window);
    hand.clickOn("equation", MouseButton.BACK);
    assertThat(window.text("position")).startsWith("step 1 of 11");

    hand.clickOn("equation", MouseButton.FORWARD);
    assertThat(window.text("position")).startsWith("step 11 of 11");
  }

  @Test
  void alt_arrows_walk_through_the_network() throws Exception {
    window.press(KeyCode.RIGHT, KeyCode.ALT);

    assertThat(window.session().selection()).isEqualTo(new Subject.Edge(2, 0, 0));
  }

  @Test
  void alt_and_plus_look_closer_and_control_0_shows_the_whole_again() throws Exception {
    List<Integer> whole = pixels("network");
    window.press(KeyCode.EQUALS, KeyCode.ALT);
    List<Integer> closer = pixels("network");
    assertThat(closer).isNotEqualTo(whole);

    window.press(KeyCode.RIGHT, KeyCode.ALT, KeyCode.SHIFT);
    assertThat(pixels("network")).isNotEqualTo(closer);

    window.press(KeyCode.DIGIT0, KeyCode.CONTROL);
    assertThat(pixels("network")).isEqualTo(whole);
  }

  private List<Integer> pixels(String id) throws Exception {
    return window.onFx(
        () -> {
          WritableImage image = window.node(id).snapshot(null, null);
          List<Integer> pixels = new ArrayList<>();
          for (int y = 0; y < image.getHeight(); y += 2) {
            for (int x = 0; x < image.getWidth(); x += 2) {
              pixels.add(image.getPixelReader().getArgb(x, y));
            }
          }
          return pixels;
        });
  }

  @Test
  void selecting_an_edge_shows_its_equation() throws Exception {
    window.fire("step-7");

    window.look(s -> s.select(new Subject.Edge(2, 1, 0)));

    assertThat(window.description("equation")).contains("w₇");
    assertThat(window.text("position")).contains("weight 4 of 6");
  }

  @Test
  void gradients_are_seen_to_agree_with_finite_differences() throws Exception {
    window.fire("step-7");

    assertThat(window.text("check"))
        .contains("agrees with finite differences", "|analytic − numeric| =");
  }

  @Test
  void a_step_without_a_derivative_shows_no_check() throws Exception {
    assertThat(window.isSeen("check")).isFalse();
  }

  @Test
  void the_lesson_speaks_beside_the_step() throws Exception {
    assertThat(window.text("lesson")).contains("Into the hidden layer");

    window.fire("step-8");

    assertThat(window.text("lesson")).contains("Adding up the two ways");
  }

  @Test
  void a_lesson_opens_from_the_menu() throws Exception {
    MenuButton lessons = (MenuButton) window.node("lessons");
    assertThat(lessons.getItems()).hasSize(14);

    window.run(() -> lessons.getItems().get(1).fire());

    assertThat(lessons.getText()).doesNotContain("2-2-2");
    assertThat(window.text("position")).startsWith("step 1 of 11 · z¹ · neuron 1 of 1");
  }

  @Test
  void a_wrong_document_leaves_the_open_one_and_says_what_is_wrong(@TempDir Path folder)
      throws Exception {
    Path wrong = folder.resolve("wrong.deltascope.json");
    Files.writeString(wrong, "{\"format\": \"deltascope\", \"version\": 1, \"network\": 3}");
    window.press(KeyCode.RIGHT);
    window.willChoose(wrong);

    window.press(KeyCode.O, KeyCode.CONTROL);

    assertThat(window.text("message"))
        .contains("wrong.deltascope.json", "network", "found", "expected");
    assertThat(window.isSeen("message")).isTrue();
    assertThat(window.session().moment()).isEqualTo(new Moment(0, 0, 1));
    assertThat(window.text("lessons")).contains("2-2-2");
  }

  @Test
  void a_good_document_takes_the_message_away(@TempDir Path folder) throws Exception {
    Path good = folder.resolve("good.deltascope.json");
    window.session().opened().document().save(good);
    window.willChoose(folder.resolve("missing.deltascope.json"));
    window.press(KeyCode.O, KeyCode.CONTROL);
    window.willChoose(good);

    window.press(KeyCode.O, KeyCode.CONTROL);

    assertThat(window.node("message").getParent().isVisible()).isFalse();
  }

  @Test
  void the_theme_changes_the_colours_of_window_and_figure() throws Exception {
    window.look(s -> s.shown(s.look().in(ThemeChoice.DARK)));

    assertThat(window.onFx(Application::getUserAgentStylesheet)).contains("dark");
    assertThat(
            window.onFx(
                () ->
                    window
                        .desk()
                        .stage()
                        .getScene()
                        .snapshot(null)
                        .getPixelReader()
                        .getArgb(20, 400)))
        .isEqualTo(0xFF14171C);
  }

  @Test
  void control_plus_makes_everything_larger() throws Exception {
    double before = window.onFx(() -> window.node("digits").getBoundsInParent().getHeight());

    for (int k = 0; k < 4; k++) {
      window.press(KeyCode.PLUS, KeyCode.CONTROL);
    }

    assertThat(window.text("percent")).isEqualTo("200 %");
    assertThat(window.onFx(() -> window.node("digits").getBoundsInParent().getHeight()))
        .isGreaterThan(1.7 * before);
  }

  @Test
  void digits_are_chosen_from_2_to_17() throws Exception {
    MenuButton digits = (MenuButton) window.node("digits");

    window.run(() -> digits.getItems().getLast().fire());

    assertThat(digits.getItems()).hasSize(16);
    assertThat(window.text("digits")).isEqualTo("17 digits");
    assertThat(window.session().look().digits()).isEqualTo(new Digits(17));
  }

  @Test
  void a_question_mark_lists_the_keys() throws Exception {
    window.run(() -> window.type("?"));
    assertThat(window.isSeen("keys")).isTrue();
    assertThat(window.text("keys"))
        .contains("PageDown", "F11", "Ctrl+→", "Ctrl+Shift+→", "Alt+Shift+←", "Esc\n")
        .contains("Ctrl++\n", "Ctrl+−\n", "Ctrl+0\n", "Alt++\n", "?, F1\n")
        .doesNotContain("Numpad", "=", "Shortcut", "Escape");

    window.press(KeyCode.ESCAPE);
    assertThat(window.isSeen("keys")).isFalse();
  }

  @Test
  void the_figure_is_described_for_who_does_not_see_it() throws Exception {
    assertThat(window.onFx(() -> window.node("network").getAccessibleText())).contains("h₁");
  }
}
