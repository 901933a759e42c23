package org.deltascope.app.model.number;

import java.util.Optional;
import org.deltascope.app.model.Gesture;
import org.deltascope.app.model.Session;
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

  private final Sessions sessions;
  private final Gesture gesture;
  private final ViewState shown;
  private final HeldNumber begin;
  private TypedNumber now;
  private Session last;

  /**
   * Changes nothing yet.
   *
   * @param sessions what is changed
   * @param shown the moment, in the present session
   * @param begin the number as it is
   */
  public NumberGesture(Sessions sessions, ViewState shown, HeldNumber begin) {
    this.sessions = sessions;
    this.gesture = sessions.gesture();
    this.shown = shown;
    this.begin = begin;
    this.now = begin.now();
    this.last = sessions.get();
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
  @SuppressWarnings("ReferenceEquality")
  public boolean goesOn() {
    return sessions.get() == last;
  }

  /**
   * Makes it another number.
   *
   * @return why it cannot be that, if it cannot; then it stays what it is
   */
  public Optional<EditResult.Refused> become(TypedNumber number) {
    NumberChange change = new NumberChange(shown, new SetNumber(begin.place(), number));
    return switch (change.result()) {
      case EditResult.Changed(var document) -> {
        gesture.change(change.name(), session -> change.session(document));
        now = number;
        last = sessions.get();
        yield Optional.empty();
      }
      case EditResult.Unchanged _ -> {
        cancel();
        yield Optional.empty();
      }
      case EditResult.Refused refused -> Optional.of(refused);
    };
  }

  /** Takes it back as if nothing had happened. */
  public void cancel() {
    gesture.cancel();
    now = begin.now();
    last = sessions.get();
  }
}
