package org.deltascope.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Point2D;
import javafx.scene.input.KeyCode;
import org.deltascope.app.model.Session;
import org.deltascope.figure.Subject;
import org.deltascope.trace.Moment;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** With a real pointer over the real window. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@OnScreen
class PointingTest {

  private static final Subject W3 = new Subject.Edge(1, 1, 0);
  private static final Subject W6 = new Subject.Edge(2, 0, 1);
  private static final Subject H2 = new Subject.Neuron(1, 1);

  private WindowRobot window;
  private Hand hand;

  @BeforeAll
  void open() throws Exception {
    window = WindowRobot.open("two-two-two");
    hand = new Hand(window);
  }

  @BeforeEach
  void beginAgain() throws Exception {
    window.look(session -> Session.start(session.opened(), session.look()));
    window.press(KeyCode.DIGIT0, KeyCode.CONTROL);
    hand.moveTo("position");
  }

  @AfterAll
  void close() throws Exception {
    window.close();
  }

  @Test
  void a_number_of_the_equation_under_the_pointer_lights_its_edge() throws Exception {
    Point2D own = hand.find("network", W3);
    Point2D other = hand.find("network", W6);
    List<Integer> ownBefore = hand.around("network", own);
    List<Integer> otherBefore = hand.around("network", other);

    hand.moveTo("equation", W3);

    assertThat(hand.around("network", own)).isNotEqualTo(ownBefore);
    assertThat(hand.around("network", other)).isEqualTo(otherBefore);
  }

  @Test
  void a_symbol_of_the_equation_under_the_pointer_lights_all_that_it_stands_for() throws Exception {
    Point2D w3 = hand.find("network", W3);
    Point2D w6 = hand.find("network", W6);
    List<Integer> ownBefore = hand.around("network", w3);
    List<Integer> otherBefore = hand.around("network", w6);

    hand.moveTo("equation", new Subject.Weights(1));

    assertThat(hand.around("network", w3)).isNotEqualTo(ownBefore);
    assertThat(hand.around("network", w6)).isEqualTo(otherBefore);
  }

  @Test
  void the_vector_of_biases_under_the_pointer_lights_every_bias_of_its_layer_alone()
      throws Exception {
    hand.clickOn("step-2");
    List<Point2D> own =
        List.of(
            hand.find("network", new Subject.Bias(1, 0)),
            hand.find("network", new Subject.Bias(1, 1)));
    Point2D other = hand.find("network", new Subject.Bias(2, 0));
    Point2D neuron = hand.find("network", H2);
    hand.clickOn("step-1");
    List<List<Integer>> before = new ArrayList<>();
    for (Point2D point : own) {
      before.add(hand.around("network", point));
    }
    List<Integer> otherBefore = hand.around("network", other);
    List<Integer> neuronBefore = hand.around("network", neuron);

    hand.moveTo("equation", new Subject.Biases(1));

    assertThat(hand.around("network", own.get(0))).isNotEqualTo(before.get(0));
    assertThat(hand.around("network", own.get(1))).isNotEqualTo(before.get(1));
    assertThat(hand.around("network", other)).isEqualTo(otherBefore);
    assertThat(hand.around("network", neuron)).isEqualTo(neuronBefore);
  }

  @Test
  void an_edge_under_the_pointer_lights_its_number_in_the_equation() throws Exception {
    Point2D number = hand.find("equation", W3);
    List<Integer> before = hand.around("equation", number);

    hand.moveTo("network", W3);
    assertThat(hand.around("equation", number)).isNotEqualTo(before);

    hand.moveTo("position");
    assertThat(hand.around("equation", number)).isEqualTo(before);
  }

  @Test
  void a_neuron_under_the_pointer_lights_its_number_in_the_equation() throws Exception {
    hand.clickOn("step-2");
    Point2D number = hand.find("equation", H2);
    List<Integer> before = hand.around("equation", number);

    hand.moveTo("network", H2);

    assertThat(hand.around("equation", number)).isNotEqualTo(before);
  }

  @Test
  void a_click_on_a_neuron_selects_its_part() throws Exception {
    hand.clickOn("network", H2);

    assertThat(window.session().moment()).isEqualTo(new Moment(0, 0, 1));
    assertThat(window.description("equation")).contains("h₂");
  }

  @Test
  void a_click_on_an_edge_selects_the_part_that_it_goes_into() throws Exception {
    hand.clickOn("network", W3);

    assertThat(window.session().selection()).isEqualTo(W3);
    assertThat(window.description("equation")).contains("h₂");
  }

  @Test
  void a_click_on_an_edge_shows_its_gradient() throws Exception {
    hand.clickOn("step-9");

    hand.clickOn("network", W3);

    assertThat(window.text("position")).contains("weight 4 of 6");
    assertThat(window.description("equation")).contains("w₃");
  }

  @Test
  void a_click_on_a_number_of_the_equation_selects_its_part() throws Exception {
    hand.clickOn("step-9");

    hand.clickOn("equation", W3);

    assertThat(window.session().selection()).isEqualTo(W3);
    assertThat(window.text("position")).contains("weight 4 of 6");
  }

  @Test
  void a_click_beside_everything_lets_go() throws Exception {
    hand.clickOn("network", H2);

    hand.clickOn("network", 0.4, 0.95);

    assertThat(window.session().selection()).isEqualTo(Subject.none());
  }

  @Test
  void the_wheel_zooms_a_drag_moves_and_control_0_fits() throws Exception {
    List<Integer> whole = hand.pixels("network");

    hand.scroll("network", 0.5, 0.5, 3);
    List<Integer> closer = hand.pixels("network");
    assertThat(closer).isNotEqualTo(whole);

    hand.drag("network", 0.6, 0.6, 0.4, 0.5);
    List<Integer> aside = hand.pixels("network");
    assertThat(aside).isNotEqualTo(closer);

    window.press(KeyCode.DIGIT0, KeyCode.CONTROL);
    hand.moveTo("position");
    assertThat(hand.pixels("network")).isEqualTo(whole);
  }

  @Test
  void a_drag_selects_nothing() throws Exception {
    hand.scroll("network", 0.5, 0.5, 3);

    hand.drag("network", 0.6, 0.6, 0.4, 0.5);

    assertThat(window.session().selection()).isEqualTo(Subject.none());
  }

  @Test
  void what_is_zoomed_is_pointed_at_where_it_is_seen() throws Exception {
    hand.scroll("network", 0.2, 0.6, 4);

    hand.clickOn("network", W3);

    assertThat(window.session().selection()).isEqualTo(W3);
  }

  @Test
  void a_click_on_the_strip_goes_to_that_step() throws Exception {
    hand.clickOn("step-8");

    assertThat(window.text("position")).startsWith("step 8 of 11 · δ¹");
  }

  @Test
  void a_click_on_the_loss_goes_to_that_update() throws Exception {
    window.look(session -> session.toUpdate(100));

    hand.clickOn("loss", 0.5, 0.6);

    assertThat(window.session().moment().update()).isBetween(40L, 60L);
    assertThat(window.text("position")).contains("update " + window.session().moment().update());
  }
}
