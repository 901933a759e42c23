package org.deltascope.app.model.run;

import java.util.Optional;
import org.deltascope.app.model.OpenDocument;
import org.deltascope.app.model.OpenRuns;
import org.deltascope.app.model.Origin;
import org.deltascope.document.Document;

/**
 * Where a run branches off another.
 *
 * @param runs that are open
 * @param branch one of them
 */
public record BranchPoint(OpenRuns runs, OpenDocument branch) {

  /**
   * {@return the document of the parent as it stands there, with the parameters of then; nothing
   * for a run without a parent}
   */
  public Optional<Document> parent() {
    return branch.run().parent().map(runs::get).map(this::there);
  }

  /** What the parent is called may have been changed since. */
  private Document there(OpenDocument parent) {
    return branch.run().from() == parent.run().from()
        ? parent.document()
        : parent
            .document()
            .with(
                branch
                    .origin()
                    .map(Origin::document)
                    .orElse(branch.document())
                    .experiment()
                    .network());
  }
}
