package org.deltascope.handout.worksheet;

import java.util.List;
import org.deltascope.formula.algebra.Derivation;
import org.deltascope.handout.work.Handout;
import org.deltascope.handout.work.HandoutBlock;
import org.deltascope.handout.work.Source;
import org.deltascope.handout.work.WorkedStep;
import org.deltascope.handout.work.WorkedUpdate;

/**
 * Takes out of a handout what would give an answer away although it is no answer itself: what lies
 * between the numbers put in and the result, and what many samples add up to.
 */
final class HiddenAnswers {
  private HiddenAnswers() {}

  static Handout of(Handout handout) {
    List<WorkedUpdate> updates =
        handout.updates().stream()
            .map(
                update ->
                    new WorkedUpdate(
                        update.trace(),
                        update.given(),
                        update.steps().stream().map(HiddenAnswers::of).toList()))
            .toList();
    return new Handout(
        handout.title(),
        handout.names(),
        handout.digits(),
        handout.given(),
        handout.about(),
        updates);
  }

  private static WorkedStep of(WorkedStep step) {
    return new WorkedStep(
        step.index(),
        step.shape(),
        step.title(),
        step.blocks().stream()
            .map(
                block ->
                    block
                            instanceof
                            HandoutBlock.Numbers(List<Derivation> derivations, Source source)
                        ? new HandoutBlock.Numbers(
                            derivations.stream().map(Derivation::unsolved).toList(), source)
                        : block)
            .toList());
  }
}
