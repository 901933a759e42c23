package org.deltascope.app.view.shell;

import javafx.scene.Scene;
import org.deltascope.app.model.Session;
import org.deltascope.app.model.Sessions;
import org.deltascope.app.model.ViewState;
import org.deltascope.app.work.Projector;

/** Knows whether a layout came to its end, and what was shown when one last did. */
final class LayoutWatch {

  private final Sessions sessions;
  private final Projector projector;
  private boolean underWay;
  private Session whole;

  LayoutWatch(Scene scene, Sessions sessions, Projector projector) {
    this.sessions = sessions;
    this.projector = projector;
    this.whole = sessions.get();
    scene.addPreLayoutPulseListener(() -> underWay = true);
    scene.addPostLayoutPulseListener(this::end);
  }

  /** {@return whether a layout has begun and has not come to its end} */
  boolean isUnderWay() {
    return underWay;
  }

  /** {@return the last session that was laid out with all its numbers; the first before that} */
  Session whole() {
    return whole;
  }

  private void end() {
    underWay = false;
    ViewState shown = projector.shown().get();
    if (shown != null && shown.session().equals(sessions.get())) {
      whole = shown.session();
      sessions.arrive();
    }
  }
}
