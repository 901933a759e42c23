package org.deltascope.app.model;

import org.deltascope.document.Document;
import org.deltascope.history.Run;
import org.deltascope.history.Runs;
import org.deltascope.nn.Experiment;
import org.deltascope.nn.TrainingState;

/**
 * Changes the run in which one stands at an update. Where it begins, and nothing further was made
 * of it, the run itself is changed; else one more branches off, and all others stay what they are.
 *
 * @param runs that are open
 * @param state where training stands before the update
 * @param made how many updates were made of the run whose own the update is
 */
public record Branching(OpenRuns runs, TrainingState state, long made) {

  /** {@return a change where a run begins of which nothing was made} */
  static Branching atStart(OpenRuns runs) {
    TrainingState start = runs.current().run().start();
    return new Branching(runs, start, start.updates());
  }

  /** {@return the document as it stands there: with the parameters of then} */
  public Document document() {
    OpenDocument holding = holding();
    return state.updates() == holding.run().from()
        ? holding.document()
        : holding.document().with(state.network());
  }

  /** {@return the run whose own the update is} */
  public OpenDocument holding() {
    return runs.holding(state.updates());
  }

  /**
   * {@return whether a change leaves what is trained as it is, such as that of a title}
   *
   * @param changed the document as it stands there, with the change
   */
  public boolean isUntrained(Document changed) {
    return changed.experiment().equals(document().experiment());
  }

  /**
   * {@return what the runs become where what is trained stays as it is}
   *
   * @param changed the document of the run whose own the update is, with the change
   */
  public OpenRuns untrained(Document changed) {
    OpenDocument holding = holding();
    OpenRuns all = runs.at(holding.of(changed));
    return all.at(runs.at());
  }

  /**
   * {@return what the runs become; one stands in the one that is changed, or new}
   *
   * @param name what the change is called
   * @param changed the document as it stands there, with the change
   */
  public OpenRuns with(String name, Document changed) {
    OpenDocument holding = holding();
    Experiment before = holding.experiment();
    Experiment after = changed.experiment();
    Runs tree =
        runs.tree().change(holding.run().id(), name, after, state.changed(before, after), made);
    boolean replaced = tree.all().size() == runs.all().size();
    Run run = replaced ? tree.get(holding.run().id()) : tree.latest();
    Origin origin = new Origin(holding, document());
    return RunBudget.ofHeap()
        .bounded(
            runs.at(
                holding.changed(
                    changed, run, replaced ? holding.origin().orElse(origin) : origin)));
  }
}
