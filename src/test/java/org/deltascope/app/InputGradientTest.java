package org.deltascope.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.scene.input.KeyCode;
import org.deltascope.trace.Outline;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** ∂L/∂x as a step of its own, where one asks for it. */
@OnScreen
class InputGradientTest {

  private WindowRobot window;

  @BeforeEach
  void open() throws Exception {
    window = WindowRobot.open("two-two-two");
  }

  @AfterEach
  void close() throws Exception {
    window.close();
  }

  private List<String> steps() {
    return window.session().opened().outline().entries().stream().map(Outline.Entry::name).toList();
  }

  @Test
  void x_makes_it_the_last_step_of_the_backward_pass_and_no_longer() throws Exception {
    List<String> before = steps();
    String document = window.session().opened().document().toJson();
    window.press(KeyCode.X);
    assertThat(steps()).hasSize(before.size() + 1).containsSequence("dW[1]", "dx", "update[1]");
    window.press(KeyCode.X);
    assertThat(steps()).isEqualTo(before);
    assertThat(window.session().opened().document().toJson()).isEqualTo(document);
  }

  @Test
  void one_stays_at_the_step_at_which_one_stands() throws Exception {
    window.toStep("update[1]");
    window.press(KeyCode.X);
    assertThat(window.session().entry().name()).isEqualTo("update[1]");
    window.toStep("dx");
    window.press(KeyCode.X);
    assertThat(window.session().entry().name()).isEqualTo("dW[1]");
  }

  @Test
  void its_numbers_stand_at_the_inputs_from_their_step_on() throws Exception {
    window.press(KeyCode.X);
    window.toStep("dW[1]");
    assertThat(window.description("network")).doesNotContain("∂L/∂x");
    window.look(session -> session.toStep(session.moment().step() + 1));
    window.settle();
    window.look(session -> session.end());
    window.settle();
    assertThat(window.description("network")).contains("∂L/∂x 0.003804", "∂L/∂x 0.004741");
  }

  @Test
  void it_can_be_undone() throws Exception {
    List<String> before = steps();
    window.press(KeyCode.X);
    window.press(KeyCode.Z, KeyCode.CONTROL);
    assertThat(steps()).isEqualTo(before);
  }
}
