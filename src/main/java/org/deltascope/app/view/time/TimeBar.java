package org.deltascope.app.view.time;

import java.util.function.BooleanSupplier;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.deltascope.app.model.Session;
import org.deltascope.app.model.Sessions;
import org.deltascope.app.model.ViewState;
import org.deltascope.app.view.command.Commands;
import org.deltascope.app.view.control.Appearance;
import org.deltascope.app.view.control.Presence;
import org.deltascope.app.work.Player;
import org.deltascope.figure.style.Theme;

/** Where in time one stands, and how to go elsewhere. */
public final class TimeBar extends HBox {

  /** Below this many times the size of its letters, one row does not take all. */
  private static final double WIDE = 80;

  /** Below this there is no room for the loss beside the rest. */
  private static final double ENOUGH = 45;

  private final StepStrip strip;
  private final PlayBar playBar;
  private final LossCard loss;
  private final RunLanes runs;
  private double letter = Appearance.BASE;
  private boolean narrow;

  public TimeBar(
      Sessions sessions,
      Player player,
      Commands commands,
      BooleanSupplier isNew,
      RunLanes runs,
      LossCard loss) {
    this.loss = loss;
    this.runs = runs;
    strip = new StepStrip(step -> sessions.look(session -> session.toStep(step)));
    playBar = new PlayBar(sessions, player, commands, isNew);
    VBox left = new VBox(runs, strip, playBar);
    left.getStyleClass().add("time-left");
    left.setMinWidth(0);
    HBox.setHgrow(left, Priority.ALWAYS);
    getChildren().setAll(left, loss);
    getStyleClass().add("time-bar");
    widthProperty().subscribe(this::arrange);
  }

  /** Shows at once where one stands. */
  public void follow(Session session) {
    strip.show(session);
    playBar.show(session);
    letter = Appearance.BASE * session.look().scale();
    arrange();
  }

  private void arrange() {
    boolean now = getWidth() > 0 && getWidth() < WIDE * letter;
    if (now != narrow) {
      narrow = now;
      playBar.fold(narrow);
      if (narrow) {
        getStyleClass().add("narrow");
      } else {
        getStyleClass().remove("narrow");
      }
    }
    boolean enough = getWidth() >= ENOUGH * letter;
    Presence.show(loss, enough);
  }

  /** Shows what had to be computed. */
  public void show(ViewState shown, Theme theme) {
    runs.show(shown);
    loss.show(shown, theme);
  }
}
