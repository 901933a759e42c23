package org.deltascope.app;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import org.deltascope.figure.Subject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Why the gradient of a weight is a sum over paths, beside the network. */
@OnScreen
class WaysTest {

  private static final Subject W2 = new Subject.Edge(1, 0, 1);

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
  void y_shows_every_way_of_the_selected_weight() throws Exception {
    window.toStep("dW[1]");
    window.look(session -> session.select(W2));
    window.press(KeyCode.Y);
    window.settle();

    assertThat(window.description("paths"))
        .contains("Ways from w₂ to L", "in 2 ways", "takes 8 products");
  }

  @Test
  void they_follow_what_is_selected_and_go_when_y_is_pressed_again() throws Exception {
    window.toStep("dW[1]");
    window.press(KeyCode.Y);
    window.look(session -> session.select(new Subject.Edge(2, 1, 0)));
    window.settle();
    assertThat(window.description("paths")).contains("Ways from w₇ to L", "in one way");

    window.press(KeyCode.Y);
    assertThat(window.isSeen("equation")).isTrue();
    assertThat(window.description("network")).doesNotContain("Drawn in it");
    assertThat(window.onFx(() -> window.node("side").getParent().isVisible())).isTrue();
  }

  @Test
  void a_way_is_drawn_in_the_network_and_the_arrows_go_from_way_to_way() throws Exception {
    window.toStep("dW[1]");
    window.look(session -> session.select(W2));
    assertThat(window.description("network")).doesNotContain("Drawn in it");
    window.press(KeyCode.Y);
    window.settle();
    assertThat(window.description("network")).endsWith("Drawn in it is way 1 of 2 to L.");

    window.press(KeyCode.DOWN);
    window.settle();
    assertThat(window.description("network")).endsWith("Drawn in it is way 2 of 2 to L.");
    window.press(KeyCode.DOWN);
    window.settle();
    assertThat(window.description("network")).endsWith("Drawn in it is way 1 of 2 to L.");
    window.press(KeyCode.UP);
    window.settle();
    assertThat(window.description("network")).endsWith("Drawn in it is way 2 of 2 to L.");
  }

  @Test
  void another_weight_begins_with_its_first_way() throws Exception {
    window.toStep("dW[1]");
    window.look(session -> session.select(W2));
    window.press(KeyCode.Y);
    window.press(KeyCode.DOWN);
    window.look(session -> session.select(new Subject.Edge(1, 1, 0)));
    window.settle();
    assertThat(window.description("network")).endsWith("Drawn in it is way 1 of 2 to L.");
  }

  @Test
  void the_factors_of_a_way_are_worked_out_one_by_one_and_then_all_again() throws Exception {
    window.toStep("dW[1]");
    window.look(session -> session.select(W2));
    window.press(KeyCode.Y);
    window.settle();
    double all = height();
    window.press(KeyCode.Y, KeyCode.SHIFT);
    window.settle();
    double first = height();
    assertThat(first).isLessThan(all);
    for (int k = 0; k < 5; k++) {
      window.press(KeyCode.Y, KeyCode.SHIFT);
    }
    window.settle();
    assertThat(height()).isEqualTo(all);
  }

  private double height() throws Exception {
    return window.onFx(() -> ((Region) window.node("paths")).getHeight());
  }

  @Test
  void the_way_that_is_seen_is_in_the_figure_that_is_exported() throws Exception {
    window.toStep("dW[1]");
    window.look(session -> session.select(W2));
    window.press(KeyCode.Y);
    window.press(KeyCode.DOWN);
    window.settle();
    window.perform("export-open");
    window.settle();
    assertThat(window.onFx(() -> window.node("export-preview").getAccessibleText()))
        .endsWith("Drawn in it is way 2 of 2 to L.");
    window.press(KeyCode.ESCAPE);
  }
}
