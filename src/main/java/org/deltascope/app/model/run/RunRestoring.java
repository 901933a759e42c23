package org.deltascope.app.model.run;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.Function;
import org.deltascope.app.model.Branching;
import org.deltascope.app.model.OpenDocument;
import org.deltascope.app.model.OpenRuns;
import org.deltascope.app.model.Origin;
import org.deltascope.document.Document;
import org.deltascope.document.DocumentSource;
import org.deltascope.document.json.JsonChanges;
import org.deltascope.document.scene.KeptRun;
import org.deltascope.document.scene.KeptRuns;
import org.deltascope.document.source.DocumentException;
import org.deltascope.history.History;
import org.deltascope.history.ProgressListener;
import org.deltascope.history.Run;
import org.deltascope.nn.Experiment;
import org.deltascope.nn.TrainingState;

/**
 * Makes the runs again that are kept with a document: a run follows from its parent, the update at
 * which it branches off and what was changed there.
 *
 * @param named the document, and the name of what was opened
 * @param kept its runs
 * @param histories makes the updates up to where others branch off
 */
public record RunRestoring(DocumentSource named, KeptRuns kept, Function<Run, History> histories) {

  /**
   * {@return the runs; one stands in the one that the document is}
   *
   * @param listener is told how far it has come, and may end it
   * @throws DocumentException if what is kept makes no document
   * @throws IllegalArgumentException if what is kept makes no tree of runs
   * @throws CancellationException if the listener ends it
   */
  public OpenRuns runs(ProgressListener listener) throws DocumentException {
    List<OpenDocument> all = new ArrayList<>();
    Set<Run.Id> pinned = new HashSet<>();
    Set<Run.Id> deleted = new HashSet<>();
    for (int k = 0; k < kept.all().size(); k++) {
      Run.Id id = new Run.Id(k);
      Optional<KeptRun> run = kept.all().get(k);
      if (run.isEmpty()) {
        all.add(gone(id, all.getFirst()));
        deleted.add(id);
      } else {
        all.add(k == 0 ? first(run.get()) : branch(id, run.get(), all, listener));
        run.filter(KeptRun::pinned).ifPresent(_ -> pinned.add(id));
        run.filter(KeptRun::deleted).ifPresent(_ -> deleted.add(id));
      }
    }
    OpenRuns runs = new OpenRuns(all, pinned, deleted, new Run.Id(kept.at()));
    runs.tree().get(runs.at());
    return runs;
  }

  private OpenDocument first(KeptRun run) throws DocumentException {
    DocumentSource source = document(0, run, own());
    return OpenDocument.of(source).of(Run.of(source.document().experiment()).named(run.name()));
  }

  /** A run of which nothing is kept is as if it were deleted. */
  private static OpenDocument gone(Run.Id id, OpenDocument first) {
    Run run = first.run();
    return first.of(new Run(id, "", run.experiment(), run.start(), Optional.of(run.id())));
  }

  private OpenDocument branch(
      Run.Id id, KeptRun run, List<OpenDocument> before, ProgressListener listener)
      throws DocumentException {
    OpenDocument parent = parent(run, before);
    TrainingState state = histories.apply(parent.run()).stateBefore(run.from(), listener);
    Document there =
        new Branching(
                new OpenRuns(before, Set.of(), Set.of(), parent.run().id()), state, run.from())
            .document();
    DocumentSource source = document(id.index(), run, there);
    Experiment experiment = source.document().experiment();
    TrainingState start = start(run, state.changed(parent.experiment(), experiment), experiment);
    return OpenDocument.of(
        source,
        new Run(id, run.name(), experiment, start, Optional.of(parent.run().id())),
        Optional.of(new Origin(parent, there)));
  }

  private static OpenDocument parent(KeptRun run, List<OpenDocument> before) {
    return run.parent().stream()
        .filter(index -> index < before.size())
        .mapToObj(before::get)
        .filter(parent -> parent.run().from() <= run.from())
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "found a run of %s from update %d on, expected one that branches off a run before it"
                        .formatted(run.parent(), run.from())));
  }

  /** An optimizer that was changed to another kind, and back, had begun anew. */
  private static TrainingState start(KeptRun run, TrainingState start, Experiment experiment) {
    return run.anew() && start.steps() > 0
        ? new TrainingState(
            run.from(), 0, start.network(), TrainingState.initial(experiment).slots())
        : start;
  }

  private Document own() {
    return KeptRuns.without(named.document());
  }

  private DocumentSource document(int index, KeptRun run, Document before)
      throws DocumentException {
    JsonChanges changes = run.changes();
    if (index == kept.at()) {
      return new DocumentSource(named.name(), own());
    }
    return changes.equals(JsonChanges.none())
        ? new DocumentSource(named.name(), before)
        : DocumentSource.kept(named.name(), changes.in(before.toJson()));
  }
}
