package org.deltascope.app.view.shell;

import javafx.scene.control.SplitPane;
import javafx.stage.Stage;
import org.deltascope.app.settings.Memory;
import org.deltascope.app.settings.Settings;
import org.deltascope.app.settings.WindowPlace;

/**
 * Remembers where a window stands and how it is divided.
 *
 * @param stage the window
 * @param centre divides it
 * @param memory remembers
 */
record PlaceKeeper(Stage stage, SplitPane centre, Memory memory) implements Runnable {

  /** A window that takes the whole screen keeps the size that it had before. */
  @Override
  public void run() {
    boolean whole = stage.isMaximized() || stage.isFullScreen();
    Settings remembered = memory.settings();
    double split = stage.isFullScreen() ? remembered.split() : centre.getDividerPositions()[0];
    WindowPlace now =
        new WindowPlace(
            stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight(), stage.isMaximized());
    memory.update(
        settings -> settings.at(whole ? settings.window().map(now::over).orElse(now) : now, split));
  }
}
