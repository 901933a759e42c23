package org.deltascope.formula.solution;

import java.util.List;

/**
 * Numbers of one update that someone else worked out, in any order and as many as there are.
 *
 * @param update which, from 0
 * @param numbers each at most once
 */
public record StatedUpdate(long update, List<StatedNumber> numbers) {

  /** Makes it immutable. */
  public StatedUpdate {
    numbers = List.copyOf(numbers);
  }
}
