package org.deltascope.app.view.present;

import java.util.Optional;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.stage.PopupWindow;
import javafx.stage.Window;

/** Bars that are seen only while the pointer is at their edge of the window. */
final class EdgeBars extends StackPane {

  private static final double EDGE = 3;

  private Optional<Region> top = Optional.empty();
  private Optional<Region> bottom = Optional.empty();

  EdgeBars() {
    setId("edge-bars");
    setPickOnBounds(false);
  }

  void install(Scene scene) {
    scene.addEventFilter(MouseEvent.MOUSE_MOVED, event -> move(event.getSceneY()));
  }

  /** Takes what is above and below. */
  void take(BorderPane frame) {
    top = take(frame.getTop(), Pos.TOP_CENTER);
    bottom = take(frame.getBottom(), Pos.BOTTOM_CENTER);
    frame.setTop(null);
    frame.setBottom(null);
    Stream.of(top, bottom).flatMap(Optional::stream).forEach(getChildren()::add);
  }

  private static Optional<Region> take(Node node, Pos place) {
    if (!(node instanceof Region bar)) {
      return Optional.empty();
    }
    bar.setMaxHeight(USE_PREF_SIZE);
    bar.setVisible(false);
    StackPane.setAlignment(bar, place);
    bar.getStyleClass().add("edge-bar");
    return Optional.of(bar);
  }

  /** Puts them back where they were. */
  void giveBack(BorderPane frame) {
    getChildren().clear();
    Stream.of(top, bottom)
        .flatMap(Optional::stream)
        .forEach(
            bar -> {
              bar.setVisible(true);
              bar.setMaxHeight(USE_COMPUTED_SIZE);
              bar.getStyleClass().remove("edge-bar");
            });
    top.ifPresent(frame::setTop);
    bottom.ifPresent(frame::setBottom);
    top = Optional.empty();
    bottom = Optional.empty();
  }

  private void move(double y) {
    top.ifPresent(bar -> show(bar, y <= EDGE, y > bar.getHeight()));
    bottom.ifPresent(bar -> show(bar, y >= getHeight() - EDGE, y < getHeight() - bar.getHeight()));
  }

  /** A bar with an open menu stays. */
  private static void show(Region bar, boolean comes, boolean goes) {
    if (comes) {
      bar.setVisible(true);
    } else if (goes && !isMenuOpen()) {
      bar.setVisible(false);
    }
  }

  private static boolean isMenuOpen() {
    return Window.getWindows().stream()
        .anyMatch(window -> window instanceof PopupWindow && !(window instanceof Tooltip));
  }
}
