package org.deltascope.app.work;

import java.util.List;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import org.deltascope.app.model.Session;
import org.deltascope.app.model.ViewState;
import org.deltascope.app.model.run.RunComparison;
import org.deltascope.history.History;
import org.deltascope.history.Run;
import org.deltascope.history.Runs;
import org.deltascope.trace.Trace;

/** Compares runs off the FX thread. */
public final class RunComparer {

  private final OpenHistories histories;
  private final Background background;

  RunComparer(OpenHistories histories, Background background) {
    this.histories = histories;
    this.background = background;
  }

  /**
   * {@return a lane in which runs are compared}
   *
   * @param sink takes each comparison
   */
  public LatestTask<RunComparison> lane(Consumer<RunComparison> sink) {
    return background.lane(Background.Rank.FIRST, sink);
  }

  /**
   * {@return the run in which a session stands beside another, to be called off the FX thread}
   *
   * @param session where one stands
   * @param other which run
   * @param sinceBegin whether as many updates after each of them begins, instead of the same update
   */
  public RunComparison compare(Session session, Run.Id other, boolean sinceBegin) {
    long update = session.moment().update();
    long after = Math.max(0, update - session.run().run().from());
    long there = sinceBegin ? session.runs().get(other).run().from() + after : update;
    return new RunComparison(
        shown(session.in(other).toUpdate(there)), shown(session.toUpdate(update)));
  }

  private ViewState shown(Session session) {
    History history = histories.of(session);
    Trace trace = history.trace(session.moment().update());
    return ViewState.of(session, trace, history.losses(), history.divergenceUpTo(trace))
        .among(histories.losses(session.runs(), List.of()));
  }

  /**
   * Seeks the first update where two runs differ: in the weights with which it begins, or in the
   * loss.
   *
   * @param session whose runs they are
   * @param one the one
   * @param other the other
   * @param sink is told; of nothing where all that was made of both is the same
   */
  public void seek(Session session, Run.Id one, Run.Id other, Consumer<OptionalLong> sink) {
    background
        .lane(Background.Rank.FIRST, sink)
        .request(() -> first(session.in(one), session.in(other)));
  }

  private OptionalLong first(Session one, Session other) {
    Runs tree = one.runs().tree();
    List<Run> path = tree.path(one.runs().at());
    List<Run> way = tree.path(other.runs().at());
    int shared = 0;
    while (shared < path.size()
        && shared < way.size()
        && path.get(shared).id().equals(way.get(shared).id())) {
      shared++;
    }
    long begin =
        Math.min(
            shared < path.size() ? path.get(shared).from() : Long.MAX_VALUE,
            shared < way.size() ? way.get(shared).from() : Long.MAX_VALUE);
    long end = Math.max(begin + 2, Math.min(made(one), made(other)));
    return LongStream.range(begin, end).filter(update -> differ(one, other, update)).findFirst();
  }

  private long made(Session session) {
    return histories.made(session.run().run());
  }

  private boolean differ(Session one, Session other, long update) {
    Trace here = trace(one, update);
    Trace there = trace(other, update);
    return Double.compare(here.loss(), there.loss()) != 0
        || !here.before().network().equals(there.before().network());
  }

  private Trace trace(Session session, long update) {
    return histories.of(session.toUpdate(update)).trace(update);
  }
}
