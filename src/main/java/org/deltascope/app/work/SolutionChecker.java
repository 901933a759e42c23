package org.deltascope.app.work;

import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.deltascope.app.model.OpenDocument;
import org.deltascope.app.model.Session;
import org.deltascope.app.model.solution.SolutionAnswer;
import org.deltascope.app.model.solution.SolutionJudge;
import org.deltascope.app.model.solution.SolutionQuery;
import org.deltascope.app.model.solution.SolutionSource;
import org.deltascope.history.History;

/** Judges numbers of a worked solution off the FX thread; the latest that was asked for wins. */
public final class SolutionChecker {

  /** Updates that are made for the sake of numbers that are stated of them, if there are fewer. */
  private static final long MADE_FOR_IT = 1_000;

  private final OpenHistories histories;
  private final LatestTask<SolutionAnswer> lane;
  private final AtomicLong latest = new AtomicLong();

  SolutionChecker(OpenHistories histories, Background background, Consumer<SolutionAnswer> sink) {
    this.histories = histories;
    this.lane = background.lane(Background.Rank.LATER, sink);
  }

  /**
   * Judges numbers of the run in which a session stands.
   *
   * @param session where one stands
   * @param source where the numbers stand
   */
  public void request(Session session, SolutionSource source) {
    long asked = latest.incrementAndGet();
    OpenDocument run = session.run();
    History history = histories.of(run.run());
    long last =
        Math.max(
            run.run().from() + MADE_FOR_IT, Math.max(history.updates(), session.moment().update()));
    lane.request(
        () ->
            judge(
                new SolutionQuery(
                    source,
                    run,
                    last,
                    update -> history.stateBefore(update, (_, _) -> latest.get() == asked))));
  }

  /** What nobody waits for any more is not judged to its end. */
  private static SolutionAnswer judge(SolutionQuery query) {
    try {
      return SolutionJudge.of(query);
    } catch (CancellationException replaced) {
      return SolutionAnswer.nothing(List.of());
    }
  }
}
