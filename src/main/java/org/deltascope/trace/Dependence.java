package org.deltascope.trace;

import org.deltascope.trace.Quantity.Kind;

/** What a forward pass computes, and what it computes it from. */
public final class Dependence {
  private Dependence() {}

  /**
   * {@return whether it is a number that a forward pass computes, so that it has derivatives}
   *
   * @param ref any
   */
  public static boolean isComputed(Ref ref) {
    Quantity quantity = ref.quantity();
    return switch (quantity.kind()) {
      case WEIGHTED_INPUT -> ref instanceof Ref.One;
      case ACTIVATION -> ref instanceof Ref.One && quantity.layer() > 0;
      case LOSS, SAMPLE_LOSS -> true;
      case Kind _ -> false;
    };
  }

  /**
   * {@return whether it is a number that a forward pass goes through, so that one can derive by it}
   *
   * @param ref any
   */
  public static boolean isVariable(Ref ref) {
    return switch (ref.quantity().kind()) {
      case WEIGHTS, BIAS, WEIGHTED_INPUT, ACTIVATION -> ref instanceof Ref.One;
      case Kind _ -> false;
    };
  }
}
