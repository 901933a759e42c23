package org.deltascope.app.view.shell;

import java.util.Optional;
import javafx.stage.Stage;
import org.deltascope.app.model.Sessions;
import org.deltascope.app.model.ViewState;
import org.deltascope.app.work.Background;
import org.deltascope.app.work.FigureResources;
import org.deltascope.app.work.Player;
import org.deltascope.app.work.Projector;

/**
 * What all parts of a window work with.
 *
 * @param stage the window
 * @param sessions what is shown, and how it changes
 * @param easel what figures are painted with
 * @param background where they are painted
 * @param player plays
 * @param projector brings the numbers of what is to be shown
 */
record WindowWork(
    Stage stage,
    Sessions sessions,
    FigureResources easel,
    Background background,
    Player player,
    Projector projector) {

  static WindowWork of(
      Stage stage, Sessions sessions, FigureResources easel, Background background) {
    Projector projector = new Projector(sessions, background);
    Player player = new Player(sessions, background, projector);
    return new WindowWork(stage, sessions, easel, background, player, projector);
  }

  /** {@return what is seen; nothing at first} */
  Optional<ViewState> shown() {
    return Optional.ofNullable(projector.shown().get());
  }

  Moves moves() {
    return new Moves(sessions, player);
  }
}
