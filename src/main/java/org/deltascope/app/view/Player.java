package org.deltascope.app.view;

import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.util.Duration;
import org.deltascope.app.model.Session;
import org.deltascope.app.model.Sessions;

/** Goes on by itself, at the session's speed, until it is told to pause. */
final class Player {

  private final Sessions sessions;
  private final Background background;
  private final Timeline clock = new Timeline();
  private final ReadOnlyBooleanWrapper playing = new ReadOnlyBooleanWrapper(this, "playing");

  Player(Sessions sessions, Background background) {
    this.sessions = sessions;
    this.background = background;
    clock.getKeyFrames().add(new KeyFrame(Duration.seconds(1), event -> tick()));
    clock.setCycleCount(Animation.INDEFINITE);
  }

  ReadOnlyBooleanProperty playing() {
    return playing.getReadOnlyProperty();
  }

  void toggle() {
    if (playing.get()) {
      pause();
    } else {
      playing.set(true);
      clock.setRate(sessions.get().look().speed());
      clock.playFromStart();
      sessions.act(Session::forward);
    }
  }

  void pause() {
    playing.set(false);
    clock.stop();
  }

  /** Waits while the last moment is still on its way to the screen. */
  private void tick() {
    clock.setRate(sessions.get().look().speed());
    if (background.isQuiet() || clock.getRate() < 2) {
      sessions.continueWith(Session::forward);
    }
  }
}
