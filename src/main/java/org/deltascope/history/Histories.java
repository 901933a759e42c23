package org.deltascope.history;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The histories of the runs of a tree. They share one budget: each has as much room as any other,
 * and the more there are the less.
 *
 * <p>Thread-safe.
 */
public final class Histories {

  /** Each takes a few kilobytes however short it is, so that not all of thousands are kept. */
  private static final int MOST = 64;

  private final long budget;
  private final List<History> latestFirst = new ArrayList<>();

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
   * {@return the history of a run, as far as it was made; begun if it was not yet} A run that
   * trains something else has a history of its own, whatever its id. Of very many, those that were
   * not asked for the longest are forgotten; all their numbers can be made again.
   *
   * @param run of the tree
   */
  public synchronized History of(Run run) {
    History history = known(run);
    if (history == null) {
      history = new History(run, budget);
      latestFirst.addFirst(history);
      if (latestFirst.size() > MOST) {
        latestFirst.removeLast();
      }
      share();
    } else {
      latestFirst.remove(history);
      latestFirst.addFirst(history);
    }
    return history;
  }

  /**
   * Takes the history of a run as far as it was made elsewhere, unless there is one.
   *
   * @param history of a run of the tree
   */
  public synchronized void take(History history) {
    if (known(history.run()) == null) {
      latestFirst.addFirst(history);
      share();
    }
  }

  /**
   * {@return the losses of a run as far as they were made and are kept; none where nothing is}
   *
   * @param run of the tree
   */
  public synchronized RunLosses losses(Run run) {
    History history = known(run);
    return history == null
        ? new RunLosses(run, new LossCurve(run.from(), List.of()))
        : new RunLosses(run, history.losses(), history.lastLoss(), history.stopped());
  }

  /**
   * {@return where and why the training of a run was stopped last, if it was and that is kept}
   *
   * @param run of the tree
   */
  public synchronized Optional<RunLearning.Stopped> stopped(Run run) {
    return Optional.ofNullable(known(run)).flatMap(History::stopped);
  }

  /**
   * {@return how many updates were made of a run and are kept}
   *
   * @param run of the tree
   */
  public synchronized long updates(Run run) {
    History history = known(run);
    return history == null ? run.from() : history.updates();
  }

  /**
   * What is kept so that one can go to any update.
   *
   * @param checkpoints how many there are, of all runs
   * @param bytes how much memory they take
   * @param most how much they may take; a few of each run are kept even if they take more
   */
  public record Memory(int checkpoints, long bytes, long most) {}

  /** {@return what is kept by now} */
  public synchronized Memory memory() {
    return new Memory(
        latestFirst.stream().mapToInt(History::checkpointCount).sum(),
        latestFirst.stream().mapToLong(History::checkpointBytes).sum(),
        budget);
  }

  private @Nullable History known(Run run) {
    return latestFirst.stream()
        .filter(history -> history.run().isSameTraining(run))
        .findFirst()
        .orElse(null);
  }

  /**
   * Forgets the histories of runs that are not needed any more; the others have more room then.
   *
   * @param runs those that are needed
   */
  public synchronized void keepOnly(Collection<Run> runs) {
    if (latestFirst.removeIf(history -> runs.stream().noneMatch(history.run()::isSameTraining))) {
      share();
    }
  }

  private void share() {
    latestFirst.forEach(history -> history.fit(budget / latestFirst.size()));
  }
}
