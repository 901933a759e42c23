package org.deltascope.handout.work;

import java.util.List;
import org.deltascope.trace.Trace;

/**
 * An update worked out.
 *
 * @param trace its numbers
 * @param given what it starts from
 * @param steps in order
 */
public record WorkedUpdate(Trace trace, List<HandoutBlock> given, List<WorkedStep> steps) {

  /** Makes it immutable. */
  public WorkedUpdate {
    given = List.copyOf(given);
    steps = List.copyOf(steps);
  }

  /** {@return the update's number, from 0} */
  public long number() {
    return trace.update();
  }
}
