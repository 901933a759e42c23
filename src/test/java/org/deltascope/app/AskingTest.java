package org.deltascope.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import javafx.stage.Window;
import org.deltascope.figure.Subject;
import org.deltascope.trace.Moment;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Asking for a number before it is shown, as a lecturer does it by keyboard alone. */
@OnScreen
class AskingTest {
  private static final Moment ERROR_OF_HIDDEN = new Moment(0, 7, 2);
  private static final String ERROR = "0.008771";

  private WindowRobot window;

  @BeforeEach
  void open() throws Exception {
    window = WindowRobot.open("two-two-two");
    window.look(session -> session.at(ERROR_OF_HIDDEN));
  }

  @AfterEach
  void close() throws Exception {
    window.close();
  }

  private void type(String text) throws Exception {
    for (int at = 0; at < text.length(); at++) {
      String character = text.substring(at, at + 1);
      window.run(() -> window.type(character));
    }
  }

  private void field(String text) throws Exception {
    window.run(() -> ((TextInputControl) window.node("ask-field")).setText(text));
  }

  @Test
  void p_asks_for_the_number_that_one_stands_at_and_takes_it_out_of_everything() throws Exception {
    assertThat(everything()).contains(ERROR);

    window.press(KeyCode.P);

    assertThat(window.session().quiz().open()).isPresent();
    assertThat(window.text("ask")).contains("Is δₕ₁ positive or negative?");
    assertThat(everything()).doesNotContain(ERROR);
    assertThat(window.description("equation")).doesNotContain(ERROR);
    assertThat(window.description("network")).contains("δ 0.1385").doesNotContain(ERROR);
  }

  @Test
  void neither_the_clipboard_nor_a_figure_has_it() throws Exception {
    window.press(KeyCode.P);
    window.look(session -> session.select(new Subject.Neuron(1, 0)));
    window.press(KeyCode.C, KeyCode.CONTROL);
    assertThat(window.onFx(this::clipboard)).contains("= 0.59").doesNotContain("0.00877");

    window.press(KeyCode.L, KeyCode.CONTROL, KeyCode.SHIFT);
    window.await("the equation", () -> clipboard().contains("align"));
    assertThat(window.onFx(this::clipboard)).doesNotContain(ERROR).contains("?");
  }

  private String clipboard() {
    String text = Clipboard.getSystemClipboard().getString();
    return text == null ? "" : text;
  }

  @Test
  void what_the_lesson_says_of_the_numbers_of_this_update_waits_until_they_are_shown()
      throws Exception {
    window.look(session -> session.at(new Moment(0, 5, 0)));
    assertThat(window.text("lesson")).contains("o₁ is far too high", "its sigmoid");

    window.press(KeyCode.P);
    assertThat(window.text("lesson"))
        .contains("How far off the output is, times the slope of its sigmoid.")
        .doesNotContain("too high", "too low", "is large");

    window.press(KeyCode.RIGHT);
    assertThat(window.text("lesson")).contains("o₁ is far too high");
  }

