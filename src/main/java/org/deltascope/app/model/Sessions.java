package org.deltascope.app.model;

import java.util.Optional;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * The one session that is shown, and how it changes. There are two histories: of changes, which are
 * undone and done again, and of places, through which one goes back and forward. For the FX thread
 * only.
 */
public final class Sessions {

  private final ReadOnlyObjectWrapper<Session> current;
  private final EditBudget budget;
  private SessionHistory history;
  private Optional<SessionHistory> closed = Optional.empty();

  /** Begins with a session. */
  public Sessions(Session first) {
    this(first, EditBudget.ofHeap());
  }

  Sessions(Session first, EditBudget budget) {
    this.budget = budget;
    this.history = SessionHistory.of(first);
    this.current = new ReadOnlyObjectWrapper<>(this, "current", first);
  }

  /** {@return what is shown} */
  public Session get() {
    return history.present();
  }

  /** {@return what is shown, to subscribe to} */
  public ReadOnlyObjectProperty<Session> current() {
    return current.getReadOnlyProperty();
  }

  /**
   * Changes the document, as one step of undo.
   *
   * @param name what is changed, such as {@code w₅ 0.40 → 0.60}
   * @param change the changed session of one
   */
  public void edit(String name, UnaryOperator<Session> change) {
    become(history.edit(name, change.apply(get()), budget));
  }

  /** {@return a change that will be made bit by bit, as by dragging} */
  public Gesture gesture() {
    return new Gesture(this, history);
  }

  /** Looks elsewhere, or in another way. One can come back from another step or update. */
  public void look(UnaryOperator<Session> action) {
    become(history.look(action.apply(get())));
  }

  /** Goes on from here, to which one can come back at once, however far it goes. */
  public void leave(UnaryOperator<Session> action) {
    become(history.leave(action.apply(get())));
  }

  /** Goes on step by step, or by itself, which makes no places to come back to. */
  public void walk(UnaryOperator<Session> action) {
    become(history.walk(action.apply(get())));
  }

  /** Undoes the latest change. */
  public void undo() {
    become(history.undo());
  }

  /** Does again what was undone. */
  public void redo() {
    become(history.redo());
  }

  /** Goes back to where one was. */
  public void back() {
    become(history.back());
  }

  /** Goes forward to where one came back from. */
  public void forward() {
    become(history.forward());
  }

  /** {@return what would be undone, if anything} */
  public Optional<String> undoable() {
    return history.edits().undoable().map(Change::name);
  }

  /** {@return what would be done again, if anything} */
  public Optional<String> redoable() {
    return history.edits().redoable().map(Change::name);
  }

  /** {@return whether one was elsewhere} */
  public boolean canGoBack() {
    return !history.places().before().isEmpty();
  }

  /** {@return whether one came back from elsewhere} */
  public boolean canGoForward() {
    return !history.places().after().isEmpty();
  }

  /** Opens another document, with histories of its own. */
  public void open(OpenDocument document) {
    SessionHistory before = history;
    become(SessionHistory.of(get().open(document)));
    closed = Optional.of(before);
  }

  /** Shows what the file of the document has by now, where one stands. */
  public void reload(OpenDocument document) {
    become(SessionHistory.of(get().reloaded(document)));
  }

  /** Opens a document with changes that no file has. */
  public void recover(OpenDocument document) {
    become(SessionHistory.of(get().recovered(document)));
  }

  /**
   * Puts all runs of the document that was opened in the place of the one that is open.
   *
   * @param opened the one that was opened; where it was changed meanwhile nothing is done
   * @param all the runs
   */
  public void restore(OpenDocument opened, OpenRuns all) {
    if (isAlone(opened)) {
      become(SessionHistory.of(get().restored(all)));
    }
  }

  /** {@return whether a document is open as it was opened, without other runs} */
  @SuppressWarnings("ReferenceEquality") // what was changed is another
  public boolean isAlone(OpenDocument opened) {
    return get().runs().all().size() == 1 && get().run() == opened;
  }

  /** Lets go of what was open before, once all of the present is seen. */
  public void arrive() {
    closed = Optional.empty();
  }

  /** Returns to a session that was shown, because what came after it cannot be. */
  public void returnTo(Session shown) {
    SessionHistory found = history;
    while (!found.isOfSameDocument(shown) && found.edits().undoable().isPresent()) {
      found = found.undo();
    }
    if (!found.isOfSameDocument(shown)) {
      found = closed.orElseGet(() -> SessionHistory.of(shown));
    }
    Session present = found.present().at(shown.moment()).shown(get().look());
    become(new SessionHistory(present, found.edits(), found.places()));
  }

  EditBudget budget() {
    return budget;
  }

  void become(SessionHistory next) {
    history = next;
    current.set(next.present());
  }
}
