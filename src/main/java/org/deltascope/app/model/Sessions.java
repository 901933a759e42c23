package org.deltascope.app.model;

import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** The one session that is shown, and how it changes. For the FX thread only. */
public final class Sessions {

  private final ReadOnlyObjectWrapper<Session> current;
  private final UndoBudget budget;
  private Undo<Session> undo;

  /** Begins with a session. */
  public Sessions(Session first) {
    this(first, UndoBudget.ofHeap());
  }

  Sessions(Session first, UndoBudget budget) {
    this.budget = budget;
    this.undo = Undo.of(first);
    this.current = new ReadOnlyObjectWrapper<>(this, "current", first);
  }

  /** {@return what is shown} */
  public Session get() {
    return undo.present();
  }

  /** {@return what is shown, to subscribe to} */
  public ReadOnlyObjectProperty<Session> current() {
    return current.getReadOnlyProperty();
  }

  /** Does what a user asked for; it can be undone. */
  public void act(UnaryOperator<Session> action) {
    become(undo.then(action.apply(undo.present())));
  }

  /** Does what goes on by itself; undoing goes back to before it began. */
  public void continueWith(UnaryOperator<Session> action) {
    become(undo.instead(action.apply(undo.present())));
  }

  /** Goes back to before the last action. */
  public void undo() {
    become(undo.undo());
  }

  /** Does again what was undone. */
  public void redo() {
    become(undo.redo());
  }

  private void become(Undo<Session> next) {
    undo = budget.fit(next);
    current.set(undo.present());
  }
}
