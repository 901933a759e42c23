package org.deltascope.trace;

/**
 * Which step of an update: the same in every update of a training.
 *
 * @param kind what it computes
 * @param layer l, the layer whose numbers it makes, from 1; L for the loss, 0 for ∂L/∂x
 */
public record StepId(StepKind kind, int layer) {

  /** {@return zˡ} */
  public static StepId weightedInput(int l) {
    return new StepId(StepKind.WEIGHTED_INPUT, l);
  }

  /** {@return aˡ} */
  public static StepId activation(int l) {
    return new StepId(StepKind.ACTIVATION, l);
  }

  /**
   * {@return L}
   *
   * @param depth L, the number of layers
   */
  public static StepId loss(int depth) {
    return new StepId(StepKind.LOSS, depth);
  }

  /** {@return δˡ} */
  public static StepId error(int l) {
    return new StepId(StepKind.ERROR, l);
  }

  /** {@return ∂L/∂Wˡ with ∂L/∂bˡ} */
  public static StepId gradient(int l) {
    return new StepId(StepKind.GRADIENT, l);
  }

  /** {@return ∂L/∂x, which only the outlines have that are asked for it} */
  public static StepId inputGradient() {
    return new StepId(StepKind.INPUT_GRADIENT, 0);
  }

  /** {@return the update of layer l} */
  public static StepId update(int l) {
    return new StepId(StepKind.UPDATE, l);
  }

  /** {@return the phase it belongs to} */
  public Phase phase() {
    return kind.phase();
  }

  /** {@return its name on the command line, such as {@code delta[1]}} */
  public String name() {
    return kind.isOfLayer() ? kind.word() + "[" + layer + "]" : kind.word();
  }

  /** {@return its name within the name of a file, such as {@code delta1}} */
  public String inFileName() {
    return kind.isOfLayer() ? kind.word() + layer : kind.word();
  }
}
