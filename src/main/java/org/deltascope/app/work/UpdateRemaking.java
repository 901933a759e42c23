package org.deltascope.app.work;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.util.Subscription;
import org.deltascope.app.model.OpenDocument;
import org.deltascope.app.model.OpenRuns;
import org.deltascope.app.model.Session;
import org.deltascope.app.model.Sessions;
import org.deltascope.app.model.learn.LearningState;
import org.deltascope.document.scene.KeptRun;
import org.deltascope.document.scene.KeptRuns;

/**
 * Makes the updates again that had been made of runs when they were kept, so that their losses are
 * seen as they were. Nobody waits for that: it ends where another document is opened or something
 * is learnt, and what was made by then stays.
 */
final class UpdateRemaking {
  private final OpenHistories histories;
  private final LatestTask<Boolean> lane;
  private final Subscription following;
  private final AtomicBoolean wanted = new AtomicBoolean();
  private int runs;

  /**
   * Makes none yet.
   *
   * @param refresh shows the losses
   */
  UpdateRemaking(
      Sessions sessions,
      OpenHistories histories,
      Background background,
      Learner learner,
      Runnable refresh) {
    this.histories = histories;
    lane = background.lane(Background.Rank.ASIDE, _ -> refresh.run());
    following =
        Subscription.combine(
            sessions.current().subscribe(this::follow), learner.state().subscribe(this::yieldTo));
  }

  /** Makes those of runs that are open now. */
  void begin(OpenRuns open, KeptRuns kept) {
    runs = open.all().size();
    wanted.set(true);
    lane.request(() -> make(open, kept));
  }

  /** Ends it. */
  void close() {
    wanted.set(false);
    following.unsubscribe();
  }

  private boolean make(OpenRuns open, KeptRuns kept) {
    for (OpenDocument run : open.all()) {
      Optional<KeptRun> before = kept.all().get(run.run().id().index());
      if (before.isPresent() && !before.get().deleted()) {
        long made = Math.max(run.run().from(), before.get().made());
        histories.of(run.run()).stateBefore(made, (_, _) -> wanted.get());
      }
    }
    return true;
  }

  private void follow(Session session) {
    if (session.runs().all().size() < runs) {
      wanted.set(false);
    }
  }

  private void yieldTo(LearningState state) {
    if (state instanceof LearningState.Going) {
      wanted.set(false);
    }
  }
}
