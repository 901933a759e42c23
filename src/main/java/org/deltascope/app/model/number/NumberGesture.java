package org.deltascope.app.model.number;

import java.util.Optional;
import org.deltascope.app.model.Sessions;
import org.deltascope.app.model.ViewState;
import org.deltascope.document.edit.EditResult;
import org.deltascope.document.edit.SetNumber;
import org.deltascope.document.number.TypedNumber;

/**
 * One number that is changed bit by bit, by dragging or with the keys: all of it is undone at once,
 * and can be taken back as if nothing had happened. For the FX thread.
 */
public final class NumberGesture {

  private final EditGesture edits;
  private final HeldNumber begin;
  private TypedNumber now;

  /**
   * Changes nothing yet.
   *
   * @param sessions what is changed
   * @param shown the moment, in the present session
   * @param begin the number as it is
   */
  public NumberGesture(Sessions sessions, ViewState shown, HeldNumber begin) {
    this.edits = new EditGesture(sessions, shown);
    this.begin = begin;
    this.now = begin.now();
  }

  /** {@return the number as it was when it began} */
  public HeldNumber begin() {
    return begin;
  }

  /** {@return what the number is by now} */
  public TypedNumber now() {
    return now;
  }

  /** {@return whether nothing else was done since} */
  public boolean goesOn() {
    return edits.goesOn();
  }

  /**
   * Makes it another number.
   *
   * @return why it cannot be that, if it cannot; then it stays what it is
   */
  public Optional<EditResult.Refused> become(TypedNumber number) {
    Optional<EditResult.Refused> refused = edits.become(new SetNumber(begin.place(), number));
    if (refused.isEmpty()) {
      now = number;
    }
    return refused;
  }

  /** Takes it back as if nothing had happened. */
  public void cancel() {
    edits.cancel();
    now = begin.now();
  }
}
