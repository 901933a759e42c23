package org.deltascope.history;

import java.util.HashMap;
import java.util.Map;

/**
 * The histories of the runs of a tree. They share one budget: each has as much room as any other,
 * and the more there are the less.
 *
 * <p>Thread-safe.
 */
public final class Histories {
  private final long budget;
  private final Map<Run.Id, History> histories = new HashMap<>();

  /** Begins with none, and a budget of 256 MB, or a quarter of the heap if that is less. */
  public Histories() {
    this(History.usualBudget());
  }

  /**
   * Begins with none.
   *
   * @param budget bytes that the checkpoints of all may take; a few of each are kept even if they
   *     take more
   */
  public Histories(long budget) {
    this.budget = budget;
  }

  /**
   * {@return the history of a run, as far as it was made; begun if it was not yet} A run of the
   * same id that trains something else has a history of its own.
   *
   * @param run of the tree
   */
  public synchronized History of(Run run) {
    History known = histories.get(run.id());
    if (known != null && known.run().isSameTraining(run)) {
      return known;
    }
    History begun = new History(run, budget);
    histories.put(run.id(), begun);
    share();
    return begun;
  }

  /**
   * Forgets the histories of runs that are not needed any more; the others have more room then.
   *
   * @param runs the tree as it is now
   */
  public synchronized void keepOnly(Runs runs) {
    if (histories.keySet().retainAll(runs.needed())) {
      share();
    }
  }

  private void share() {
    histories.values().forEach(history -> history.fit(budget / histories.size()));
  }
}
