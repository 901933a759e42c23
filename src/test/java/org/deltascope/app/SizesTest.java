package org.deltascope.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.BooleanSupplier;
import javafx.geometry.Bounds;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.ScrollBar;
import javafx.scene.input.KeyCode;
import org.deltascope.app.view.picture.FigureView;
import org.deltascope.figure.Point;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** In a window of 1280×720, the picture of many projectors. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@OnScreen
class SizesTest {

  private static final List<String> CONTROLS =
      List.of(
          "home", "back", "play", "forward", "end", "position", "granularity", "update", "speed");

  private static final List<String> TOP =
      List.of("menu-row", "lessons", "digits", "theme", "smaller", "larger", "export-open", "help");

  /** More than the sizes there are. */
  private static final int MOST_STRIKES = 20;

  private WindowRobot window;

  @BeforeAll
  void open() throws Exception {
    window = WindowRobot.open("two-two-two");
    window.run(() -> window.desk().stage().setHeight(720));
  }

  @AfterAll
  void close() throws Exception {
    window.close();
  }

  @ParameterizedTest
  @ValueSource(ints = {100, 150, 200, 300})
  void all_controls_of_time_are_seen_and_none_lies_on_another(int percent) throws Exception {
    resize(percent);

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

  @ParameterizedTest
  @ValueSource(ints = {100, 150, 200, 300})
  void what_is_beside_the_network_is_as_wide_as_its_place(int percent) throws Exception {
    resize(percent);

    double border = window.onFx(() -> place("equation").getMaxX());
    assertThat(border).isBetween(1200.0, 1280.0);
    for (String part : List.of("check-headline", "lesson", "slope")) {
      double right = window.onFx(() -> place(part).getMaxX());
      assertThat(right).describedAs(part).isLessThanOrEqualTo(border);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {100, 150, 200, 300})
  void the_whole_network_has_room(int percent) throws Exception {
    resize(percent);

    FigureView network = (FigureView) window.node("network");
    Point corner =
        window.onFx(
            () -> network.figurePoint(network.getWidth(), network.getHeight()).orElseThrow());
    assertThat(corner.x()).isGreaterThanOrEqualTo(440);
    assertThat(corner.y()).isGreaterThanOrEqualTo(250);
  }

  @ParameterizedTest
  @ValueSource(ints = {100, 150, 200, 300})
  void the_top_bar_says_less_and_keeps_its_controls(int percent) throws Exception {
    resize(percent);

    double end = 0;
    for (String control : TOP) {
      Bounds place = window.onFx(() -> place(control));
      assertThat(place.getMinX()).describedAs(control).isGreaterThanOrEqualTo(end);
      end = place.getMaxX();
    }
    assertThat(end).isBetween(1200.0, 1280.0);
  }

  @ParameterizedTest
  @ValueSource(ints = {100, 150, 175, 200})
  void the_names_of_all_that_can_stand_beside_the_network_are_seen(int percent) throws Exception {
    resize(percent);

    Node overflow = window.onFx(() -> window.node("side-tabs").lookup(".control-buttons-tab"));
    assertThat(window.onFx(overflow::isVisible)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(ints = {100, 150, 200, 300})
  void the_list_of_keys_and_the_export_are_never_wider_than_the_window(int percent)
      throws Exception {
    resize(percent);

    for (String sheet : List.of("keys", "export")) {
      window.run(() -> window.node(sheet).setVisible(true));
      assertThat(window.onFx(() -> sideways(sheet)))
          .describedAs(sheet)
          .isNotEmpty()
          .allSatisfy(bar -> assertThat(bar.isVisible()).isFalse());
      window.run(() -> window.node(sheet).setVisible(false));
    }
  }

  /** {@return the bars with which a sheet would be scrolled sideways} */
  private List<ScrollBar> sideways(String sheet) {
    return window.node(sheet).lookupAll(".scroll-bar").stream()
        .map(ScrollBar.class::cast)
        .filter(bar -> bar.getOrientation() == Orientation.HORIZONTAL)
        .toList();
  }

  private void resize(int percent) throws Exception {
    window.run(
        () -> {
          strikeUntil(KeyCode.MINUS, () -> percent() <= percent);
          strikeUntil(KeyCode.PLUS, () -> percent() >= percent);
        });
    assertThat(percent()).isEqualTo(percent);
  }

  /** One after another, and then what they lead to is painted once. */
  private void strikeUntil(KeyCode key, BooleanSupplier enough) {
    for (int strikes = 0; strikes < MOST_STRIKES && !enough.getAsBoolean(); strikes++) {
      window.strike(key, KeyCode.CONTROL);
    }
  }

  private int percent() {
    return window.session().look().percent();
  }

  private Bounds place(String id) {
    Node node = window.node(id);
    Bounds own = node.getLayoutBounds();
    return node.localToScene(
        new javafx.geometry.BoundingBox(
            own.getMinX() + 1, own.getMinY() + 1, own.getWidth() - 2, own.getHeight() - 2));
  }
}
