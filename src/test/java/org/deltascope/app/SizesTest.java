package org.deltascope.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** In a window of 1280×720, the picture of many projectors. */
class SizesTest {

  private static final List<String> CONTROLS =
      List.of(
          "home", "back", "play", "forward", "end", "position", "granularity", "update", "speed");

  private WindowRobot window;

  @BeforeEach
  void open() throws Exception {
    window = WindowRobot.open("two-two-two");
    window.run(() -> window.desk().stage().setHeight(720));
  }

  @AfterEach
  void close() throws Exception {
    window.close();
  }

  @ParameterizedTest
  @ValueSource(ints = {100, 150, 200, 300})
  void all_controls_of_time_are_seen_and_none_lies_on_another(int percent) throws Exception {
    while (window.session().look().percent() < percent) {
      window.press(KeyCode.PLUS, KeyCode.CONTROL);
    }

    List<Bounds> places = window.onFx(() -> CONTROLS.stream().map(this::place).toList());

    for (int k = 0; k < places.size(); k++) {
      Bounds place = places.get(k);
      assertThat(place.getMaxX()).describedAs(CONTROLS.get(k)).isLessThanOrEqualTo(1280);
      assertThat(place.getMaxY()).describedAs(CONTROLS.get(k)).isLessThanOrEqualTo(720);
      assertThat(place.getWidth()).describedAs(CONTROLS.get(k)).isGreaterThan(20);
      for (Bounds other : places.subList(0, k)) {
        assertThat(place.intersects(other)).describedAs(CONTROLS.get(k)).isFalse();
      }
      Node loss = window.node("loss").getParent();
      if (loss.isVisible()) {
        Bounds beside = window.onFx(() -> loss.localToScene(loss.getLayoutBounds()));
        assertThat(place.intersects(beside)).describedAs("%s", CONTROLS.get(k)).isFalse();
      }
    }
  }

  private Bounds place(String id) {
    Node node = window.node(id);
    Bounds own = node.getLayoutBounds();
    return node.localToScene(
        new javafx.geometry.BoundingBox(
            own.getMinX() + 1, own.getMinY() + 1, own.getWidth() - 2, own.getHeight() - 2));
  }
}
