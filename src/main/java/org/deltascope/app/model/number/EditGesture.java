package org.deltascope.app.model.number;

import java.util.Optional;
import org.deltascope.app.model.Gesture;
import org.deltascope.app.model.Session;
import org.deltascope.app.model.Sessions;
import org.deltascope.app.model.ViewState;
import org.deltascope.document.edit.Edit;
import org.deltascope.document.edit.EditResult;

/**
 * Something that is changed bit by bit, as by dragging: all of it is undone at once, and can be
 * taken back as if nothing had happened. For the FX thread.
 */
public final class EditGesture {

  private final Sessions sessions;
  private final Gesture gesture;
  private final ViewState shown;
  private Session last;

  /**
   * Changes nothing yet.
   *
   * @param sessions what is changed
   * @param shown the moment, in the present session
   */
  public EditGesture(Sessions sessions, ViewState shown) {
    this.sessions = sessions;
    this.gesture = sessions.gesture();
    this.shown = shown;
    this.last = sessions.get();
  }

  /** {@return whether nothing else was done since} */
  @SuppressWarnings("ReferenceEquality")
  public boolean goesOn() {
    return sessions.get() == last;
  }

  /**
   * Makes an edit in the place of the one before.
   *
   * @param edit of what was there when it began
   * @return why it cannot be made, if it cannot; then that before stays
   */
  public Optional<EditResult.Refused> become(Edit edit) {
    NumberChange change = new NumberChange(shown, edit);
    return switch (change.result()) {
      case EditResult.Changed(var document) -> {
        gesture.change(change.name(), session -> change.session(document));
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
    last = sessions.get();
  }
}
