package org.deltascope.exercise;

import java.util.List;
import org.deltascope.formula.naming.Names;
import org.deltascope.formula.number.Digits;
import org.deltascope.nn.GivenNumbers;
import org.deltascope.trace.Quantity;
import org.deltascope.trace.Ref;
import org.deltascope.trace.Trace;

/**
 * What exercises are wished for.
 *
 * @param title of the document
 * @param trace its first update
 * @param names what its quantities are called
 * @param settings how the optimizer's settings are written
 * @param asked what is to be worked out, one thing or more
 * @param digits that are to be given
 * @param variants how many
 * @param seed the same seed gives the same numbers
 */
public record ExerciseTask(
    String title,
    Trace trace,
    Names names,
    GivenNumbers settings,
    List<Ref> asked,
    Digits digits,
    int variants,
    long seed) {
  /** ∂L/∂x is a step where it is asked for. */
  public ExerciseTask {
    asked = List.copyOf(asked);
    if (asked.stream()
        .map(Ref::quantity)
        .anyMatch(new Quantity(Quantity.Kind.CARRIED, 0)::equals)) {
      trace = trace.withInputGradient();
    }
  }
}
