package org.deltascope.app.work;

import java.util.ArrayDeque;
import java.util.Deque;
import org.deltascope.app.model.Session;
import org.deltascope.history.Run;
import org.deltascope.history.Runs;
import org.deltascope.history.norm.NormSampler;
import org.deltascope.history.norm.NormSource;
import org.deltascope.trace.Backpropagation;
import org.deltascope.trace.Trace;

/**
 * How long errors and gradients are in the updates of the runs that are open. What was found of a
 * run is kept while one goes back and forth; of many runs, that of the latest.
 *
 * <p>Thread-safe.
 */
final class OpenNorms {

  private static final int MOST = 8;

  private final OpenHistories histories;
  private final Deque<Measured> latestFirst = new ArrayDeque<>();

  private record Measured(Run run, NormSampler sampler) {}

  OpenNorms(OpenHistories histories) {
    this.histories = histories;
  }

  /** {@return what finds those of the run in which a session stands, and of the way to it} */
  NormSource of(Session session) {
    Run run = session.run().run();
    return new NormSource(sampler(run, session.runs().tree()), histories.made(run));
  }

  private synchronized NormSampler sampler(Run run, Runs tree) {
    Measured known =
        latestFirst.stream()
            .filter(each -> each.run.isSameTraining(run))
            .findFirst()
            .orElseGet(
                () ->
                    new Measured(
                        run,
                        new NormSampler(
                            update -> trace(tree.holding(run.id(), update), update),
                            run.experiment().schedule().updatesPerEpoch())));
    latestFirst.remove(known);
    latestFirst.addFirst(known);
    if (latestFirst.size() > MOST) {
      latestFirst.removeLast();
    }
    return known.sampler;
  }

  /** Not by the history's own way to an update, which remembers where one was last. */
  private Trace trace(Run run, long update) {
    return Backpropagation.trace(run.experiment(), histories.of(run).stateBefore(update));
  }
}
