package org.deltascope.history;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.deltascope.nn.Experiment;
import org.deltascope.nn.TrainingState;

/**
 * Runs that branch: an immutable tree. The first has no parent, every other branches off one before
 * it.
 *
 * <p>A run that is deleted is shown no more, but stays where it is: what branches off it begins
 * with its numbers, and whoever has the tree from before has it still.
 *
 * @param all in the order in which they were begun, so that a run's id is its place
 * @param pinned those that are to stay in sight
 * @param deleted those that are shown no more
 */
public record Runs(List<Run> all, Set<Run.Id> pinned, Set<Run.Id> deleted) {

  /** A tree in which no run is pinned or deleted. */
  public Runs(List<Run> all) {
    this(all, Set.of(), Set.of());
  }

  /** Makes it immutable and checks that it is a tree. */
  public Runs {
    all = List.copyOf(all);
    pinned = Set.copyOf(pinned);
    deleted = Set.copyOf(deleted);
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
    return new Runs(Stream.concat(all.stream(), Stream.of(branch)).toList(), pinned, deleted);
  }

  /**
   * {@return this tree after a change where a run stands} The run itself becomes the changed one
   * where nothing branches off it and nothing was made of it but the update that is looked at; else
   * it is {@link #branch}ed off.
   *
   * @param at the run that was changed
   * @param name what the change is called
   * @param experiment what is trained from here on
   * @param start where it begins
   * @param made how many updates of that run were made so far, as {@link History#updates}
   */
  public Runs change(
      Run.Id at, String name, Experiment experiment, TrainingState start, long made) {
    Run run = get(at);
    boolean untouched =
        start.updates() == run.from() && made <= run.from() + 1 && branches(at).isEmpty();
    if (!untouched) {
      return branch(at, name, experiment, start);
    }
    String kept = run.parent().isEmpty() ? run.name() : name;
    return with(new Run(at, kept, experiment, start, run.parent()));
  }

  private Runs with(Run changed) {
    List<Run> runs = new ArrayList<>(all);
    runs.set(changed.id().index(), changed);
    return new Runs(runs, pinned, deleted);
  }

  /**
   * {@return this tree with a run called otherwise}
   *
   * @param id which
   * @param name what
   */
  public Runs rename(Run.Id id, String name) {
    return with(get(id).named(name));
  }

  /** {@return this tree with a run that is to stay in sight} */
  public Runs pin(Run.Id id) {
    return new Runs(all, with(pinned, get(id).id()), deleted);
  }

  /** {@return this tree with a run that need not stay in sight} */
  public Runs unpin(Run.Id id) {
    return new Runs(all, without(pinned, id), deleted);
  }

  /**
   * {@return this tree without a run; what branches off it stays}
   *
   * @param id which
   * @throws IllegalArgumentException if no run would be left to look at
   */
  public Runs delete(Run.Id id) {
    Runs fewer = new Runs(all, without(pinned, id), with(deleted, get(id).id()));
    if (fewer.shown().isEmpty()) {
      throw new IllegalArgumentException("found one run only, expected to keep one");
    }
    return fewer;
  }

  /** {@return the runs that are not deleted, in the order in which they were begun} */
  public List<Run> shown() {
    return all.stream().filter(run -> !deleted.contains(run.id())).toList();
  }

  /**
   * {@return the runs that are to be seen where there is not room for all: those on the way to one,
   * those that are pinned, and the latest}
   *
   * @param at on the way to which
   * @param most how many there is room for; those on the way and pinned ones are there in any case
   */
  public List<Run> inSight(Run.Id at, int most) {
    Set<Run.Id> seen = new HashSet<>(pinned);
    path(at).forEach(run -> seen.add(run.id()));
    seen.removeAll(deleted);
    for (Run run : shown().reversed()) {
      if (seen.size() < most) {
        seen.add(run.id());
      }
    }
    return shown().stream().filter(run -> seen.contains(run.id())).toList();
  }

  /** {@return the runs whose numbers are needed: those that are shown, and those they come from} */
  public Set<Run.Id> needed() {
    Set<Run.Id> needed = new HashSet<>();
    shown().forEach(run -> path(run.id()).forEach(each -> needed.add(each.id())));
    return needed;
  }

  private static Set<Run.Id> with(Set<Run.Id> ids, Run.Id id) {
    Set<Run.Id> more = new HashSet<>(ids);
    more.add(id);
    return more;
  }

  private static Set<Run.Id> without(Set<Run.Id> ids, Run.Id id) {
    Set<Run.Id> fewer = new HashSet<>(ids);
    fewer.remove(id);
    return fewer;
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
