package org.deltascope.exercise;

import java.util.List;
import org.deltascope.formula.naming.Names;
import org.deltascope.formula.number.Digits;
import org.deltascope.trace.Ref;

/**
 * An exercise in several variants.
 *
 * @param title of the document; may hold any characters
 * @param names what quantities are called
 * @param digits that are asked for
 * @param asked what is asked for
 * @param variants in order
 */
public record ExerciseSet(
    String title, Names names, Digits digits, List<Ref> asked, List<Variant> variants)
    implements ExerciseResult {
  /** Makes it immutable. */
  public ExerciseSet {
    asked = List.copyOf(asked);
    variants = List.copyOf(variants);
  }

  /**
   * {@return the same without some variants; the others keep their numbers}
   *
   * @param numbers of those that stay
   */
  public ExerciseSet only(List<Integer> numbers) {
    return new ExerciseSet(
        title,
        names,
        digits,
        asked,
        variants.stream().filter(variant -> numbers.contains(variant.number())).toList());
  }
}
