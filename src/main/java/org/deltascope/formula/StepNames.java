package org.deltascope.formula;

import org.deltascope.trace.Outline;

/** What the steps of an update are called on the strip, and what they do in one line. */
public final class StepNames {
  private StepNames() {}

  /**
   * {@return a short name, such as δ¹}
   *
   * @param entry a step's shape
   */
  public static String shortName(Outline.Entry entry) {
    return name(entry).text();
  }

  /**
   * {@return a short name, such as δ¹, with its layer above}
   *
   * @param entry a step's shape
   */
  public static Name name(Outline.Entry entry) {
    return switch (kind(entry)) {
      case SUM -> layered("z", entry);
      case ACTIVATION -> layered("a", entry);
      case LOSS -> Name.of("L", "");
      case ERROR -> layered("δ", entry);
      case GRADIENT -> layered("∂W", entry);
      case UPDATE -> layered("ΔW", entry);
    };
  }

  /**
   * {@return what the step does}
   *
   * @param entry a step's shape
   * @param depth L, the number of layers
   */
  public static String longName(Outline.Entry entry, int depth) {
    int l = entry.layer();
    return switch (kind(entry)) {
      case SUM -> "weighted inputs of layer %d".formatted(l);
      case ACTIVATION -> "activations of layer %d".formatted(l);
      case LOSS -> "loss";
      case ERROR ->
          l == depth ? "error of the output layer" : "error carried back to layer %d".formatted(l);
      case GRADIENT -> "gradients of the weights of layer %d".formatted(l);
      case UPDATE -> "new weights of layer %d".formatted(l);
    };
  }

  private enum Kind {
    SUM,
    ACTIVATION,
    LOSS,
    ERROR,
    GRADIENT,
    UPDATE
  }

  private static Kind kind(Outline.Entry entry) {
    String name = entry.name();
    return switch (entry.phase()) {
      case FORWARD -> name.startsWith("z") ? Kind.SUM : Kind.ACTIVATION;
      case LOSS -> Kind.LOSS;
      case BACKWARD -> name.startsWith("delta") ? Kind.ERROR : Kind.GRADIENT;
      case UPDATE -> Kind.UPDATE;
    };
  }

  private static Name layered(String base, Outline.Entry entry) {
    return new Name(base, "", Integer.toString(entry.layer()));
  }
}
