package org.deltascope.app.work;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.animation.AnimationTimer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.util.Subscription;
import org.deltascope.app.model.Session;
import org.deltascope.app.model.Sessions;
import org.deltascope.app.model.ViewState;
import org.deltascope.handout.report.StopWords;
import org.deltascope.history.StopReason;
import org.deltascope.trace.Divergence;

/**
 * Goes on by itself, at the session's speed, until it is told to pause, something is asked, the
 * user goes elsewhere in time, or the document says that training stops.
 */
public final class Player implements AutoCloseable {

  private static final double NANOS = 1e9;

  private final Sessions sessions;
  private final Background background;
  private final AnimationTimer clock = new Clock();
  private final ReadOnlyBooleanWrapper playing = new ReadOnlyBooleanWrapper(this, "playing");
  private final Subscription following;
  private final Projector projector;
  private final LatestTask<Verdict> lane;
  private Optional<PlayStop> stop = Optional.empty();
  private Consumer<String> words = reason -> {};
  private boolean going;
  private boolean looking;
  private boolean diverged;

  /** Why to stop at the moment that comes next, if there is a reason. */
  private record Verdict(Session from, Optional<StopReason> reason) {}

  /** Stands still, in a session. */
  public Player(Sessions sessions, Background background, Projector projector) {
    this.sessions = sessions;
    this.background = background;
    this.projector = projector;
    lane = background.lane(Background.Rank.FIRST, this::judged, this::pause);
    following = sessions.current().subscribe(this::follow);
  }

  /** {@return whether it goes on by itself} */
  public ReadOnlyBooleanProperty playing() {
    return playing.getReadOnlyProperty();
  }

  /** Tells why it stopped by itself. */
  public void onStop(Consumer<String> action) {
    words = action;
  }

  /** Plays, or pauses. */
  public void toggle() {
    if (playing.get()) {
      pause();
    } else {
      playing.set(true);
      sessions.leave(session -> session); // one can come back to where it began
      stop = Optional.empty();
      diverged = divergence().isPresent();
      step();
      clock.start();
    }
  }

  /** Stands still. */
  public void pause() {
    playing.set(false);
    looking = false;
    clock.stop();
  }

  /** One press further, unless training may stop there: then that is looked at first. */
  private void step() {
    Session now = sessions.get();
    PlayStop here = stop.filter(it -> it.isOf(now.opened())).orElseGet(() -> projector.stopOf(now));
    stop = Optional.of(here);
    long next = now.forward().moment().update();
    Optional<Divergence> found = divergence();
    if (next > now.moment().update() && found.isPresent() && !diverged) {
      StopReason reason = new StopReason.NotFinite(found.get());
      here.stop(reason, found.get().update());
      stop(now, reason);
      projector.refresh();
    } else if (here.asks(now.moment().update(), next)) {
      looking = true;
      lane.request(() -> new Verdict(now, here.at(next)));
    } else {
      walk();
    }
  }

  private void walk() {
    going = true;
    sessions.walk(Session::forward);
    going = false;
  }

  /** Whoever paused or went elsewhere meanwhile is left there. */
  private void judged(Verdict verdict) {
    Session now = sessions.get();
    boolean goesOn =
        looking
            && now.moment().equals(verdict.from.moment())
            && now.opened().run().isSameTraining(verdict.from.opened().run());
    if (goesOn) {
      looking = false;
      long next = now.forward().moment().update();
      verdict.reason.ifPresent(reason -> stop.ifPresent(it -> it.stop(reason, next)));
      walk();
      verdict.reason.ifPresent(reason -> stop(now, reason));
    }
  }

  private void stop(Session now, StopReason reason) {
    pause();
    words.accept("Playing stopped: " + new StopWords(now.opened().names()).of(reason));
  }

  /** {@return where numbers that are shown ceased to be finite, if they did} */
  private Optional<Divergence> divergence() {
    return Optional.ofNullable(projector.shown().get()).flatMap(ViewState::divergence);
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
      if (!looking && System.nanoTime() - last >= due && background.hasShownAll()) {
        last = System.nanoTime();
        step();
      }
    }
  }
}
