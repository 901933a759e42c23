package org.deltascope.app.edit;

import static java.util.Objects.requireNonNull;

import java.util.HashMap;
import java.util.Map;
import org.deltascope.document.Document;
import org.deltascope.document.edit.Edit;
import org.deltascope.document.edit.EditNames;
import org.deltascope.document.edit.EditResult;
import org.deltascope.history.Run;
import org.deltascope.history.Runs;
import org.deltascope.nn.Experiment;
import org.deltascope.nn.TrainingState;

/**
 * Runs that came of edits, each with the document that it trains.
 *
 * @param runs the tree
 * @param documents as each run begins, by the run's id
 */
public record EditedRuns(Runs runs, Map<Run.Id, Document> documents) {

  /** Makes it immutable and checks that each run has a document. */
  public EditedRuns {
    documents = Map.copyOf(documents);
    if (documents.size() != runs.all().size()) {
      throw new IllegalArgumentException(
          "found %d documents of %d runs".formatted(documents.size(), runs.all().size()));
    }
  }

  /**
   * What came of an edit.
   *
   * @param result done, without effect, or refused
   * @param after the runs then; the same unless it was done
   * @param run where one stands then
   */
  public record Change(EditResult result, EditedRuns after, Run.Id run) {}

  /**
   * {@return the one run of a document}
   *
   * @param document what it trains
   */
  public static EditedRuns of(Document document) {
    Runs runs = Runs.of(document.experiment());
    return new EditedRuns(runs, Map.of(runs.first().id(), document));
  }

  /**
   * {@return the document as it stands in the middle of a run, its weights those of then}
   *
   * @param id of the run that is looked at
   * @param state where training stands
   */
  public Document document(Run.Id id, TrainingState state) {
    Run run = runs.holding(id, state.updates());
    Document document = requireNonNull(documents.get(run.id()));
    return state.network().equals(run.start().network())
        ? document
        : document.with(state.network());
  }

  /**
   * {@return these runs after an edit} Where something was made of the run already, the edit begins
   * another, which is called by its sentence.
   *
   * @param id of the run that is looked at
   * @param state where training stands
   * @param made how many updates of that run were made so far
   * @param edit what is changed
   * @param names what things are called
   */
  public Change change(Run.Id id, TrainingState state, long made, Edit edit, EditNames names) {
    Document before = document(id, state);
    EditResult result = edit.applyTo(before);
    return switch (result) {
      case EditResult.Changed(Document after) -> {
        String name = edit.sentence(before, names).done() + at(state);
        EditedRuns changed = begun(id, state, made, after, name);
        boolean replaced = changed.runs.all().size() == runs.all().size();
        yield new Change(result, changed, replaced ? id : changed.runs.latest().id());
      }
      case EditResult.Unchanged _, EditResult.Refused _ -> new Change(result, this, id);
    };
  }

  private EditedRuns begun(
      Run.Id id, TrainingState state, long made, Document document, String name) {
    Experiment before = runs.holding(id, state.updates()).experiment();
    Experiment after = document.experiment();
    Runs changed = runs.change(id, name, after, state.changed(before, after), made);
    Map<Run.Id, Document> all = new HashMap<>(documents);
    boolean replaced = changed.all().size() == runs.all().size();
    all.put(replaced ? id : changed.latest().id(), document);
    return new EditedRuns(changed, all);
  }

  private static String at(TrainingState state) {
    return state.updates() == 0 ? "" : " at update " + state.updates();
  }
}
