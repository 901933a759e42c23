package org.deltascope.app.work;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.deltascope.app.model.OpenDocument;
import org.deltascope.app.model.OpenRuns;
import org.deltascope.app.model.Session;
import org.deltascope.history.Histories;
import org.deltascope.history.History;
import org.deltascope.history.Run;
import org.deltascope.history.RunLearning;
import org.deltascope.history.RunLosses;

/**
 * The updates of the runs that are open and of those that they were changed from; those of others
 * are let go of.
 */
final class OpenHistories {

  private final Histories histories = new Histories();

  /** {@return the updates among which a session stands: its run's, or its ancestor's} */
  History of(Session session) {
    histories.keepOnly(session.runs().needed().toList());
    return histories.of(session.opened().run());
  }

  /** {@return the updates of a run that is open} */
  History of(Run run) {
    return histories.of(run);
  }

  /** Takes updates of a run that is about to be open. */
  void take(History history) {
    histories.take(history);
  }

  /** {@return the updates of what the run in which a session stands was changed from} */
  Optional<History> before(Session session) {
    return session.origin().map(origin -> histories.of(origin.run().run()));
  }

  /**
   * {@return the losses of all runs that are shown or that those come from, as far as they were
   * made}
   *
   * @param runs that are open
   * @param known what was found before, which is taken where no update has been made since
   */
  List<RunLosses> losses(OpenRuns runs, List<RunLosses> known) {
    Set<Run.Id> needed = runs.tree().needed();
    return runs.all().stream()
        .map(OpenDocument::run)
        .filter(run -> needed.contains(run.id()))
        .map(run -> losses(run, known))
        .toList();
  }

  /** {@return what is kept of all of them} */
  Histories.Memory memory() {
    return histories.memory();
  }

  /** {@return the update after the last that was made of a run} */
  long made(Run run) {
    return histories.updates(run);
  }

  @SuppressWarnings("ReferenceEquality") // comparing all numbers would take longer than a step may
  private RunLosses losses(Run run, List<RunLosses> known) {
    long updates = histories.updates(run);
    Optional<RunLearning.Stopped> stopped = histories.stopped(run);
    return known.stream()
        .filter(
            it ->
                it.run() == run && it.losses().updates() == updates && it.stopped().equals(stopped))
        .findFirst()
        .orElseGet(() -> histories.losses(run));
  }
}
