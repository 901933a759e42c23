package org.deltascope.figure.equation.setting;

import org.deltascope.figure.style.Ink;
import org.deltascope.figure.style.Role;
import org.deltascope.nn.Network;
import org.deltascope.trace.Phase;
import org.deltascope.trace.Quantity;
import org.deltascope.trace.Ref;
import org.deltascope.trace.Trace;

/** Gives terms the colours that the same things have in the network. */
public record TermColors(Trace trace, Phase phase) {

  public Role strong() {
    return switch (phase) {
      case FORWARD -> Role.FORWARD;
      case LOSS -> Role.LOSS;
      case BACKWARD -> Role.BACKWARD;
      case UPDATE -> Role.UPDATE;
    };
  }

  public Role soft() {
    return switch (phase) {
      case FORWARD -> Role.FORWARD_SOFT;
      case LOSS -> Role.LOSS_SOFT;
      case BACKWARD -> Role.BACKWARD_SOFT;
      case UPDATE -> Role.UPDATE_SOFT;
    };
  }

  Ink of(Ref ref) {
    return Ink.of(role(ref));
  }

  private Role role(Ref ref) {
    return switch (ref.quantity().kind()) {
      case WEIGHTS -> sign(ref, trace.before().network());
      case NEW_WEIGHTS -> sign(ref, trace.after().network());
      case ERROR, CARRIED, WEIGHT_GRADIENT, BIAS_GRADIENT -> Role.BACKWARD;
      case TARGET -> Role.TARGET;
      case LOSS, SAMPLE_LOSS, LOSS_TERM -> Role.LOSS;
      case BIAS,
          WEIGHTED_INPUT,
          ACTIVATION,
          SLOPE,
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
          NEW_BIAS_S,
          WEIGHT_M_HAT,
          WEIGHT_V_HAT,
          BIAS_M_HAT,
          BIAS_V_HAT,
          SAMPLES,
          EDGES,
          WEIGHT_SQUARES,
          WEIGHT_DECAY,
          LEARNING_RATE,
          INITIAL_RATE,
          DAMPENING,
          MOMENTUM,
          DECAY,
          EPSILON,
          BETA_1,
          BETA_2 ->
          Role.TEXT;
    };
  }

  private static Role sign(Ref ref, Network network) {
    return switch (ref) {
      case Ref.One(Quantity quantity, int row, int column) ->
          Role.ofSign(network.layer(quantity.layer()).weights().get(row, column));
      case Ref.All _ -> Role.TEXT;
    };
  }
}
