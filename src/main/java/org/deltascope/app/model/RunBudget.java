package org.deltascope.app.model;

import java.util.Set;
import java.util.stream.Collectors;
import org.deltascope.history.Run;

/**
 * How much memory the runs may take that are open. When they take more, the oldest are given up
 * that nothing comes from and that are not pinned; undo may still have them.
 *
 * @param bytes that all may take; the run in which one stands and those it comes from are kept in
 *     any case
 */
record RunBudget(long bytes) {

  /** {@return as much as changes may take} */
  static RunBudget ofHeap() {
    return new RunBudget(EditBudget.ofHeap().bytes());
  }

  /** {@return runs that fit, as many of these as there is room for} */
  OpenRuns bounded(OpenRuns runs) {
    OpenRuns fewer = runs;
    long taken = taken(runs);
    boolean found = true;
    while (taken > bytes && found) {
      found = false;
      Set<Run.Id> kept = kept(fewer);
      for (int k = 1; k < fewer.all().size() && taken > bytes; k++) {
        OpenDocument run = fewer.all().get(k);
        if (!kept.contains(run.run().id()) && !fewer.isGivenUp(run)) {
          taken -= own(fewer, run);
          fewer = fewer.givenUp(run.run().id());
          found = true;
        }
      }
    }
    return fewer;
  }

  /** What one stands in, what is pinned, and what others come from. */
  private static Set<Run.Id> kept(OpenRuns runs) {
    Set<Run.Id> kept =
        runs.all().stream()
            .filter(run -> !runs.isGivenUp(run))
            .flatMap(run -> run.run().parent().stream())
            .collect(Collectors.toSet());
    kept.addAll(runs.pinned());
    runs.tree().path(runs.at()).forEach(run -> kept.add(run.id()));
    return kept;
  }

  private static long taken(OpenRuns runs) {
    return runs.all().stream().mapToLong(run -> own(runs, run)).sum();
  }

  private static long own(OpenRuns runs, OpenDocument run) {
    return runs.isGivenUp(run)
        ? 0
        : run.run().parent().map(id -> EditBudget.own(run, runs.get(id))).orElse(0L);
  }
}
