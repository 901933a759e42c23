package org.deltascope.nn;

import org.deltascope.nn.activation.Exponential;

/**
 * The activation in which every neuron of the layer has a say in every other: aᵢ = e^zᵢ / Σⱼ e^zⱼ.
 */
public enum Softmax implements Activation {
  /** The only one. */
  SOFTMAX;

  @Override
  public String id() {
    return "softmax";
  }

  @Override
  public String toString() {
    return id();
  }

  /**
   * Subtracts the largest z first, which cancels in the quotient and keeps every exponential at 1
   * or below.
   */
  @Override
  public void apply(double[] z, double[] a) {
    double max = max(z);
    double sum = 0;
    for (int i = 0; i < z.length; i++) {
      a[i] = Exponential.exp(z[i] - max);
      sum += a[i];
    }
    for (int i = 0; i < z.length; i++) {
      a[i] /= sum;
    }
  }

  /** The Jacobian ∂aᵢ/∂zⱼ = aᵢ([i = j] − aⱼ) is symmetric, so δᵢ = aᵢ(gᵢ − Σⱼ gⱼaⱼ). */
  @Override
  public void backward(double[] z, double[] a, double[] gradient, double[] delta) {
    double mean = 0;
    for (int j = 0; j < a.length; j++) {
      mean += gradient[j] * a[j];
    }
    for (int i = 0; i < a.length; i++) {
      delta[i] = a[i] * (gradient[i] - mean);
    }
  }

  /**
   * {@return ln Σⱼ e^zⱼ, without overflow}
   *
   * @param z weighted inputs
   */
  static double logSumExp(double[] z) {
    double max = max(z);
    double sum = 0;
    for (double entry : z) {
      sum += Exponential.exp(entry - max);
    }
    return max + StrictMath.log(sum);
  }

  private static double max(double[] z) {
    double max = Double.NEGATIVE_INFINITY;
    for (double entry : z) {
      max = Math.max(max, entry);
    }
    return max;
  }
}
