package org.deltascope.app.view;

import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.deltascope.app.model.Session;
import org.deltascope.app.model.Sessions;
import org.deltascope.app.model.Shown;
import org.deltascope.figure.Theme;

/** Where in time one stands, and how to go elsewhere. */
final class TimeBar extends HBox {

  private final StepStrip strip;
  private final PlayBar playBar;
  private final LossCard loss;

  TimeBar(Sessions sessions, Player player, LossCard loss) {
    this.loss = loss;
    strip = new StepStrip(step -> sessions.act(session -> session.toStep(step)));
    playBar = new PlayBar(sessions, player);
    VBox left = new VBox(strip, playBar);
    left.getStyleClass().add("time-left");
    left.setMinWidth(0);
    HBox.setHgrow(left, Priority.ALWAYS);
    getChildren().setAll(left, loss);
    getStyleClass().add("time-bar");
  }

  /** Shows at once where one stands. */
  void follow(Session session) {
    strip.show(session);
    playBar.show(session);
  }

  /** Shows what had to be computed. */
  void show(Shown shown, Theme theme) {
    loss.show(shown, theme);
  }
}
