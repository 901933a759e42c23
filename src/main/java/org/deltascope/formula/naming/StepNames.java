package org.deltascope.formula.naming;

import org.deltascope.trace.StepId;

/** What the steps of an update are called on the strip, and what they do in one line. */
public final class StepNames {
  private StepNames() {}

  /**
   * {@return a short name, such as δ¹}
   *
   * @param id which step
   */
  public static String shortName(StepId id) {
    return name(id).text();
  }

  /**
   * {@return a short name, such as δ¹, with its layer above}
   *
   * @param id which step
   */
  public static Name name(StepId id) {
    return switch (id.kind()) {
      case WEIGHTED_INPUT -> layered("z", id);
      case ACTIVATION -> layered("a", id);
      case LOSS -> Name.of("L", "");
      case ERROR -> layered("δ", id);
      case GRADIENT -> layered("∂W", id);
      case INPUT_GRADIENT -> Name.of("∂L/∂x", "");
      case UPDATE -> layered("ΔW", id);
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

  private static Name layered(String base, StepId id) {
    return new Name(base, "", Integer.toString(id.layer()));
  }
}
