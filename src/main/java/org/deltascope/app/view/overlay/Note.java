package org.deltascope.app.view.overlay;

import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;
import org.deltascope.app.view.control.Icons;
import org.kordamp.ikonli.feather.Feather;

/** Says for a moment what was done. It lies over the window, so that nothing moves. */
final class Note extends Label {

  private static final Duration MOMENT = Duration.seconds(5);

  /** Time to read a character in. */
  private static final Duration CHARACTER = Duration.millis(60);

  private final PauseTransition moment = new PauseTransition();

  Note() {
    super("", Icons.of(Feather.INFO));
    setId("note");
    getStyleClass().add("note");
    setAccessibleRole(AccessibleRole.TEXT);
    StackPane.setAlignment(this, Pos.TOP_CENTER);
    setMouseTransparent(true);
    setWrapText(true);
    setVisible(false);
    moment.setOnFinished(event -> pass());
  }

  void say(String text) {
    setText(text);
    Duration reading = CHARACTER.multiply(text.length());
    moment.setDuration(reading.greaterThan(MOMENT) ? reading : MOMENT);
    setVisible(true);
    moment.playFromStart();
  }

  /** Takes it away. */
  void pass() {
    setVisible(false);
    moment.stop();
  }
}
