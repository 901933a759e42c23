package org.deltascope.question;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.deltascope.trace.Outline;
import org.deltascope.trace.StepId;

/**
 * An exercise in which more and more is asked: the first update is only watched; in each that
 * follows one step more is left blank, from the end of the chain backwards; and at last every step
 * is to be predicted.
 *
 * @param blanks steps that are left blank, in the order of the update
 */
public record FadingPlan(List<StepId> blanks) {

  /** Makes it immutable. */
  public FadingPlan {
    blanks = List.copyOf(blanks);
  }

  /**
   * {@return the plan for some steps, if an update has any of them}
   *
   * @param outline the update's steps
   * @param names of the steps, such as {@code delta[1]}
   */
  public static Optional<FadingPlan> of(Outline outline, List<String> names) {
    List<StepId> blanks =
        outline.entries().stream()
            .filter(entry -> names.contains(entry.name()) && entry.parts().count() > 0)
            .map(Outline.Entry::id)
            .sorted(Comparator.comparingInt(outline::indexOf))
            .toList();
    return blanks.isEmpty() ? Optional.empty() : Optional.of(new FadingPlan(blanks));
  }

  /** {@return how many updates it takes} */
  public int updates() {
    return blanks.size() + 2;
  }

  /** {@return those of the blanks that are asked for in an update} */
  public List<StepId> asked(long update) {
    int count = (int) Math.min(update, blanks.size());
    return blanks.subList(blanks.size() - count, blanks.size());
  }

  /** {@return whether every step of an update is to be predicted} */
  public boolean asksAll(long update) {
    return update > blanks.size();
  }

  /** {@return whether a step of an update is asked for} */
  public boolean asks(long update, StepId step) {
    return asksAll(update) || asked(update).contains(step);
  }
}
