package org.deltascope.app.model;

import java.util.Optional;
import org.deltascope.document.Document;
import org.deltascope.history.Run;
import org.deltascope.nn.Experiment;
import org.deltascope.nn.TrainingState;

/**
 * Changes an open document at an update. A change where a run begins changes the run itself; a
 * later one makes a run that branches off, and what comes before the update stays what it is.
 *
 * @param opened what is open
 * @param state where training stands before the update
 */
public record Branching(OpenDocument opened, TrainingState state) {

  /** {@return the document as it stands there: with the parameters of then} */
  public Document document() {
    OpenDocument holding = holding();
    return isAtStart(holding) ? holding.document() : holding.document().with(state.network());
  }

  /**
   * {@return what the open document becomes}
   *
   * @param changed its document as it stands there, with the change
   */
  public OpenDocument with(Document changed) {
    OpenDocument holding = holding();
    if (isAtStart(holding)) {
      return holding.with(changed).called(opened.named().name());
    }
    Experiment other = changed.experiment();
    Run branch =
        new Run(
            new Run.Id(0), "", other, state.changed(holding.experiment(), other), Optional.empty());
    return holding
        .changed(changed, branch, new Origin(holding, document()))
        .called(opened.named().name());
  }

  private OpenDocument holding() {
    return opened.holding(state.updates());
  }

  private boolean isAtStart(OpenDocument holding) {
    return state.updates() == holding.run().from();
  }
}
