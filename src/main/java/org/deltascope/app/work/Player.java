package org.deltascope.app.work;

import javafx.animation.AnimationTimer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.util.Subscription;
import org.deltascope.app.model.Session;
import org.deltascope.app.model.Sessions;

/**
 * Goes on by itself, at the session's speed, until it is told to pause, something is asked or the
 * user goes elsewhere in time.
 */
public final class Player implements AutoCloseable {

  private static final double NANOS = 1e9;

  private final Sessions sessions;
  private final Background background;
  private final AnimationTimer clock = new Clock();
  private final ReadOnlyBooleanWrapper playing = new ReadOnlyBooleanWrapper(this, "playing");
  private final Subscription following;
  private boolean going;

  /** Stands still, in a session. */
  public Player(Sessions sessions, Background background) {
    this.sessions = sessions;
    this.background = background;
    following = sessions.current().subscribe(this::follow);
  }

  /** {@return whether it goes on by itself} */
  public ReadOnlyBooleanProperty playing() {
    return playing.getReadOnlyProperty();
  }

  /** Plays, or pauses. */
  public void toggle() {
    if (playing.get()) {
      pause();
    } else {
      playing.set(true);
      going = true;
      sessions.leave(Session::forward);
      going = false;
      clock.start();
    }
  }

  /** Stands still. */
  public void pause() {
    playing.set(false);
    clock.stop();
  }

  /** Stands still for good. */
  @Override
  public void close() {
    pause();
    following.unsubscribe();
  }

  private void follow(Session before, Session now) {
    boolean elsewhere =
        !before.moment().equals(now.moment()) || !before.opened().equals(now.opened());
    boolean asks = now.isAsked() && !before.isAsked();
    if ((elsewhere && !going) || asks) {
      pause();
    }
  }

  /** Waits while the last moment is still on its way to the screen. */
  private final class Clock extends AnimationTimer {
    private long last;

    @Override
    public void start() {
      last = System.nanoTime();
      super.start();
    }

    @Override
    public void handle(long now) {
      double due = NANOS / sessions.get().look().speed();
      if (System.nanoTime() - last >= due && background.hasShownAll()) {
        last = System.nanoTime();
        going = true;
        sessions.walk(Session::forward);
        going = false;
      }
    }
  }
}
