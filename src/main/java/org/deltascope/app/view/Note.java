package org.deltascope.app.view;

import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;
import org.kordamp.ikonli.feather.Feather;

/** Says for a moment what was done. It lies over the window, so that nothing moves. */
final class Note extends Label {

  private static final Duration MOMENT = Duration.seconds(5);

  private final PauseTransition moment = new PauseTransition(MOMENT);

  Note() {
    super("", Icons.of(Feather.INFO));
    setId("note");
    getStyleClass().add("note");
    setAccessibleRole(AccessibleRole.TEXT);
    StackPane.setAlignment(this, Pos.TOP_CENTER);
    setMouseTransparent(true);
    setVisible(false);
    moment.setOnFinished(event -> pass());
  }

  void say(String text) {
    setText(text);
    setVisible(true);
    moment.playFromStart();
  }

  /** Takes it away. */
  void pass() {
    setVisible(false);
    moment.stop();
  }
}
