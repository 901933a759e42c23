package org.deltascope.app.work;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.deltascope.app.model.OpenDocument;
import org.deltascope.app.model.Origin;
import org.deltascope.app.model.Session;
import org.deltascope.history.History;
import org.deltascope.nn.Experiment;

/**
 * The updates of the run that is shown and of those that it comes from; those of others are let go
 * of. For the FX thread.
 */
final class OpenHistories {

  private List<History> kept = List.of();

  /** {@return the updates among which a session stands: its run's, or its ancestor's} */
  History of(Session session) {
    List<History> next = new ArrayList<>();
    Optional<OpenDocument> run = Optional.of(session.opened());
    while (run.isPresent()) {
      next.add(known(run.get()));
      run = run.get().origin().map(Origin::run);
    }
    kept = List.copyOf(next);
    return known(session.opened().holding(session.moment().update()));
  }

  /** {@return the updates of what the run in which a session stands was changed from} */
  Optional<History> before(Session session) {
    long update = session.moment().update();
    return session
        .opened()
        .originAt(update)
        .map(origin -> origin.run().holding(update))
        .map(this::known);
  }

  /** The experiment is the same only if it is the very same: comparing would take longer. */
  @SuppressWarnings("ReferenceEquality")
  private History known(OpenDocument run) {
    Experiment experiment = run.experiment();
    return kept.stream()
        .filter(history -> history.run().experiment() == experiment)
        .findFirst()
        .orElseGet(() -> new History(run.run()));
  }
}
