package org.deltascope.app.model;

import java.util.ArrayList;
import java.util.List;

/**
 * A present with a past and a future, immutable.
 *
 * @param past what was, the latest last
 * @param present what is
 * @param future what was undone, the next to be redone last
 * @param <T> an immutable value
 */
public record Undo<T>(List<T> past, T present, List<T> future) {

  private static final int LONGEST = 500;

  /** Makes it immutable. */
  public Undo {
    past = List.copyOf(past);
    future = List.copyOf(future);
  }

  /** {@return a present without past and future} */
  public static <T> Undo<T> of(T present) {
    return new Undo<>(List.of(), present, List.of());
  }

  /** {@return that as the present, which can be undone; the same present changes nothing} */
  public Undo<T> then(T next) {
    return next.equals(present) ? this : new Undo<>(with(past, present), next, List.of());
  }

  /** {@return that instead of the present, which cannot be undone on its own} */
  public Undo<T> instead(T next) {
    boolean returns = !past.isEmpty() && past.getLast().equals(next);
    return new Undo<>(returns ? init(past) : past, next, List.of());
  }

  /** {@return one step into the past, if there is one} */
  public Undo<T> undo() {
    return past.isEmpty() ? this : new Undo<>(init(past), past.getLast(), with(future, present));
  }

  /** {@return one step into the future, if there is one} */
  public Undo<T> redo() {
    return future.isEmpty()
        ? this
        : new Undo<>(with(past, present), future.getLast(), init(future));
  }

  /**
   * {@return the same present with less around it}
   *
   * @param mostPast how many steps one may go back
   * @param mostFuture how many steps one may go forward again
   */
  Undo<T> nearest(int mostPast, int mostFuture) {
    return mostPast >= past.size() && mostFuture >= future.size()
        ? this
        : new Undo<>(last(past, mostPast), present, last(future, mostFuture));
  }

  private static <T> List<T> last(List<T> list, int most) {
    return list.subList(Math.max(0, list.size() - most), list.size());
  }

  private static <T> List<T> with(List<T> list, T last) {
    List<T> longer = new ArrayList<>(list.size() < LONGEST ? list : list.subList(1, LONGEST));
    longer.add(last);
    return longer;
  }

  private static <T> List<T> init(List<T> list) {
    return list.subList(0, list.size() - 1);
  }
}
