package org.deltascope.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.deltascope.nn.Experiment;
import org.deltascope.nn.TrainingState;

/**
 * Runs that branch: an immutable tree. The first has no parent, every other branches off one before
 * it.
 *
 * @param all in the order in which they were begun, so that a run's id is its place
 */
public record Runs(List<Run> all) {

  /** Makes it immutable and checks that it is a tree. */
  public Runs {
    all = List.copyOf(all);
    List<Run> runs = all;
    boolean isTree =
        !runs.isEmpty()
            && IntStream.range(0, runs.size()).allMatch(place -> fits(runs.get(place), place));
    if (!isTree) {
      throw new IllegalArgumentException(
          "expected a first run and branches of runs before them, found "
              + runs.stream().map(run -> run.id() + " of " + run.parent()).toList());
    }
  }

  private static boolean fits(Run run, int place) {
    boolean hasRoot = run.parent().isEmpty() == (place == 0);
    return run.id().index() == place
        && hasRoot
        && run.parent().stream().allMatch(parent -> parent.index() < place);
  }

  /**
   * {@return the tree of one run}
   *
   * @param experiment what it trains, from its own weights on
   */
  public static Runs of(Experiment experiment) {
    return new Runs(List.of(Run.of(experiment)));
  }

  /** {@return the run without a parent} */
  public Run first() {
    return all.getFirst();
  }

  /** {@return the run that was begun last} */
  public Run latest() {
    return all.getLast();
  }

  /** {@return a run of this tree} */
  public Run get(Run.Id id) {
    return all.get(id.index());
  }

  /**
   * {@return this tree with one run more, the {@link #latest}} Where the run to branch off begins
   * later than the new one, it is its ancestor that the new one branches off.
   *
   * @param off the run that was changed
   * @param name what the new one is called
   * @param experiment what it trains
   * @param start where it begins
   */
  public Runs branch(Run.Id off, String name, Experiment experiment, TrainingState start) {
    Run parent = holding(off, start.updates());
    Run branch = new Run(new Run.Id(all.size()), name, experiment, start, Optional.of(parent.id()));
    return new Runs(Stream.concat(all.stream(), Stream.of(branch)).toList());
  }

  /**
   * {@return the run whose own an update is: the run itself or, before it begins, one that it comes
   * from}
   *
   * @param id of the run that is looked at
   * @param update from 0
   * @throws IllegalArgumentException if the first run begins later
   */
  public Run holding(Run.Id id, long update) {
    return path(id).reversed().stream()
        .filter(run -> run.from() <= update)
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "updates count from %d, found %d".formatted(first().from(), update)));
  }

  /** {@return the runs that a run comes from, the first run first and itself last} */
  public List<Run> path(Run.Id id) {
    List<Run> path = new ArrayList<>();
    Run run = get(id);
    path.add(run);
    while (run.parent().isPresent()) {
      run = get(run.parent().get());
      path.addFirst(run);
    }
    return path;
  }

  /** {@return the runs that branch off a run, in the order in which they were begun} */
  public List<Run> branches(Run.Id id) {
    return all.stream().filter(run -> run.parent().filter(id::equals).isPresent()).toList();
  }
}
