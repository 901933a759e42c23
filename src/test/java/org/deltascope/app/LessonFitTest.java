package org.deltascope.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import org.deltascope.trace.Moment;
import org.deltascope.trace.Outline;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** In a window of 1280×720, the picture of many projectors. */
class LessonFitTest {

  /** The heading of the lesson and its first line, in pixels. */
  private static final double FIRST_LINE = 52;

  @ParameterizedTest
  @ValueSource(strings = {"one-layer", "chain", "two-two-two", "four-equations", "xor", "deep"})
  void heading_result_and_the_beginning_of_the_lesson_are_seen_without_scrolling(String lesson)
      throws Exception {
    WindowRobot window = WindowRobot.open(lesson);
    try {
      window.run(() -> window.desk().stage().setHeight(720));
      for (Moment moment : moments(window.session().opened().outline())) {
        window.look(session -> session.at(moment));
        Node card = window.node("lesson");
        if (window.isSeen("lesson")) {
          double top = window.onFx(() -> inScene(card).getMinY());
          double bottom = window.onFx(() -> inScene(window.node("side")).getMaxY());
          assertThat(top + FIRST_LINE).as("%s, %s", lesson, moment).isLessThanOrEqualTo(bottom);
        }
      }
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
