package org.deltascope.app.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What was changed and can be undone, and what was undone and can be done again. Only changes push
 * out older ones, when together they take more memory than they may.
 *
 * @param past the latest last
 * @param future the next to be done again last
 */
record Edits(List<Change> past, List<Change> future) {

  /** Makes it immutable. */
  Edits {
    past = List.copyOf(past);
    future = List.copyOf(future);
  }

  /** {@return no changes} */
  static Edits none() {
    return new Edits(List.of(), List.of());
  }

  /**
   * {@return these and one more; what was undone is given up}
   *
   * @param change the new one
   * @param most bytes that all may take; the new one is kept in any case
   */
  Edits and(Change change, long most) {
    long room = most - change.bytes();
    int kept = past.size();
    while (kept > 0 && past.get(kept - 1).bytes() <= room) {
      kept--;
      room -= past.get(kept).bytes();
    }
    return new Edits(with(past.subList(kept, past.size()), change), List.of());
  }

  /** {@return the latest change, if there is one} */
  Optional<Change> undoable() {
    return past.isEmpty() ? Optional.empty() : Optional.of(past.getLast());
  }

  /** {@return the change that was undone last, if there is one} */
  Optional<Change> redoable() {
    return future.isEmpty() ? Optional.empty() : Optional.of(future.getLast());
  }

  /**
   * {@return these after the latest was undone}
   *
   * @param now the session before it is undone
   */
  Edits undone(Session now) {
    Change change = past.getLast();
    return new Edits(init(past), with(future, new Change(change.name(), now, change.bytes())));
  }

  /**
   * {@return these after the next was done again}
   *
   * @param now the session before that
   */
  Edits redone(Session now) {
    Change change = future.getLast();
    return new Edits(with(past, new Change(change.name(), now, change.bytes())), init(future));
  }

  private static List<Change> with(List<Change> list, Change last) {
    List<Change> longer = new ArrayList<>(list);
    longer.add(last);
    return longer;
  }

  private static List<Change> init(List<Change> list) {
    return list.subList(0, list.size() - 1);
  }
}
