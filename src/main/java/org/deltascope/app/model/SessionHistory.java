package org.deltascope.app.model;

import java.util.Optional;

/**
 * A session with its two pasts: what was changed, and where one has been. Looking never changes
 * anything and is never undone; only a change is, and it is never pushed out by looking.
 *
 * @param present what is shown
 * @param edits changes that can be undone and done again
 * @param places where one has been
 */
record SessionHistory(Session present, Edits edits, Places places) {

  /** {@return a session without a past} */
  static SessionHistory of(Session session) {
    return new SessionHistory(session, Edits.none(), Places.none());
  }

  /** {@return this, looking elsewhere; one can come back from there} */
  SessionHistory look(Session next) {
    Place left = Place.of(present);
    return new SessionHistory(
        requireSameDocument(next),
        edits,
        Place.of(next).isApartFrom(left) ? places.left(left) : places);
  }

  /** {@return this, going on from a place to which one can come back} */
  SessionHistory leave(Session next) {
    return new SessionHistory(requireSameDocument(next), edits, places.left(Place.of(present)));
  }

  /** {@return this, gone on by itself or step by step, which makes no place to come back to} */
  SessionHistory walk(Session next) {
    return new SessionHistory(requireSameDocument(next), edits, places);
  }

  /**
   * {@return this with the document changed}
   *
   * @param name what is changed
   * @param next the changed session; where it changes no document it is only looked at
   * @param budget how much memory changes may take
   */
  SessionHistory edit(String name, Session next, EditBudget budget) {
    if (isOfSameDocument(next)) {
      return look(next);
    }
    Session settled = next.settled();
    Change change = EditBudget.change(name, present, settled);
    return new SessionHistory(settled, edits.and(change, budget.bytes()), places);
  }

  /** {@return this before the latest change, if there is one} */
  SessionHistory undo() {
    Optional<Change> change = edits.undoable();
    return change.isEmpty() ? this : across(change.get(), edits.undone(present));
  }

  /** {@return this after the change that was undone last, if there is one} */
  SessionHistory redo() {
    Optional<Change> change = edits.redoable();
    return change.isEmpty() ? this : across(change.get(), edits.redone(present));
  }

  /** {@return this where one was before, if one was elsewhere} */
  SessionHistory back() {
    if (places.before().isEmpty()) {
      return this;
    }
    Place to = places.before().getLast();
    return new SessionHistory(present.at(to), edits, places.back(Place.of(present)));
  }

  /** {@return this where one came back from, if one did} */
  SessionHistory forward() {
    if (places.after().isEmpty()) {
      return this;
    }
    Place to = places.after().getLast();
    return new SessionHistory(present.at(to), edits, places.forward(Place.of(present)));
  }

  private SessionHistory across(Change change, Edits rest) {
    return new SessionHistory(present.withContentOf(change.other()), rest, places);
  }

  private Session requireSameDocument(Session next) {
    if (!isOfSameDocument(next)) {
      throw new IllegalArgumentException("looking changes no document");
    }
    return next;
  }

  /** {@return whether the same runs are open, wherever one stands} */
  boolean isOfSameDocument(Session next) {
    return next.runs().isSame(present.runs());
  }
}
