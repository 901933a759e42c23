package org.deltascope.nn;

import org.deltascope.matrix.Matrix;

/**
 * Layer l of a network: zˡ = Wˡ aˡ⁻¹ + bˡ, aˡ = σ(zˡ).
 *
 * @param weights Wˡ, nˡ × nˡ⁻¹: row i holds the weights into neuron i
 * @param bias bˡ, nˡ × 1; zeros where the mode is {@link BiasMode#NONE}
 * @param biasMode how the bias takes part
 * @param activation σ
 */
public record Layer(Matrix weights, Matrix bias, BiasMode biasMode, Activation activation) {

  /** Checks that the bias has a number for each neuron. */
  public Layer {
    if (bias.rows() != weights.rows() || bias.columns() != 1) {
      throw new IllegalArgumentException(
          "a bias for %d neurons must be %d×1, found %s"
              .formatted(weights.rows(), weights.rows(), bias.shape()));
    }
  }

  /** {@return nˡ, the number of neurons} */
  public int units() {
    return weights.rows();
  }

  /** {@return nˡ⁻¹, the number of activations that each neuron reads} */
  public int inputs() {
    return weights.columns();
  }

  /**
   * {@return this layer with other parameters}
   *
   * @param newWeights nˡ × nˡ⁻¹
   * @param newBias nˡ × 1
   */
  public Layer with(Matrix newWeights, Matrix newBias) {
    return new Layer(newWeights, newBias, biasMode, activation);
  }
}
