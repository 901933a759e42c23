package org.deltascope.app.view;

import java.util.concurrent.atomic.AtomicReference;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.deltascope.app.model.Session;
import org.deltascope.app.model.Sessions;
import org.deltascope.app.model.Shown;
import org.deltascope.formula.Equation;
import org.deltascope.formula.Equations;
import org.deltascope.history.History;
import org.deltascope.nn.Experiment;
import org.deltascope.trace.Lens;
import org.deltascope.trace.Trace;
import org.jspecify.annotations.Nullable;

/** Follows the session and computes what is shown of it. A newer session ends an old journey. */
final class Projector {

  private final ReadOnlyObjectWrapper<@Nullable Shown> shown = new ReadOnlyObjectWrapper<>();
  private final Background.Lane<Shown> lane;
  private final AtomicReference<Session> latest;

  /** Used by whoever computes, one piece of work at a time. */
  private History history;

  Projector(Sessions sessions, Background background) {
    latest = new AtomicReference<>(sessions.get());
    history = new History(sessions.get().opened().experiment());
    lane = background.lane(shown::set);
    sessions.current().subscribe(this::follow);
  }

  /** {@return what is shown; nothing at first} */
  ReadOnlyObjectProperty<@Nullable Shown> shown() {
    return shown.getReadOnlyProperty();
  }

  private void follow(Session session) {
    latest.set(session);
    lane.request(() -> compute(session));
  }

  /** An experiment is the same only if it is the very same: comparing weights would take longer. */
  @SuppressWarnings("ReferenceEquality")
  private Shown compute(Session session) {
    Experiment experiment = session.opened().experiment();
    if (history.experiment() != experiment) {
      history = new History(experiment);
    }
    Trace trace =
        history.trace(session.moment().update(), (reached, goal) -> latest.get() == session);
    Lens lens = session.lensFor(trace.batch().size());
    Equation equation =
        Equations.of(
            trace, session.moment().step(), session.part(), lens, session.opened().names());
    return new Shown(session, trace, lens, equation, history.losses());
  }
}
