package org.deltascope.formula.naming;

import org.deltascope.trace.Quantity;
import org.deltascope.trace.Quantity.Kind;
import org.deltascope.trace.StepId;

/** What the steps of an update are called on the strip, and what they do in one line. */
public final class StepNames {
  private StepNames() {}

  /**
   * {@return a short name, such as δ¹}
   *
   * @param id which step
   * @param names what quantities are called
   */
  public static String shortName(StepId id, Names names) {
    return name(id, names).text();
  }

  /**
   * {@return a short name, such as δ¹, with its layer above}
   *
   * @param id which step
   * @param names what quantities are called
   */
  public static Name name(StepId id, Names names) {
    return switch (id.kind()) {
      case WEIGHTED_INPUT -> of(Kind.WEIGHTED_INPUT, id, names);
      case ACTIVATION -> of(Kind.ACTIVATION, id, names);
      case LOSS -> Name.of("L", "");
      case ERROR -> of(Kind.ERROR, id, names);
      case GRADIENT -> of(Kind.WEIGHTS, id, names).after("∂");
      case INPUT_GRADIENT -> Name.of("∂L/∂x", "");
      case UPDATE -> of(Kind.WEIGHTS, id, names).after("Δ");
    };
  }

  /**
   * {@return what the step does}
   *
   * @param id which step
   * @param depth L, the number of layers
   */
  public static String longName(StepId id, int depth) {
    int l = id.layer();
    return switch (id.kind()) {
      case WEIGHTED_INPUT -> "weighted inputs of layer %d".formatted(l);
      case ACTIVATION -> "activations of layer %d".formatted(l);
      case LOSS -> "loss";
      case ERROR ->
          l == depth ? "error of the output layer" : "error carried back to layer %d".formatted(l);
      case GRADIENT -> "gradients of the weights of layer %d".formatted(l);
      case INPUT_GRADIENT -> "gradient of the inputs";
      case UPDATE -> "new weights of layer %d".formatted(l);
    };
  }

  private static Name of(Kind kind, StepId id, Names names) {
    return names.of(new Quantity(kind, id.layer()).all());
  }
}
