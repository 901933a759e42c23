package org.deltascope.app.model;

import java.util.OptionalInt;
import org.deltascope.figure.Subject;
import org.deltascope.trace.Moment;
import org.deltascope.trace.Quantity;
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
    int step = session.opened().outline().indexOf(step(session.opened()));
    Session there = session.toStep(step);
    return switch (ref) {
      case Ref.All _ -> there;
      case Ref.One one when one.kind() == Quantity.Kind.CARRIED ->
          carried(there, one).select(subject());
      case Ref.One _ -> there.select(subject());
    };
  }

  private StepId step(OpenDocument opened) {
    int depth = opened.experiment().network().depth();
    int l = ref.quantity().layer();
    return switch (ref.quantity().kind()) {
      case WEIGHTS, BIAS, WEIGHTED_INPUT -> StepId.weightedInput(l);
      case ACTIVATION -> l == 0 ? StepId.weightedInput(1) : StepId.activation(l);
      case TARGET, LOSS_TERM, LOSS, SAMPLE_LOSS, SAMPLES -> StepId.loss(depth);
      case ERROR, CARRIED, SLOPE -> StepId.error(l);
      case WEIGHT_GRADIENT, BIAS_GRADIENT -> StepId.gradient(l);
      case NEW_WEIGHTS,
          NEW_BIAS,
          WEIGHT_M,
          WEIGHT_V,
          WEIGHT_S,
          BIAS_M,
          BIAS_V,
          BIAS_S,
          NEW_WEIGHT_M,
          NEW_WEIGHT_V,
          NEW_WEIGHT_S,
          NEW_BIAS_M,
          NEW_BIAS_V,
          NEW_BIAS_S ->
          StepId.update(l);
      case LEARNING_RATE, MOMENTUM, DECAY, EPSILON, BETA_1, BETA_2 -> StepId.update(1);
    };
  }

  private Subject subject() {
    int l = ref.quantity().layer();
    return switch (ref) {
      case Ref.All _ -> Subject.none();
      case Ref.One(Quantity quantity, int row, int column) ->
          switch (quantity.kind().place()) {
            case EDGE -> new Subject.Edge(l, row, column);
            case NEURON -> new Subject.Neuron(l, row);
            case BIAS -> new Subject.Bias(l, row);
            case NUMBER -> Subject.none();
          };
    };
  }

  /** The first half of a hidden error is what is carried back; of the last layer there is none. */
  private static Session carried(Session session, Ref.One half) {
    OptionalInt part = session.entry().parts().indexOf(half);
    Moment moment = session.moment();
    return part.isEmpty() || moment.isWhole()
        ? session
        : session.at(new Moment(moment.update(), moment.step(), part.getAsInt()));
  }
}
