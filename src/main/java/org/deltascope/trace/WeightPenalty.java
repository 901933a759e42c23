package org.deltascope.trace;

import org.deltascope.matrix.Matrix;
import org.deltascope.nn.Layer;
import org.deltascope.nn.Network;

/**
 * What weight decay adds to the loss, λ/2·Σw² over all trained weights. Biases are not among them.
 *
 * @param decay λ; 0 where there is none
 * @param squares Σw²
 */
public record WeightPenalty(double decay, double squares) {

  /**
   * {@return that of a network}
   *
   * @param decay λ
   * @param network with the weights before the update
   */
  public static WeightPenalty of(double decay, Network network) {
    double squares = 0;
    for (Layer layer : network.layers()) {
      if (decay != 0 && layer.weightMode().isTrained()) {
        squares = add(layer.weights(), squares);
      }
    }
    return new WeightPenalty(decay, squares);
  }

  private static double add(Matrix weights, double before) {
    double sum = before;
    for (int i = 0; i < weights.rows(); i++) {
      for (int j = 0; j < weights.columns(); j++) {
        double w = weights.get(i, j);
        sum += w * w;
      }
    }
    return sum;
  }

  /** {@return whether there is any} */
  public boolean isPresent() {
    return decay != 0;
  }

  /** {@return λ/2·Σw²} */
  public double value() {
    return decay / 2 * squares;
  }
}
