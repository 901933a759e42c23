package org.deltascope.app.model;

import org.deltascope.figure.Subject;
import org.deltascope.trace.Moment;
import org.deltascope.trace.Outline;
import org.deltascope.trace.Quantity.Kind;
import org.deltascope.trace.Ref;
import org.deltascope.trace.StepId;

/**
 * Where a number comes from: the step that computes it, or where it is first used if none does.
 *
 * @param ref the number, or a whole quantity
 */
public record QuantityPlace(Ref ref) {

  /** {@return a session at that step, with the neuron or edge of the number selected} */
  public Session in(Session session) {
    Outline outline = session.opened().outline();
    StepId step =
        outline
            .computing(ref.quantity())
            .filter(id -> outline.entries().stream().anyMatch(entry -> entry.id().equals(id)))
            .orElseGet(() -> firstUse(outline));
    Session there = session.toStep(outline.indexOf(step));
    return switch (ref) {
      case Ref.All _ -> there;
      case Ref.One one -> at(one, there);
    };
  }

  /** Where the number is itself a part of the step, one stands at it. */
  private static Session at(Ref.One number, Session session) {
    Moment moment = session.moment();
    return session.entry().parts().indexOf(number).stream()
        .filter(part -> !moment.isWhole())
        .mapToObj(part -> session.at(new Moment(moment.update(), moment.step(), part)))
        .findFirst()
        .orElse(session)
        .select(Subject.of(number));
  }

  private StepId firstUse(Outline outline) {
    Kind kind = ref.kind();
    return switch (kind) {
      case WEIGHTS, EDGES, BIAS -> StepId.weightedInput(ref.layer());
      case TARGET, SAMPLES, WEIGHT_SQUARES, WEIGHT_DECAY ->
          StepId.loss(outline.entries().getLast().layer());
      case WEIGHT_M, WEIGHT_V, WEIGHT_S, BIAS_M, BIAS_V, BIAS_S -> StepId.update(ref.layer());
      case LEARNING_RATE, INITIAL_RATE, MOMENTUM, DAMPENING, DECAY, EPSILON, BETA_1, BETA_2 ->
          StepId.update(1);
      case Kind _ -> StepId.weightedInput(1);
    };
  }
}
