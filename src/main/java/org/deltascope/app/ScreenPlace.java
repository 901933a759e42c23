package org.deltascope.app;

import java.util.Optional;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.deltascope.app.settings.WindowPlace;

/** Puts a window where it was, if that is still on a screen. */
final class ScreenPlace {
  private ScreenPlace() {}

  private static final double WIDTH = 1300;
  private static final double HEIGHT = 840;

  /** So much of a window must be seen for a hand to reach it. */
  private static final double REACHABLE = 100;

  static void restore(Stage stage, Optional<WindowPlace> before) {
    Optional<WindowPlace> place = before.filter(ScreenPlace::isReachable);
    if (place.isPresent()) {
      WindowPlace there = place.get();
      stage.setX(there.x());
      stage.setY(there.y());
      stage.setWidth(there.width());
      stage.setHeight(there.height());
      stage.setMaximized(there.maximized());
    } else {
      fitInto(Screen.getPrimary().getVisualBounds(), stage);
    }
  }

  private static boolean isReachable(WindowPlace place) {
    return Screen.getScreens().stream()
        .map(Screen::getVisualBounds)
        .anyMatch(
            screen ->
                screen.intersects(place.x(), place.y(), place.width(), REACHABLE)
                    && place.y() >= screen.getMinY() - 1
                    && place.x() + place.width() - REACHABLE > screen.getMinX()
                    && place.x() + REACHABLE < screen.getMaxX());
  }

  /** Where the screen is smaller than the window would be, the window takes all of it. */
  private static void fitInto(Rectangle2D screen, Stage stage) {
    if (screen.getWidth() < WIDTH || screen.getHeight() < HEIGHT) {
      stage.setX(screen.getMinX());
      stage.setY(screen.getMinY());
      stage.setWidth(screen.getWidth());
      stage.setHeight(screen.getHeight());
    }
  }
}
