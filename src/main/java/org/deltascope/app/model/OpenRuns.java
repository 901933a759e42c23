package org.deltascope.app.model;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.deltascope.history.Run;
import org.deltascope.history.Runs;

/**
 * The runs of what is open, each with the document that it trains, and the one in which one stands.
 *
 * @param all in the order in which they were begun, so that a run's id is its place
 * @param pinned those that are to stay in sight
 * @param deleted those that are shown no more
 * @param at the one in which one stands
 */
public record OpenRuns(List<OpenDocument> all, Set<Run.Id> pinned, Set<Run.Id> deleted, Run.Id at) {

  /** Makes it immutable. */
  public OpenRuns {
    all = List.copyOf(all);
    pinned = Set.copyOf(pinned);
    deleted = Set.copyOf(deleted);
  }

  /** {@return the one run of a document} */
  static OpenRuns of(OpenDocument first) {
    return new OpenRuns(List.of(first), Set.of(), Set.of(), first.run().id());
  }

  /** {@return the runs without their documents} */
  public Runs tree() {
    return new Runs(all.stream().map(OpenDocument::run).toList(), pinned, deleted);
  }

  /** {@return these after something was done to the tree that makes no run} */
  public OpenRuns with(UnaryOperator<Runs> change) {
    Runs tree = change.apply(tree());
    List<OpenDocument> runs =
        IntStream.range(0, all.size()).mapToObj(k -> all.get(k).of(tree.all().get(k))).toList();
    OpenRuns changed = new OpenRuns(runs, tree.pinned(), tree.deleted(), at);
    return changed.isShown(at) ? changed : changed.at(changed.nearest(at));
  }

  /** A run that is deleted is left for the one that it comes from, or else for the latest. */
  private Run.Id nearest(Run.Id id) {
    List<Run.Id> shown = tree().shown().stream().map(Run::id).toList();
    return tree().path(id).reversed().stream()
        .map(Run::id)
        .filter(shown::contains)
        .findFirst()
        .orElse(shown.getLast());
  }

  /** {@return the run in which one stands} */
  public OpenDocument current() {
    return get(at);
  }

  /** {@return a run} */
  public OpenDocument get(Run.Id id) {
    return all.get(id.index());
  }

  /** {@return whether there is such a run, and it is not deleted} */
  boolean isShown(Run.Id id) {
    return id.index() < all.size() && !deleted.contains(id);
  }

  /**
   * {@return the run whose own an update is: that in which one stands or, before it begins, one
   * that it comes from}
   *
   * @param update from 0
   */
  public OpenDocument holding(long update) {
    OpenDocument run = current();
    while (update < run.run().from() && run.run().parent().isPresent()) {
      run = get(run.run().parent().get());
    }
    return run;
  }

  /** {@return these with one stepping into another of them; those that are deleted are not} */
  OpenRuns at(Run.Id other) {
    return isShown(other) ? new OpenRuns(all, pinned, deleted, other) : this;
  }

  /** {@return these with one stepping into a run that replaces the one with its id, or is new} */
  OpenRuns at(OpenDocument run) {
    Run.Id id = run.run().id();
    List<OpenDocument> runs = new ArrayList<>(all);
    if (id.index() < runs.size()) {
      runs.set(id.index(), run);
    } else {
      runs.add(run);
    }
    return new OpenRuns(runs, pinned, deleted, id);
  }

  /**
   * {@return these without a run of which nothing is kept; it is as if it were deleted}
   *
   * @param id of one that has a parent and no run that comes from it
   */
  OpenRuns givenUp(Run.Id id) {
    OpenDocument first = all.getFirst();
    Run run = get(id).run();
    Run empty =
        new Run(id, run.name(), first.run().experiment(), first.run().start(), run.parent());
    List<OpenDocument> runs = new ArrayList<>(all);
    runs.set(id.index(), first.of(empty).withoutOrigin());
    Set<Run.Id> gone = new HashSet<>(deleted);
    gone.add(id);
    return new OpenRuns(runs, pinned, gone, at);
  }

  /** {@return whether nothing is kept of a run but what the first has as well} */
  @SuppressWarnings("ReferenceEquality")
  boolean isGivenUp(OpenDocument run) {
    return run.run().parent().isPresent()
        && run.run().start() == all.getFirst().run().start()
        && deleted.contains(run.run().id());
  }

  /** {@return these, of a document under another name} */
  OpenRuns called(String name) {
    return current().named().name().equals(name)
        ? this
        : new OpenRuns(all.stream().map(run -> run.called(name)).toList(), pinned, deleted, at);
  }

  /** {@return whether they are the same runs of the same documents, wherever one stands} */
  public boolean isSame(OpenRuns other) {
    return all.size() == other.all.size()
        && pinned.equals(other.pinned)
        && deleted.equals(other.deleted)
        && IntStream.range(0, all.size()).allMatch(k -> isSame(all.get(k), other.all.get(k)));
  }

  /** Comparing all numbers would take longer than a step may. */
  @SuppressWarnings("ReferenceEquality")
  private static boolean isSame(OpenDocument run, OpenDocument other) {
    return run == other
        || (run.document() == other.document() && run.run().name().equals(other.run().name()));
  }

  /** {@return all runs whose numbers may be asked for, also those that others were changed from} */
  public Stream<Run> needed() {
    Set<Run.Id> needed = tree().needed();
    return all.stream()
        .filter(run -> needed.contains(run.run().id()))
        .flatMap(run -> Stream.concat(Stream.of(run), run.origin().stream().map(Origin::run)))
        .map(OpenDocument::run);
  }
}
