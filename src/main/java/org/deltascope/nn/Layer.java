package org.deltascope.nn;

import org.deltascope.matrix.Matrix;

/**
 * Layer l of a network: zˡ = Wˡ aˡ⁻¹ + bˡ, aˡ = σ(zˡ).
 *
 * @param weights Wˡ, nˡ × nˡ⁻¹: row i holds the weights into neuron i
 * @param bias bˡ, nˡ × 1; the same number nˡ times where the mode is {@link BiasMode#SHARED}, zeros
 *     where it is {@link BiasMode#NONE}
 * @param biasMode how the bias takes part
 * @param activation σ
 * @param weightMode whether an update changes the weights
 * @param edges which are there; the weight of one that is absent is 0
 */
public record Layer(
    Matrix weights,
    Matrix bias,
    BiasMode biasMode,
    Activation activation,
    WeightMode weightMode,
    Edges edges) {

  /** Checks that the bias has a number for each neuron and suits its mode. */
  public Layer {
    if (bias.rows() != weights.rows() || bias.columns() != 1) {
      throw new IllegalArgumentException(
          "a bias for %d neurons must be %d×1, found %s"
              .formatted(weights.rows(), weights.rows(), bias.shape()));
    }
    requireSuits(bias, biasMode);
    edges.requireFit(weights);
  }

  /** A layer with every edge, whose weights are trained. */
  public Layer(Matrix weights, Matrix bias, BiasMode biasMode, Activation activation) {
    this(weights, bias, biasMode, activation, WeightMode.TRAINED, Edges.complete());
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
    return new Layer(newWeights, newBias, biasMode, activation, weightMode, edges);
  }

  private static void requireSuits(Matrix bias, BiasMode mode) {
    for (int i = 0; i < bias.rows(); i++) {
      double found = bias.get(i, 0);
      double expected =
          switch (mode) {
            case PER_NEURON, FROZEN -> found;
            case SHARED -> bias.get(0, 0);
            case NONE -> 0;
          };
      if (Double.doubleToLongBits(found) != Double.doubleToLongBits(expected)) {
        throw new IllegalArgumentException(
            "number %d of a bias that is %s is %s, expected %s"
                .formatted(i + 1, mode.id(), found, expected));
      }
    }
  }
}
