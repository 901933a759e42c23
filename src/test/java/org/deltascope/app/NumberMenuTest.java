package org.deltascope.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.stage.Window;
import org.deltascope.figure.Subject;
import org.deltascope.trace.Quantity;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Opens the menus of numbers in the real window. */
@OnScreen
class NumberMenuTest {

  private static final Subject W5 = new Subject.Edge(2, 0, 0);
  private static final Subject H1 = new Subject.Neuron(1, 0);

  private WindowRobot window;

  @BeforeEach
  void open() throws Exception {
    window = WindowRobot.open("two-two-two");
  }

  @AfterEach
  void close() throws Exception {
    window.run(() -> menus().forEach(ContextMenu::hide));
    window.close();
  }

  private static List<ContextMenu> menus() {
    return List.copyOf(Window.getWindows()).stream()
        .filter(ContextMenu.class::isInstance)
        .map(ContextMenu.class::cast)
        .toList();
  }

  private List<MenuItem> items() throws Exception {
    return window.onFx(() -> menus().stream().flatMap(menu -> menu.getItems().stream()).toList());
  }

  private List<String> titles() throws Exception {
    return items().stream().map(MenuItem::getText).filter(text -> text != null).toList();
  }

  private void choose(String title) throws Exception {
    MenuItem item =
        items().stream().filter(each -> title.equals(each.getText())).findFirst().orElseThrow();
    window.run(
        () -> {
          menus().forEach(ContextMenu::hide);
          item.fire();
        });
  }

  private void openFor(Subject subject) throws Exception {
    window.look(session -> session.select(subject));
    window.press(KeyCode.F10, KeyCode.SHIFT);
  }

  private String clipboard() throws Exception {
    return window.onFx(() -> Clipboard.getSystemClipboard().getString());
  }

  @Test
  void shift_f10_opens_the_menu_of_what_is_selected() throws Exception {
    openFor(W5);

    assertThat(titles())
        .containsExactly(
            "Change w₅",
            "Copy all digits",
            "Copy as LaTeX",
            "Show every way of w₅ to L",
            "Remove this edge");
  }

  @Test
  void the_right_button_opens_the_menu_where_it_is_pressed() throws Exception {
    Hand hand = new Hand(window);
    hand.moveTo("network", W5);
    hand.menu("network", W5);

    assertThat(titles()).contains("Change w₅");
    assertThat(window.session().selection()).isEqualTo(W5);
  }

  @Test
  void a_number_is_copied_with_all_its_digits() throws Exception {
    openFor(W5);
    choose("Copy all digits");

    assertThat(clipboard()).isEqualTo("0.40000000000000002");
  }

  @Test
  void a_number_is_copied_as_latex() throws Exception {
    openFor(W5);
    choose("Copy as LaTeX");

    assertThat(clipboard()).isEqualTo("w_{5} = 0.40000000000000002");
  }

  @Test
  void one_goes_to_the_step_where_a_number_was_computed() throws Exception {
    window.perform("end");
    openFor(W5);
    assertThat(titles()).contains("How was ∂L/∂w₅ computed");
    choose("How was ∂L/∂w₅ computed");

    assertThat(window.session().entry().id().name()).isEqualTo("dW[2]");
    assertThat(window.session().selection()).isEqualTo(W5);
  }

  @Test
  void the_ways_of_a_weight_to_the_loss_are_shown() throws Exception {
    window.perform("end");
    openFor(new Subject.Edge(1, 0, 0));
    choose("Show every way of w₁ to L");

    assertThat(window.onFx(() -> window.node("paths").getAccessibleText()))
        .contains("Ways from w₁ to L", "2 ways");
    assertThat(window.session().selection()).isEqualTo(new Subject.Edge(1, 0, 0));
  }

  @Test
  void no_way_is_shown_while_a_number_is_asked_for() throws Exception {
    window.look(session -> session.select(W5).askingHere());
    openFor(W5);

    assertThat(titles()).contains("Change w₅").noneMatch(title -> title.contains("way"));
  }

  @Test
  void a_number_that_is_seen_is_hidden_and_asked_for() throws Exception {
    window.perform("end");
    openFor(H1);
    choose("Hide δₕ₁ and ask for it");

    assertThat(window.session().entry().id().name()).isEqualTo("delta[1]");
    assertThat(window.session().quiz().open().orElseThrow().question().number())
        .isEqualTo(new Quantity(Quantity.Kind.ERROR, 1).at(0));
    assertThat(window.onFx(() -> window.node("network").getAccessibleText()))
        .doesNotContain("0.008771");

    window.look(session -> session.end());
    openFor(H1);
    choose("Hide h₁ and ask for it");
    assertThat(window.session().quiz().open().orElseThrow().question().number())
        .as("also while others are asked for")
        .isEqualTo(new Quantity(Quantity.Kind.ACTIVATION, 1).at(0));
  }

  @Test
  void nothing_is_given_away_that_is_not_known_yet() throws Exception {
    openFor(H1);

    assertThat(titles()).noneMatch(title -> title.contains("δ"));
  }

  @Test
  void an_edge_is_removed_and_added_again_at_its_neuron() throws Exception {
    openFor(W5);
    choose("Remove this edge");
    assertThat(window.desk().sessions().undoable()).contains("edge from h₁ to o₁ removed");

    openFor(new Subject.Neuron(2, 0));
    choose("Add the edge from h₁");
    assertThat(
            window
                .session()
                .opened()
                .document()
                .network()
                .layers()
                .get(1)
                .options()
                .edges()
                .isComplete())
        .isTrue();
  }

  @Test
  void a_bias_is_reached_with_the_arrows_and_changed_by_its_menu() throws Exception {
    window.look(session -> session.select(H1));
    window.press(KeyCode.LEFT, KeyCode.ALT);
    window.press(KeyCode.DOWN, KeyCode.ALT);
    window.press(KeyCode.DOWN, KeyCode.ALT);
    assertThat(window.session().selection()).isEqualTo(new Subject.Bias(1, 0));

    window.press(KeyCode.F10, KeyCode.SHIFT);
    choose("Change b₁");
    window.run(() -> ((TextField) window.node("number-field")).setText("0.5"));
    window.press(KeyCode.ENTER);

    assertThat(window.desk().sessions().undoable()).contains("b₁ 0.35 → 0.5");
  }

  @Test
  void the_note_of_a_scene_is_written_and_kept() throws Exception {
    window.press(KeyCode.D, KeyCode.CONTROL);
    window.perform("scene-note");
    window.run(() -> ((TextField) window.node("prompt-field")).setText("look at w₁"));
    window.press(KeyCode.ENTER);

    assertThat(window.session().opened().document().toJson()).contains("\"note\": \"look at w₁\"");
    assertThat(window.command("scene-1").title().get()).endsWith("look at w₁");
  }
}
