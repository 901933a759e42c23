package org.deltascope.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.text.Text;
import org.deltascope.trace.Moment;
import org.deltascope.trace.Outline;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** In a window of 1280×720, the picture of many projectors. */
@OnScreen
class LessonFitTest {

  /** The heading of the lesson and its first line, in pixels. */
  private static final double FIRST_LINE = 52;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "one-layer",
        "chain",
        "two-two-two",
        "update-first",
        "four-equations",
        "xor",
        "deep",
        "learning-rate",
        "softmax",
        "moons",
        "dead-relu",
        "weight-decay",
        "momentum-or-adam",
        "vanishing"
      })
  void heading_result_and_the_beginning_of_the_lesson_are_seen_without_scrolling(String lesson)
      throws Exception {
    WindowRobot window = WindowRobot.open(lesson);
    try {
      window.run(() -> window.desk().stage().setHeight(720));
      for (Moment moment : moments(window.session().opened().outline())) {
        window.look(session -> session.at(moment));
        Node card = window.node("lesson");
        if (window.isSeen("lesson")) {
          assertThat(window.text("lesson"))
              .as("what formulas write as an index")
              .doesNotContain("δ(", "z(h", "z(o");
          double top = window.onFx(() -> inScene(card).getMinY());
          double bottom = window.onFx(() -> inScene(window.node("side")).getMaxY());
          assertThat(top + FIRST_LINE).as("%s, %s", lesson, moment).isLessThanOrEqualTo(bottom);
        }
      }
    } finally {
      window.close();
    }
  }

  @Test
  void all_steps_of_the_longest_lesson_are_seen_with_their_names() throws Exception {
    WindowRobot window = WindowRobot.open("deep");
    try {
      window.run(() -> window.desk().stage().setHeight(720));
      double end = window.onFx(() -> inScene(window.node("loss")).getMinX());
      for (int step = 1; step <= window.session().opened().outline().size(); step++) {
        Button cell = (Button) window.node("step-" + step);
        Text name = (Text) window.onFx(() -> cell.lookup(".text"));

        assertThat(name.getText()).isEqualTo(cell.getText());
        assertThat(window.onFx(() -> inScene(cell).getMinX())).isPositive();
        assertThat(window.onFx(() -> inScene(cell).getMaxX())).isLessThan(end);
      }
    } finally {
      window.close();
    }
  }

  @Test
  void names_of_steps_are_whole_where_there_are_more_than_have_room() throws Exception {
    WindowRobot window = WindowRobot.open("vanishing");
    try {
      window.run(() -> window.desk().stage().setHeight(720));
      for (int step = 1; step <= window.session().opened().outline().size(); step++) {
        Button cell = (Button) window.node("step-" + step);
        Text name = (Text) window.onFx(() -> cell.lookup(".text"));

        assertThat(name.getText()).isEqualTo(cell.getText());
      }
    } finally {
      window.close();
    }
  }

  @Test
  void what_can_be_changed_at_the_captions_lies_within_the_picture() throws Exception {
    WindowRobot window = WindowRobot.open("deep");
    try {
      for (int percent : new int[] {100, 150, 175, 200}) {
        window.look(session -> session.shown(session.look().atLeast(percent)));
        double end = window.onFx(() -> inScene(window.node("network")).getMaxX());
        for (int layer = 0; layer <= 4; layer++) {
          Node row = window.node("caption-" + layer);
          if (row.isVisible()) {
            assertThat(window.onFx(() -> inScene(row).getMaxX()))
                .as("layer %d at %d %%", layer, percent)
                .isLessThanOrEqualTo(end);
          }
        }
      }
    } finally {
      window.close();
    }
  }

  @Test
  void a_title_takes_the_room_that_nothing_else_in_the_bar_needs() throws Exception {
    WindowRobot window = WindowRobot.open("chain");
    try {
      window.run(() -> window.desk().stage().setHeight(720));
      Node next = window.node("lesson-next");
      Node digits = window.node("digits");
      double free = window.onFx(() -> inScene(digits).getMinX() - inScene(next).getMaxX());
      MenuButton title = (MenuButton) window.node("lessons");
      Text shown = (Text) window.onFx(() -> title.lookup(".text"));

      assertThat(shown.getText().equals(title.getText()) || free < 20)
          .as("%s: %s pixels beside it are free", shown.getText(), free)
          .isTrue();
    } finally {
      window.close();
    }
  }

  /** Each step as a whole, at its first part and at its last. */
  private static List<Moment> moments(Outline outline) {
    List<Moment> moments = new ArrayList<>();
    for (int step = 0; step < outline.size(); step++) {
      int last = outline.entries().get(step).parts().count() - 1;
      moments.add(Moment.whole(0, step));
      moments.add(new Moment(0, step, 0));
      moments.add(new Moment(0, step, last));
    }
    return moments;
  }

  private static Bounds inScene(Node node) {
    return node.localToScene(node.getLayoutBounds());
  }
}
