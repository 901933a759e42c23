package org.deltascope.app.work;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import javafx.animation.AnimationTimer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.util.Subscription;
import org.deltascope.app.model.Session;
import org.deltascope.app.model.Sessions;
import org.deltascope.app.model.learn.LearningState;
import org.deltascope.handout.report.StopWords;
import org.deltascope.history.Histories;
import org.deltascope.history.History;
import org.deltascope.history.LearningGoal;
import org.deltascope.history.Run;
import org.deltascope.history.RunLearning;

/**
 * Trains the run in which one stands on, off the FX thread and as fast as it goes. What is shown is
 * the latest whole update, as often as it can be; whoever goes elsewhere meanwhile is left there.
 * Where what is trained is changed, learning stops.
 */
public final class Learner implements AutoCloseable {

  private final Sessions sessions;
  private final OpenHistories histories;
  private final Background background;
  private final LatestTask<RunLearning.Stopped> lane;
  private final ReadOnlyObjectWrapper<LearningState> state =
      new ReadOnlyObjectWrapper<>(new LearningState.Idle());
  private final AtomicLong reached = new AtomicLong();
  private final AnimationTimer clock = new Clock();
  private final Subscription following;
  private final Runnable refresh;
  private final AtomicBoolean wanted = new AtomicBoolean();
  private Run learning;
  private boolean going;
  private boolean follows;

  /**
   * Learns nothing yet.
   *
   * @param refresh shows what came of it where one does not go elsewhere
   */
  Learner(Sessions sessions, OpenHistories histories, Background background, Runnable refresh) {
    this.sessions = sessions;
    this.histories = histories;
    this.background = background;
    this.refresh = refresh;
    learning = sessions.get().run().run();
    lane = background.lane(Background.Rank.ASIDE, this::stopped, this::failed);
    following = sessions.current().subscribe(this::follow);
  }

  /** {@return how it goes} */
  public ReadOnlyObjectProperty<LearningState> state() {
    return state.getReadOnlyProperty();
  }

  /** {@return what is kept so that one can go to any update} */
  public Histories.Memory memory() {
    return histories.memory();
  }

  /** {@return whether it goes on} */
  public boolean isGoing() {
    return state.get() instanceof LearningState.Going;
  }

  /** Trains on from where one stands, unless it already does. */
  public void start(LearningGoal goal) {
    if (isGoing()) {
      return;
    }
    Session session = sessions.get();
    long from = Math.max(session.moment().update(), session.run().run().from());
    learning = session.run().run();
    History history = histories.of(learning);
    wanted.set(true);
    reached.set(from);
    follows = true;
    state.set(new LearningState.Going(from));
    lane.request(
        () ->
            RunLearning.learn(
                history,
                from,
                goal,
                (update, _) -> {
                  reached.set(update);
                  return wanted.get();
                }));
    clock.start();
  }

  /** Ends it where it is. */
  public void stop() {
    wanted.set(false);
  }

  /** Ends it for good. */
  @Override
  public void close() {
    stop();
    clock.stop();
    following.unsubscribe();
  }

  private void stopped(RunLearning.Stopped stopped) {
    clock.stop();
    Session session = sessions.get();
    if (!session.run().run().isSameTraining(learning)) {
      state.set(new LearningState.Idle());
      return;
    }
    StopWords words = new StopWords(session.run().names());
    state.set(new LearningState.Stopped(words.of(stopped.reason()), stopped.update()));
    if (follows && session.moment().update() != stopped.update()) {
      walk(stopped.update());
    } else {
      refresh.run();
    }
  }

  private void failed() {
    clock.stop();
    state.set(new LearningState.Idle());
  }

  private void follow(Session before, Session now) {
    boolean otherRun = !now.run().run().isSameTraining(learning);
    if (otherRun) {
      stop();
    }
    if (otherRun || (!going && !before.moment().equals(now.moment()))) {
      follows = false;
    }
  }

  private void walk(long update) {
    going = true;
    sessions.walk(session -> session.toUpdate(update));
    going = false;
  }

  /** Waits while the last update is still on its way to the screen. */
  private final class Clock extends AnimationTimer {
    @Override
    public void handle(long now) {
      if (isGoing()) {
        long update = reached.get();
        state.set(new LearningState.Going(update));
        if (follows && background.hasShownAll() && update != sessions.get().moment().update()) {
          walk(update);
        }
      }
    }
  }
}
