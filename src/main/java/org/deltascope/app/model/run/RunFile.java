package org.deltascope.app.model.run;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.ToLongFunction;
import org.deltascope.app.model.OpenDocument;
import org.deltascope.app.model.OpenRuns;
import org.deltascope.document.Document;
import org.deltascope.document.json.JsonChanges;
import org.deltascope.document.scene.KeptRun;
import org.deltascope.document.scene.KeptRuns;
import org.deltascope.history.Run;

/**
 * The runs that are open as one document: that of the run in which one stands, in which the others
 * are kept as what was changed where they branch off. All their numbers follow from that.
 *
 * @param runs that are open
 * @param made how many updates were made of a run
 */
public record RunFile(OpenRuns runs, ToLongFunction<Run> made) {

  /** A file of 128 MB can be read again, and the document needs its part of it. */
  private static final long MOST = 48L << 20;

  /** {@return the document; where its runs would take too much it is without them} */
  public Document document() {
    return kept().flatMap(kept -> kept.in(current())).orElseGet(this::current);
  }

  /**
   * {@return whether the document has no room for its runs}
   *
   * @param document as it was made
   */
  public boolean lacksRuns(Document document) {
    return hasOthers() && !KeptRuns.areIn(document);
  }

  private Document current() {
    return runs.current().document();
  }

  private boolean hasOthers() {
    return runs.all().size() > 1;
  }

  private Optional<KeptRuns> kept() {
    if (!hasOthers()) {
      return Optional.empty();
    }
    Set<Run.Id> needed = new HashSet<>(runs.tree().needed());
    List<Optional<KeptRun>> all =
        runs.all().stream()
            .map(run -> Optional.of(run).filter(it -> needed.contains(it.run().id())))
            .map(run -> run.map(this::kept))
            .toList();
    long length =
        all.stream().flatMap(Optional::stream).mapToLong(run -> run.changes().length()).sum();
    return length > MOST ? Optional.empty() : Optional.of(new KeptRuns(all, runs.at().index()));
  }

  private KeptRun kept(OpenDocument opened) {
    Run run = opened.run();
    return new KeptRun(
        run.name(),
        run.parent().map(id -> OptionalInt.of(id.index())).orElse(OptionalInt.empty()),
        run.from(),
        made.applyAsLong(run),
        run.start().steps() == 0,
        runs.pinned().contains(run.id()),
        runs.deleted().contains(run.id()),
        run.id().equals(runs.at()) ? JsonChanges.none() : changes(opened));
  }

  private JsonChanges changes(OpenDocument opened) {
    Document before = new BranchPoint(runs, opened).parent().orElseGet(this::current);
    return JsonChanges.between(before.toJson(), opened.document().toJson());
  }
}
