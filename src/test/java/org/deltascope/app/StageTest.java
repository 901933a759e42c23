package org.deltascope.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import org.deltascope.app.view.picture.FigureView;
import org.deltascope.figure.Bounds;
import org.deltascope.figure.Subject;
import org.deltascope.figure.moment.StepSubject;
import org.deltascope.trace.StepId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What can stand in the place of the network. */
@OnScreen
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

  private boolean isNetworkSeen() throws Exception {
    return window.onFx(() -> window.node("network").getParent().getParent().isVisible());
  }

  @Test
  void a_key_shows_the_matrices_in_the_place_of_the_network_and_another_goes_back()
      throws Exception {
    window.toStep("a[2]");
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
    window.toStep("delta[2]");
    window.press(KeyCode.DIGIT3, KeyCode.ALT);
    window.settle();
    assertThat(window.isSeen("modules")).isTrue();
    assertThat(window.description("modules"))
        .contains("Activation 2: sigmoid, at work", "δ²: 0.1385")
        .doesNotContain("0.03635");
  }

  @Test
  void the_graph_says_the_rule_by_which_it_is_filled() throws Exception {
    window.toStep("delta[1]");
    window.press(KeyCode.DIGIT4, KeyCode.ALT);
    window.settle();
    assertThat(window.isSeen("graph")).isTrue();
    assertThat(window.description("graph")).contains("A branch adds up", "h₁ 0.5933");
  }

  @Test
  void letters_of_what_stands_there_grow_with_the_window() throws Exception {
    window.press(KeyCode.DIGIT2, KeyCode.ALT);
    double usual = letters("matrices");
    window.run(() -> window.desk().stage().setWidth(1920));

    assertThat(usual).isEqualTo(1, within(0.03));
    for (String picture : List.of("matrices", "modules", "graph", "boundary", "slice", "norms")) {
      window.perform("stage-" + picture);
      assertThat(letters(picture)).as(picture).isBetween(1.35, 1.6);
    }
  }

  /** {@return how many pixels a unit of a picture is} */
  private double letters(String picture) throws Exception {
    window.settle();
    FigureView view = (FigureView) window.node(picture);
    return window.onFx(
        () -> {
          double from = view.figurePoint(0, 0).orElseThrow().x();
          return 100 / (view.figurePoint(100, 0).orElseThrow().x() - from);
        });
  }

  @Test
  void the_boundary_says_what_it_is_drawn_over() throws Exception {
    window.press(KeyCode.DIGIT5, KeyCode.ALT);
    window.settle();
    assertThat(window.isSeen("boundary")).isTrue();
    assertThat(window.description("boundary"))
        .contains("The outputs over the plane of both inputs", "each of the 2 hidden neurons");
  }

  @Test
  void the_slice_shows_the_loss_over_a_weight_when_it_is_known() throws Exception {
    window.press(KeyCode.DIGIT6, KeyCode.ALT);
    window.settle();
    assertThat(window.description("slice")).contains("is drawn when L is known");
    window.toStep("dW[2]");
    window.settle();
    assertThat(window.description("slice")).contains("w₅ = 0.40: L = 0.2984, slope");
  }

  @Test
  void the_histograms_count_activations_when_they_are_known() throws Exception {
    window.press(KeyCode.DIGIT7, KeyCode.ALT);
    window.settle();
    assertThat(window.isSeen("histogram")).isTrue();
    assertThat(window.description("histogram"))
        .contains("W¹: 4 weights from 0.1500 to 0.3000. a¹: drawn when a¹ is known.");
    window.toStep("z[2]");
    window.settle();
    assertThat(window.description("histogram"))
        .contains("a¹: 2 neurons × 1 sample from 0.5933 to 0.5969.", "a²: drawn when a² is known.");
  }

  @Test
  void the_confusion_matrix_says_why_numbers_that_are_no_classes_have_none() throws Exception {
    window.press(KeyCode.DIGIT8, KeyCode.ALT);
    window.settle();
    assertThat(window.isSeen("confusion")).isTrue();
    assertThat(window.description("confusion")).contains("where all targets are classes");
  }

  @Test
  void the_matrices_follow_the_step() throws Exception {
    window.press(KeyCode.DIGIT2, KeyCode.ALT);
    window.toStep("dW[2]");
    assertThat(window.description("matrices"))
        .contains("∂L/∂W², 2 by 2: 0.08217, ·; ·, ·")
        .doesNotContain("∂L/∂W¹");
    window.look(session -> session.forward());
    window.settle();
    assertThat(window.description("matrices")).contains("∂L/∂W², 2 by 2: 0.08217, 0.08267; ·, ·");
  }

  @Test
  void what_is_asked_for_is_not_given_away_by_the_matrices() throws Exception {
    window.toStep("delta[2]");
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

  @Test
  void the_module_at_work_is_brought_into_sight_where_there_are_more_than_can_be_seen()
      throws Exception {
    window.begin("deep");
    window.press(KeyCode.DIGIT3, KeyCode.ALT);
    for (String step : List.of("a[1]", "a[4]", "z[1]", "delta[2]")) {
      window.toStep(step);
      assertThat(window.onFx(() -> isInSight(step))).as(step).isTrue();
    }
  }

  private boolean isInSight(String step) {
    FigureView modules = (FigureView) window.node("modules");
    ScrollPane pane = scrolled(modules);
    StepId id =
        window.session().opened().outline().entries().stream()
            .filter(entry -> entry.name().equals(step))
            .findFirst()
            .orElseThrow()
            .id();
    Bounds title = modules.boundsOf(StepSubject.of(id)).orElseThrow();
    double seen = pane.getViewportBounds().getHeight();
    double above = pane.getVvalue() * (modules.getHeight() - seen);
    assertThat(modules.getHeight()).as("there is more than can be seen").isGreaterThan(seen);
    return title.y() >= above && title.bottom() <= above + seen;
  }

  private static ScrollPane scrolled(Node node) {
    Node parent = node.getParent();
    return parent instanceof ScrollPane pane ? pane : scrolled(parent);
  }
}
