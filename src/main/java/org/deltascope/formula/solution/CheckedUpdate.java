package org.deltascope.formula.solution;

import java.util.List;
import java.util.Optional;
import org.deltascope.formula.mistake.Diagnosis;

/**
 * The stated numbers of an update, and what is to be said of them.
 *
 * @param update which, from 0
 * @param numbers in the order in which they are computed
 * @param first the first wrong one of all updates, where it is of this one
 * @param diagnosis the mistakes that make that one
 */
public record CheckedUpdate(
    long update, List<CheckedNumber> numbers, Optional<CheckedNumber> first, Diagnosis diagnosis) {

  /** Makes it immutable. */
  public CheckedUpdate {
    numbers = List.copyOf(numbers);
  }
}
