package org.deltascope.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Predicate;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.SplitPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseEvent;
import org.deltascope.app.view.picture.FigureView;
import org.deltascope.figure.Point;
import org.deltascope.trace.Moment;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The window in front of many people. */
@OnScreen
class PresentingTest {
  private static final double LEAST = 20;

  private WindowRobot window;

  @BeforeEach
  void open() throws Exception {
    window = WindowRobot.open("two-two-two");
    window.run(() -> window.desk().stage().setHeight(720));
    window.look(session -> session.at(new Moment(0, 7, 2)));
    window.press(KeyCode.F11);
  }

  @AfterEach
  void close() throws Exception {
    window.close();
  }

  private boolean isSeen(String id) throws Exception {
    return window.onFx(() -> window.shown().map(Node::getId).anyMatch(Predicate.isEqual(id)));
  }

  private void pointAt(double y) throws Exception {
    Node root = window.desk().stage().getScene().getRoot();
    window.run(() -> Hand.fire(root, MouseEvent.MOUSE_MOVED, 400, y));
  }

  private double height() {
    return window.desk().stage().getScene().getHeight();
  }

  @Test
  void bars_and_prose_leave_and_dots_stay() throws Exception {
    for (String gone : List.of("lessons", "play", "lesson", "explanation", "check", "slope")) {
      assertThat(isSeen(gone)).as(gone).isFalse();
    }
    for (String there : List.of("network", "equation", "dots")) {
      assertThat(isSeen(there)).as(there).isTrue();
    }
    window.press(KeyCode.E);
    assertThat(isSeen("lesson")).isTrue();
    assertThat(isSeen("slope")).isTrue();
  }

  @Test
  void the_pointer_at_an_edge_brings_its_bar_back() throws Exception {
    pointAt(1);
    assertThat(isSeen("lessons")).isTrue();
    assertThat(isSeen("play")).isFalse();
    pointAt(300);
    assertThat(isSeen("lessons")).isFalse();
    pointAt(height() - 1);
    assertThat(isSeen("play")).isTrue();
  }

  @Test
  void numbers_are_20_pixels_high_on_720_lines() throws Exception {
    FigureView equation = (FigureView) window.node("equation");
    double unit =
        window.onFx(
            () -> {
              Point from = equation.figurePoint(0, 0).orElseThrow();
              Point to = equation.figurePoint(0, 100).orElseThrow();
              return 100 / (to.y() - from.y());
            });
    double smallest = 12.5;
    assertThat(unit * smallest * 720 / height()).isGreaterThanOrEqualTo(LEAST - 0.1);

    window.press(KeyCode.P);
    double letters =
        window.onFx(() -> ((Labeled) window.node("ask-pass")).getFont().getSize() * 720 / height());
    assertThat(letters).isGreaterThanOrEqualTo(LEAST);
  }

  @Test
  void the_network_has_55_percent_of_the_width() throws Exception {
    SplitPane centre = (SplitPane) window.desk().stage().getScene().lookup(".split-pane");
    assertThat(centre.getDividerPositions()[0]).isBetween(0.54, 0.56);
  }

  @Test
  void nothing_at_the_captions_can_be_changed_by_a_slip_of_the_hand() throws Exception {
    assertThat(window.desk().stage().getScene().lookup(".captions").isVisible()).isFalse();
  }

  @Test
  void the_tabs_beside_it_leave_with_the_bars() throws Exception {
    Node tabs = window.desk().stage().getScene().lookup("#side-tabs .tab-header-area");
    assertThat(tabs.isVisible()).isFalse();
    assertThat(tabs.getLayoutBounds().getHeight()).isLessThan(1);
  }

  @Test
  void a_question_is_asked_where_there_are_no_bars() throws Exception {
    window.press(KeyCode.P);

    assertThat(isSeen("ask")).isTrue();
    assertThat(window.text("ask")).contains("Is δₕ₁ positive or negative?");
  }

  @Test
  void b_blanks_as_long_as_it_is_held() throws Exception {
    window.press(KeyCode.B);
    assertThat(isSeen("blank")).isTrue();
    window.run(() -> window.letGo(KeyCode.B));
    assertThat(isSeen("blank")).isFalse();
  }

  @Test
  void esc_lets_go_of_the_spotlight_and_f11_leaves() throws Exception {
    window.press(KeyCode.L);
    assertThat(isSeen("spotlight")).isTrue();
    window.press(KeyCode.ESCAPE);
    assertThat(isSeen("spotlight")).isFalse();
    window.press(KeyCode.ESCAPE);
    assertThat(isSeen("dots")).as("still presenting").isTrue();

    window.press(KeyCode.F11);
    assertThat(isSeen("dots")).isFalse();
    for (String back : List.of("lessons", "play", "lesson", "equation", "check")) {
      assertThat(isSeen(back)).as(back).isTrue();
    }
    assertThat(window.desk().stage().isFullScreen()).isFalse();
  }

  @Test
  void the_keys_of_presenting_do_nothing_elsewhere() throws Exception {
    window.press(KeyCode.F11);
    window.press(KeyCode.L);
    window.press(KeyCode.B);
    window.press(KeyCode.E);

    assertThat(isSeen("spotlight")).isFalse();
    assertThat(isSeen("blank")).isFalse();
    assertThat(isSeen("lesson")).isTrue();
  }
}
