package org.deltascope.app.work;

import java.util.ArrayDeque;
import java.util.Deque;
import org.deltascope.app.model.Session;
import org.deltascope.history.Run;
import org.deltascope.history.Runs;
import org.deltascope.history.norm.HeldSampler;
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

  private record Measured(Run run, NormSampler sampler, HeldSampler held) {}

  OpenNorms(OpenHistories histories) {
    this.histories = histories;
  }

  /** {@return what finds those of the run in which a session stands, and of the way to it} */
  NormSource of(Session session) {
    Run run = session.run().run();
    Measured measured = measured(run, session.runs().tree());
    return new NormSource(measured.sampler, measured.held, histories.made(run));
  }

  private synchronized Measured measured(Run run, Runs tree) {
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
                            run.experiment().schedule().updatesPerEpoch()),
                        new HeldSampler(
                            run.experiment(),
                            update ->
                                histories.of(tree.holding(run.id(), update)).stateBefore(update))));
    latestFirst.remove(known);
    latestFirst.addFirst(known);
    if (latestFirst.size() > MOST) {
      latestFirst.removeLast();
    }
    return known;
  }

  /** Not by the history's own way to an update, which remembers where one was last. */
  private Trace trace(Run run, long update) {
    return Backpropagation.trace(run.experiment(), histories.of(run).stateBefore(update));
  }
}
