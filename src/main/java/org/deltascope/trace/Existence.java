package org.deltascope.trace;

import java.util.Optional;
import org.deltascope.nn.Network;
import org.deltascope.nn.Optimizer;
import org.deltascope.trace.Quantity.Kind;

/**
 * Which quantities there are: those of the network's layers, and what its optimizer keeps.
 *
 * @param network whose quantities they are
 * @param optimizer that trains it
 */
public record Existence(Network network, Optimizer optimizer) {

  /**
   * {@return what to say of a quantity that does not exist; empty where it does}
   *
   * @param quantity any
   */
  public Optional<String> missing(Quantity quantity) {
    Kind kind = quantity.kind();
    if (!isKept(kind)) {
      return Optional.of("%s keeps no such number".formatted(optimizer.id()));
    }
    int l = quantity.layer();
    boolean ofLayer = kind.place() != Quantity.Place.NUMBER;
    int first = kind == Kind.ACTIVATION || kind == Kind.CARRIED ? 0 : 1;
    boolean outside = ofLayer && (l < first || l > network.depth());
    return outside
        ? Optional.of(
            "there is no layer %d here, the layers are %d to %d"
                .formatted(l, first, network.depth()))
        : Optional.empty();
  }

  private boolean isKept(Kind kind) {
    return switch (kind) {
      case WEIGHT_M,
          BIAS_M,
          NEW_WEIGHT_M,
          NEW_BIAS_M,
          WEIGHT_M_HAT,
          WEIGHT_V_HAT,
          BIAS_M_HAT,
          BIAS_V_HAT,
          BETA_1,
          BETA_2 ->
          optimizer instanceof Optimizer.Adam;
      case WEIGHT_V, BIAS_V, NEW_WEIGHT_V, NEW_BIAS_V ->
          optimizer instanceof Optimizer.Adam || optimizer instanceof Optimizer.Momentum;
      case WEIGHT_S, BIAS_S, NEW_WEIGHT_S, NEW_BIAS_S, DECAY ->
          optimizer instanceof Optimizer.RmsProp;
      case MOMENTUM -> optimizer instanceof Optimizer.Momentum;
      case DAMPENING -> optimizer instanceof Optimizer.Momentum it && it.dampening() != 0;
      case WEIGHT_SQUARES -> optimizer.weightDecay() != 0;
      case EPSILON -> optimizer instanceof Optimizer.Adam || optimizer instanceof Optimizer.RmsProp;
      case Kind _ -> true;
    };
  }
}
