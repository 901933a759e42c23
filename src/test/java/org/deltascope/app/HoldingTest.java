package org.deltascope.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleRole;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.deltascope.app.model.Session;
import org.deltascope.figure.Subject;
import org.deltascope.nn.Network;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Takes hold of numbers in the real window. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@OnScreen
class HoldingTest {

  private static final Subject W5 = new Subject.Edge(2, 0, 0);
  private static final Subject X1 = new Subject.Neuron(0, 0);
  private static final Subject T1 = new Subject.Target(0);
  private static final Subject H1 = new Subject.Neuron(1, 0);

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
  }

  @AfterAll
  void close() throws Exception {
    window.close();
  }

  @Test
  void a_click_on_a_weight_shows_it_in_a_card_beside_it() throws Exception {
    hand.clickOn("network", W5);

    assertThat(window.isSeen("number-card")).isTrue();
    assertThat(window.text("number-name")).isEqualTo("w₅");
    assertThat(window.text("number-value")).isEqualTo("0.40");
    assertThat(window.isSeen("number-was")).isFalse();
  }

  @Test
  void what_is_computed_cannot_be_held() throws Exception {
    hand.clickOn("network", H1);

    assertThat(window.isSeen("number-card")).isFalse();
  }

  @Test
  void enter_opens_a_field_with_the_number_as_it_is_written_and_applies_what_is_typed()
      throws Exception {
    hand.clickOn("network", W5);
    window.press(KeyCode.ENTER);

    assertThat(window.isSeen("number-field")).isTrue();
    assertThat(field().getText()).isEqualTo("0.40");
    assertThat(field().getSelectedText()).isEqualTo("0.40");

    type("2*0,3");

    assertThat(weight()).isEqualTo(0.6);
    assertThat(window.text("number-value")).isEqualTo("0.6");
    assertThat(window.text("number-was")).isEqualTo("was 0.40");
    assertThat(window.desk().sessions().undoable()).contains("w₅ 0.40 → 0.6");
  }

  @Test
  void the_loss_before_and_now_stands_beside_what_the_gradient_forecast() throws Exception {
    hand.clickOn("network", W5);
    window.press(KeyCode.F2);
    type("0.60");

    assertThat(window.text("number-loss")).isEqualTo("L 0.2984 → 0.3145");
    assertThat(window.text("number-forecast")).isEqualTo("ΔL +0.01617, g·Δw +0.01643");
  }

  @Test
  void what_is_no_number_is_refused_beside_the_field_which_stays_open() throws Exception {
    hand.clickOn("network", W5);
    window.press(KeyCode.ENTER);
    type("0.4x");

    assertThat(window.isSeen("number-field")).isTrue();
    assertThat(window.text("number-reason")).startsWith("found \"0.4x\"").contains("expected");
    assertThat(weight()).isEqualTo(0.4);
  }

  @Test
  void esc_closes_the_field_as_if_nothing_had_happened() throws Exception {
    hand.clickOn("network", W5);
    window.press(KeyCode.ENTER);
    window.run(() -> field().setText("7"));
    window.press(KeyCode.ESCAPE);

    assertThat(window.isSeen("number-field")).isFalse();
    assertThat(weight()).isEqualTo(0.4);
    assertThat(window.desk().sessions().undoable()).isEmpty();
  }

  @Test
  void a_double_click_opens_the_field() throws Exception {
    hand.doubleClickOn("network", W5);

    assertThat(window.isSeen("number-field")).isTrue();
  }

  @Test
  void arrows_go_up_and_down_and_all_of_it_is_undone_at_once() throws Exception {
    focusOn(W5);
    window.press(KeyCode.UP);
    window.press(KeyCode.UP);
    window.press(KeyCode.PAGE_DOWN);
    window.press(KeyCode.UP, KeyCode.SHIFT);

    assertThat(weight()).isEqualTo(0.321);

    window.press(KeyCode.Z, KeyCode.CONTROL);

    assertThat(weight()).isEqualTo(0.4);
    assertThat(window.desk().sessions().undoable()).isEmpty();
  }

  @Test
  void minus_negates_and_backspace_brings_back_what_it_was() throws Exception {
    focusOn(W5);
    window.run(() -> window.type("-"));

    assertThat(weight()).isEqualTo(-0.4);

    window.press(KeyCode.BACK_SPACE);

    assertThat(weight()).isEqualTo(0.4);
    assertThat(window.isSeen("number-was")).isFalse();
  }

  @Test
  void esc_takes_back_what_the_arrows_did() throws Exception {
    focusOn(W5);
    window.press(KeyCode.DOWN);
    window.press(KeyCode.ESCAPE);

    assertThat(weight()).isEqualTo(0.4);
    assertThat(window.desk().sessions().undoable()).isEmpty();
  }

  @Test
  void five_pixels_to_the_right_are_a_hundredth_and_a_drag_is_one_undo() throws Exception {
    hand.drag("network", W5, 101);

    assertThat(weight()).isEqualTo(0.6);
    assertThat(window.text("number-was")).isEqualTo("was 0.40");
    assertThat(window.desk().sessions().undoable()).contains("w₅ 0.40 → 0.60");

    window.press(KeyCode.Z, KeyCode.CONTROL);

    assertThat(weight()).isEqualTo(0.4);
    assertThat(window.desk().sessions().undoable()).isEmpty();
  }

  @Test
  void a_drag_leaves_the_pictures_that_typing_the_number_leaves() throws Exception {
    hand.pull("network", W5, -301);
    List<Integer> dragged = hand.pixels("network");
    hand.release();
    hand.moveTo("position");
    assertThat(weight()).isEqualTo(-0.2);
    List<Integer> network = hand.pixels("network");
    List<Integer> equation = hand.pixels("equation");

    window.begin("two-two-two");
    hand.clickOn("network", W5);
    window.press(KeyCode.ENTER);
    type("-0.20");
    hand.moveTo("position");

    assertThat(hand.pixels("network")).isEqualTo(network).isNotEqualTo(dragged);
    assertThat(hand.pixels("equation")).isEqualTo(equation);
  }

  @Test
  void esc_during_a_drag_takes_it_back_and_the_rest_of_the_way_does_nothing() throws Exception {
    hand.pull("network", W5, 60);
    assertThat(weight()).isEqualTo(0.52);

    window.press(KeyCode.ESCAPE);
    assertThat(weight()).isEqualTo(0.4);
    hand.release();

    assertThat(weight()).isEqualTo(0.4);
    assertThat(window.desk().sessions().undoable()).isEmpty();
  }

  @Test
  void an_input_and_a_target_are_held_alike() throws Exception {
    hand.drag("network", X1, 51);
    hand.drag("network", T1, -51);

    assertThat(window.session().opened().experiment().data().inputs().get(0, 0)).isEqualTo(0.15);
    assertThat(window.session().opened().experiment().data().targets().get(0, 0)).isEqualTo(-0.09);
  }

  @Test
  void a_change_that_comes_later_in_the_update_goes_to_the_first_step_that_it_affects()
      throws Exception {
    assertThat(window.session().entry().id().name()).isEqualTo("z[1]");

    hand.drag("network", W5, 50);

    assertThat(window.session().entry().id().name()).isEqualTo("z[2]");
    assertThat(window.session().selection()).isEqualTo(W5);
  }

  @Test
  void a_change_of_what_came_before_stays_where_one_is() throws Exception {
    hand.clickOn("step-8");
    Session before = window.session();

    hand.drag("network", new Subject.Edge(1, 0, 0), 50);

    assertThat(window.session().moment().step()).isEqualTo(before.moment().step());
  }

  @Test
  void a_number_of_the_equation_is_dragged_like_that_of_the_network() throws Exception {
    hand.drag("equation", new Subject.Edge(1, 0, 0), 50);

    assertThat(network().layer(1).weights().get(0, 0)).isEqualTo(0.25);
  }

  @Test
  void the_learning_rate_is_held_in_the_equation_of_the_update() throws Exception {
    hand.clickOn("step-10");
    hand.drag("equation", new Subject.Symbol("LEARNING_RATE"), 11);

    assertThat(window.session().opened().document().optimizer().optimizer().learningRate())
        .isEqualTo(0.55);
    assertThat(window.text("number-name")).isEqualTo("η");
    assertThat(window.description("number-value")).isEqualTo("learning rate η");
    assertThat(window.isSeen("number-loss")).isFalse();
  }

  @Test
  void a_change_at_a_later_update_leaves_the_updates_before_it_as_they_are() throws Exception {
    window.look(session -> session.toUpdate(3));
    double trained = shownWeight();
    hand.clickOn("network", W5);
    window.press(KeyCode.ENTER);
    type("0.5");

    assertThat(shownWeight()).isEqualTo(0.5);
    assertThat(window.session().moment().update()).isEqualTo(3);
    assertThat(window.desk().sessions().undoable().orElseThrow())
        .startsWith("w₅ 0.")
        .endsWith(" → 0.5 at update 3");

    window.look(session -> session.toUpdate(0));
    assertThat(shownWeight()).isEqualTo(0.4);
    window.look(session -> session.toUpdate(3));
    assertThat(shownWeight()).isEqualTo(0.5);

    window.press(KeyCode.Z, KeyCode.CONTROL);
    assertThat(shownWeight()).isEqualTo(trained);
  }

  @Test
  void screen_readers_meet_a_spin_button_that_goes_up_and_down() throws Exception {
    hand.clickOn("network", W5);

    assertThat(window.node("number-value").getAccessibleRole()).isEqualTo(AccessibleRole.SPINNER);
    assertThat(window.description("number-value")).isEqualTo("weight w₅ from h₁ to o₁");

    window.run(
        () -> window.node("number-value").executeAccessibleAction(AccessibleAction.INCREMENT));

    assertThat(weight()).isEqualTo(0.41);
  }

  @Test
  void the_arrow_beside_what_it_was_puts_it_back() throws Exception {
    hand.drag("network", W5, 51);
    window.fire("number-back");

    assertThat(weight()).isEqualTo(0.4);
  }

  @Test
  void w_shows_the_network_as_it_was_as_long_as_it_is_held() throws Exception {
    List<Integer> was = hand.pixels("network");
    hand.drag("network", new Subject.Edge(1, 0, 0), 50);
    window.press(KeyCode.ESCAPE);
    hand.moveTo("position");
    List<Integer> is = hand.pixels("network");
    assertThat(is).isNotEqualTo(was);

    window.press(KeyCode.W);
    assertThat(hand.pixels("network")).isEqualTo(was);
    assertThat(window.isSeen("as-it-was")).isTrue();

    window.run(() -> window.letGo(KeyCode.W));
    assertThat(hand.pixels("network")).isEqualTo(is);
    assertThat(window.isSeen("as-it-was")).isFalse();
  }

  @Test
  void what_was_never_computed_is_not_shown_and_nothing_says_that_it_is() throws Exception {
    hand.drag("network", W5, 50);
    assertThat(window.command("show-before").enabled().getAsBoolean()).isTrue();
    window.look(session -> session.toUpdate(20));

    window.press(KeyCode.W);
    assertThat(window.isSeen("as-it-was")).isFalse();
    assertThat(window.command("show-before").enabled().getAsBoolean()).isFalse();
    window.run(() -> window.letGo(KeyCode.W));
  }

  @Test
  void a_changed_number_is_marked_in_network_and_equation_until_it_is_put_back() throws Exception {
    Subject w1 = new Subject.Edge(1, 0, 0);
    List<Integer> network = hand.pixels("network");
    List<Integer> equation = hand.pixels("equation");
    hand.drag("network", w1, 50);
    window.look(session -> session.select(Subject.none()));
    hand.moveTo("position");

    List<Integer> marked = hand.pixels("network");
    assertThat(marked).isNotEqualTo(network);
    assertThat(hand.pixels("equation")).isNotEqualTo(equation);

    hand.clickOn("network", w1);
    window.fire("number-back");
    window.look(session -> session.select(Subject.none()));
    hand.moveTo("position");

    assertThat(hand.pixels("network")).isEqualTo(network);
    assertThat(hand.pixels("equation")).isEqualTo(equation);
  }

  private void focusOn(Subject subject) throws Exception {
    hand.clickOn("network", subject);
    window.run(() -> window.node("number-value").requestFocus());
  }

  private TextField field() {
    return (TextField) window.node("number-field");
  }

  private void type(String text) throws Exception {
    window.run(() -> field().setText(text));
    window.press(KeyCode.ENTER);
  }

  private Network network() {
    return window.session().opened().experiment().network();
  }

  private double weight() {
    return network().layer(2).weights().get(0, 0);
  }

  private double shownWeight() throws Exception {
    return window.shownNetwork().layer(2).weights().get(0, 0);
  }
}
