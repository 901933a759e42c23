package org.deltascope.handout.work;

import java.util.List;
import org.deltascope.formula.prose.RichText;
import org.deltascope.trace.Outline;

/**
 * A step of a worked example.
 *
 * @param index of the step in its update, from 0
 * @param shape its name, phase and layer
 * @param title what is computed
 * @param blocks the step worked out
 */
public record WorkedStep(
    int index, Outline.Entry shape, RichText title, List<HandoutBlock> blocks) {

  /** Makes it immutable. */
  public WorkedStep {
    blocks = List.copyOf(blocks);
  }
}
