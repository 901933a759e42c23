package org.deltascope.app.model;

import java.util.function.UnaryOperator;

/**
 * One change that is made bit by bit, as by dragging a number: each bit starts from what was before
 * the first, all together are undone at once, and the whole can be taken back as if nothing had
 * happened. For the FX thread.
 */
public final class Gesture {

  private final Sessions sessions;
  private final SessionHistory before;

  Gesture(Sessions sessions, SessionHistory before) {
    this.sessions = sessions;
    this.before = before;
  }

  /** {@return the session before the gesture} */
  public Session before() {
    return before.present();
  }

  /**
   * Makes the change as it is by now, in the place of what it was.
   *
   * @param name what is changed, such as {@code w₅ 0.40 → 0.60}
   * @param change from the session before the gesture
   */
  public void change(String name, UnaryOperator<Session> change) {
    sessions.become(before.edit(name, change.apply(before.present()), sessions.budget()));
  }

  /** Takes it back: nothing was changed. */
  public void cancel() {
    sessions.become(before);
  }
}