  @Test
  void the_check_by_finite_differences_waits_too_even_for_a_moment() throws Exception {
    window.await("the check", () -> window.node("check").isVisible());
    assertThat(window.onFx(() -> WindowRobot.words(window.node("check")))).contains("agrees");

    boolean seenWhenAsked =
        window.onFx(
            () -> {
              window.strike(KeyCode.P);
              return window.session().isAsked() && window.node("check").isVisible();
            });
    assertThat(seenWhenAsked).isFalse();
    window.settle();
    assertThat(window.isSeen("check")).isFalse();
    assertThat(window.onFx(() -> window.session().isAsked())).isTrue();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1})
  void the_menu_of_a_number_has_nothing_of_what_is_asked_for(int unit) throws Exception {
    window.press(KeyCode.P);
    window.look(session -> session.select(new Subject.Neuron(1, unit)));
    window.press(KeyCode.F10, KeyCode.SHIFT);
    List<MenuItem> items =
        window.onFx(
            () ->
                List.copyOf(Window.getWindows()).stream()
                    .filter(ContextMenu.class::isInstance)
                    .flatMap(menu -> ((ContextMenu) menu).getItems().stream())
                    .toList());
    assertThat(items).isNotEmpty();
    for (MenuItem item : items) {
      assertThat(String.valueOf(item.getText())).doesNotContain(ERROR, "0.0099");
    }
    for (String copy : List.of("Copy all digits", "Copy as LaTeX")) {
      MenuItem item =
          items.stream().filter(each -> copy.equals(each.getText())).findFirst().orElseThrow();
      window.run(item::fire);
      assertThat(window.onFx(this::clipboard))
          .doesNotContain("0.00877", "0.00995")
          .contains("0.59");
    }
    assertThat(items.stream().map(item -> String.valueOf(item.getText())))
        .as("how it was computed would lead past the question")
        .noneMatch(text -> text.contains("δ"));
  }

  @Test
  void while_one_watches_the_exercise_the_mistake_it_is_about_is_shown_where_it_is_made()
      throws Exception {
    window.press(KeyCode.HOME);
    window.fire("exercise-begin");
    assertThat(window.text("exercise")).doesNotContain("mistake");

    window.look(session -> session.at(new Moment(0, 7, 2)));
    assertThat(window.text("exercise"))
        .contains("A mistake that is often made here gives δₕ₁ = ", "It is a path left out");

    window.look(session -> session.at(new Moment(3, 7, 2)));
    assertThat(window.session().isAsked()).isTrue();
    assertThat(window.text("exercise")).doesNotContain("mistake");
  }

  @Test
  void the_sign_is_chosen_by_key_then_the_number_is_typed_and_a_letter_says_how_sure()
      throws Exception {
    window.press(KeyCode.P);
    window.press(KeyCode.ADD);
    assertThat(window.text("ask")).contains("Right: positive.");
    window.await("the field", () -> window.node("ask-field").isFocused());

    field("0.03635");
    type("s");
    assertThat(window.text("ask-verdict"))
        .isEqualTo("0.03635: Not yet: that is what one gets with the slope left out.");
    assertThat(everything()).doesNotContain(ERROR);

    field("0.0088");
    type("t");
    assertThat(window.text("ask-verdict")).startsWith("0.0088: Right, to 2 digits.");
    assertThat(window.session().quiz().open()).isEmpty();
    assertThat(window.description("network")).contains(ERROR);
  }

  @Test
  void the_lab_is_closed_while_a_number_is_asked_for() throws Exception {
    window.press(KeyCode.F);
    assertThat(window.onFx(() -> window.node("lab").isVisible())).isTrue();
    window.perform("ask-first");

    assertThat(window.onFx(() -> window.shown().anyMatch(node -> "ask".equals(node.getId()))))
        .isTrue();
    assertThat(everything()).doesNotContain(ERROR);
    window.perform("formula-lab");
    assertThat(window.onFx(() -> window.shown().anyMatch(node -> "ask".equals(node.getId()))))
        .isTrue();
  }

  @Test
  void the_first_press_of_the_arrow_shows_and_the_next_goes_on() throws Exception {
    window.press(KeyCode.P);
    window.press(KeyCode.RIGHT);
    assertThat(window.session().moment()).isEqualTo(ERROR_OF_HIDDEN);
    assertThat(everything()).contains(ERROR);

    window.press(KeyCode.RIGHT);
    assertThat(window.session().moment()).isEqualTo(new Moment(0, 7, 3));
    assertThat(window.session().quiz().open()).as("once a step").isEmpty();

    window.press(KeyCode.RIGHT);
    assertThat(window.session().quiz().open()).as("in the next step").isPresent();
  }

  @Test
  void a_clicker_passes_from_the_field_too() throws Exception {
    window.press(KeyCode.P);
    window.press(KeyCode.ADD);
    window.await("the field", () -> window.node("ask-field").isFocused());
    window.press(KeyCode.PAGE_DOWN);

    assertThat(window.session().quiz().open()).isEmpty();
    assertThat(everything()).contains(ERROR);
  }

  @Test
  void what_was_answered_wrongly_and_then_shown_is_asked_no_more() throws Exception {
    window.press(KeyCode.P);
    window.press(KeyCode.ADD);
    window.await("the field", () -> window.node("ask-field").isFocused());
    field("0.5");
    type("t");
    window.press(KeyCode.PAGE_DOWN);

    assertThat(window.onFx(() -> window.node("ask-field").getParent().isVisible())).isFalse();
    assertThat(window.text("ask-verdict")).isEqualTo("0.5: Not yet.");
    window.press(KeyCode.PAGE_DOWN);
    assertThat(window.session().moment()).isEqualTo(new Moment(0, 7, 3));
  }

  @Test
  void help_comes_in_three_steps() throws Exception {
    window.press(KeyCode.P);
    window.press(KeyCode.ADD);
    field("0.03635");
    type("g");
    type("h");
    assertThat(window.text("ask-hint"))
        .isEqualTo("All before it is right. In δₕ₁, look at (w₅ δₒ₁ + w₇ δₒ₂) · σ′(zₕ₁).");
    type("h");
    assertThat(window.text("ask-hint")).startsWith("It is the slope left out:");
    assertThat(everything()).doesNotContain(ERROR);
    type("h");
    assertThat(everything()).contains(ERROR);
  }

  @Test
  void what_is_no_number_is_said_and_nothing_is_judged() throws Exception {
    window.press(KeyCode.P);
    window.press(KeyCode.ADD);
    field("0.0.1");
    type("s");

    assertThat(window.text("ask-hint")).startsWith("“0.0.1” is no number");
    assertThat(window.session().quiz().open().orElseThrow().replies()).isEmpty();
  }

  @Test
  void the_exercise_of_a_lesson_is_offered_where_it_begins_and_asks_more_and_more()
      throws Exception {
    window.press(KeyCode.HOME);
    assertThat(window.text("exercise")).contains("adds up what comes back along all its edges");
    window.fire("exercise-begin");
    assertThat(window.text("exercise")).contains("Update 1 of 5: watch it.");

    window.press(KeyCode.END);
    assertThat(window.session().quiz().open()).as("in the first update").isEmpty();
    window.look(session -> session.at(new Moment(1, 7, 0)));
    assertThat(window.session().quiz().open()).as("no blank yet").isEmpty();
    assertThat(window.text("exercise")).contains("to be filled in: ∂W¹.");
    window.look(session -> session.at(new Moment(1, 8, 0)));
    assertThat(window.session().quiz().open()).as("the last of the chain").isPresent();
  }

  @Test
  void the_summary_is_saved_without_names(@TempDir Path folder) throws Exception {
    window.press(KeyCode.P);
    window.press(KeyCode.ADD);
    field("0.03635");
    type("s");
    window.press(KeyCode.PAGE_DOWN);
    window.willChoose(folder.resolve("asked.csv"));
    window.perform("ask-summary");
    assertThat(window.text("summary")).contains("1 sure and wrong").contains("δₕ₁ at 0:8:3");

    window.run(() -> button("Save as CSV…").fire());

    assertThat(window.suggested()).isEqualTo("two-two-two-asked.csv");
    assertThat(Files.readString(folder.resolve("asked.csv")))
        .contains("0:8:3,δₕ₁,sure and wrong,0.03635,sure,slope-left-out,");
  }

  private Button button(String text) {
    return window
        .shown()
        .filter(Button.class::isInstance)
        .map(Button.class::cast)
        .filter(button -> text.equals(button.getText()))
        .findFirst()
        .orElseThrow();
  }

  /** All that can be read in the window, and all that is said of it. */
  private String everything() throws Exception {
    return window.onFx(
        () -> {
          List<String> all = new ArrayList<>();
          window.shown().forEach(node -> read(node, all));
          return String.join("\n", all);
        });
  }

  private static void read(Node node, List<String> all) {
    add(node.getAccessibleText(), all);
    add(node.getAccessibleHelp(), all);
    if (node instanceof Control control && control.getTooltip() != null) {
      add(control.getTooltip().getText(), all);
    }
    node.getProperties().values().stream()
        .filter(Tooltip.class::isInstance)
        .forEach(tip -> add(((Tooltip) tip).getText(), all));
    switch (node) {
      case Labeled labeled -> add(labeled.getText(), all);
      case Text text -> add(text.getText(), all);
      case TextInputControl input when !input.isEditable() -> add(input.getText(), all);
      case Node _ -> {}
    }
  }

  private static void add(@Nullable String text, List<String> all) {
    if (text != null) {
      all.add(text);
    }
  }
}
