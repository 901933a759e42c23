package org.deltascope.app.model.solution;

import java.util.List;
import java.util.Optional;

/**
 * What is to be said of the numbers of a worked solution.
 *
 * @param rows the numbers, in the order in which they are computed
 * @param left how many there was no room for, all of them right
 * @param summary how many there are and how they stand; empty where there is none
 * @param first the first wrong one, if one is wrong
 * @param blame what was found there, what was expected, and what mistake makes it
 * @param unread what is said of what cannot be read
 */
public record SolutionAnswer(
    List<SolutionRow> rows,
    long left,
    String summary,
    Optional<SolutionRow> first,
    List<String> blame,
    List<String> unread) {

  /** Makes it immutable. */
  public SolutionAnswer {
    rows = List.copyOf(rows);
    blame = List.copyOf(blame);
    unread = List.copyOf(unread);
  }

  /**
   * {@return nothing but why there is nothing}
   *
   * @param unread what is wrong; nothing where nothing was typed
   */
  public static SolutionAnswer nothing(List<String> unread) {
    return new SolutionAnswer(List.of(), 0, "", Optional.empty(), List.of(), unread);
  }

  /** {@return whether all that could be read is right} */
  public boolean isClear() {
    return first.isEmpty();
  }
}
