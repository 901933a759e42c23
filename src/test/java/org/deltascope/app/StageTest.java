package org.deltascope.app;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.input.KeyCode;
import org.deltascope.figure.Subject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What can stand in the place of the network. */
class StageTest {

  private WindowRobot window;

  @BeforeEach
  void open() throws Exception {
    window = WindowRobot.open("two-two-two");
  }

  @AfterEach
  void close() throws Exception {
    window.close();
  }

  private void toStep(String name) throws Exception {
    window.look(session -> session.toStep(session.opened().outline().indexOf(name).orElseThrow()));
    window.settle();
  }

  private boolean isNetworkSeen() throws Exception {
    return window.onFx(() -> window.node("network").getParent().getParent().isVisible());
  }

  @Test
  void a_key_shows_the_matrices_in_the_place_of_the_network_and_another_goes_back()
      throws Exception {
    toStep("a[2]");
    window.press(KeyCode.DIGIT2, KeyCode.ALT);
    window.settle();
    assertThat(window.isSeen("matrices")).isTrue();
    assertThat(isNetworkSeen()).isFalse();
    assertThat(window.description("matrices"))
        .contains("W¹, 2 by 2: 0.15, 0.20; 0.25, 0.30", "a²: 0.7514, ·")
        .doesNotContain("0.1385");

    window.press(KeyCode.DIGIT1, KeyCode.ALT);
    window.settle();
    assertThat(isNetworkSeen()).isTrue();
  }

  @Test
  void the_modules_stand_there_with_what_goes_between_them() throws Exception {
    toStep("delta[2]");
    window.press(KeyCode.DIGIT3, KeyCode.ALT);
    window.settle();
    assertThat(window.isSeen("modules")).isTrue();
    assertThat(window.description("modules"))
        .contains("Activation 2: sigmoid, at work", "δ²: 0.1385")
        .doesNotContain("0.03635");
  }

  @Test
  void the_graph_says_the_rule_by_which_it_is_filled() throws Exception {
    toStep("delta[1]");
    window.press(KeyCode.DIGIT4, KeyCode.ALT);
    window.settle();
    assertThat(window.isSeen("graph")).isTrue();
    assertThat(window.description("graph")).contains("A branch adds up", "h₁ 0.5933");
  }

  @Test
  void the_matrices_follow_the_step() throws Exception {
    window.press(KeyCode.DIGIT2, KeyCode.ALT);
    toStep("dW[2]");
    assertThat(window.description("matrices"))
        .contains("∂L/∂W², 2 by 2: 0.08217, ·; ·, ·")
        .doesNotContain("∂L/∂W¹");
    window.look(session -> session.forward());
    window.settle();
    assertThat(window.description("matrices")).contains("∂L/∂W², 2 by 2: 0.08217, 0.08267; ·, ·");
  }

  @Test
  void what_is_asked_for_is_not_given_away_by_the_matrices() throws Exception {
    toStep("delta[2]");
    window.press(KeyCode.DIGIT2, KeyCode.ALT);
    window.settle();
    assertThat(window.description("matrices")).contains("0.1385");
    window.press(KeyCode.P);
    window.settle();
    assertThat(window.session().isAsked()).isTrue();
    assertThat(window.description("matrices")).doesNotContain("0.1385");
  }

  @Test
  void a_weight_selected_in_a_matrix_is_selected_everywhere() throws Exception {
    window.press(KeyCode.DIGIT2, KeyCode.ALT);
    window.settle();
    window.look(session -> session.select(new Subject.Edge(2, 1, 0)));
    window.settle();
    assertThat(window.session().selection()).isEqualTo(new Subject.Edge(2, 1, 0));
    window.press(KeyCode.DIGIT1, KeyCode.ALT);
    window.settle();
    assertThat(isNetworkSeen()).isTrue();
  }
}
