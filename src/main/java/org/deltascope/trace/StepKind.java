package org.deltascope.trace;

/** What a step of an update computes. */
public enum StepKind {
  /** zˡ = Wˡ aˡ⁻¹ + bˡ. */
  WEIGHTED_INPUT("z", Phase.FORWARD),
  /** aˡ = σ(zˡ). */
  ACTIVATION("a", Phase.FORWARD),
  /** L. */
  LOSS("L", Phase.LOSS),
  /** δˡ = ∂L/∂zˡ. */
  ERROR("delta", Phase.BACKWARD),
  /** ∂L/∂Wˡ and ∂L/∂bˡ. */
  GRADIENT("dW", Phase.BACKWARD),
  /** ∂L/∂x. */
  INPUT_GRADIENT("dx", Phase.BACKWARD),
  /** The new Wˡ and bˡ. */
  UPDATE("update", Phase.UPDATE);

  private final String word;
  private final Phase phase;

  StepKind(String word, Phase phase) {
    this.word = word;
    this.phase = phase;
  }

  /** {@return what the command line calls it, without the layer} */
  public String word() {
    return word;
  }

  /** {@return whether there is one for each layer, which its name then says} */
  boolean isOfLayer() {
    return this != LOSS && this != INPUT_GRADIENT;
  }

  /** {@return the phase of an update that it belongs to} */
  public Phase phase() {
    return phase;
  }
}
