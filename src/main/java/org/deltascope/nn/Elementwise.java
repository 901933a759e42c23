package org.deltascope.nn;

import java.util.Locale;

/**
 * Activations that act on each neuron alone: aᵢ = σ(zᵢ). All are finite for |z| ≤ 1000 and beyond.
 */
public enum Elementwise implements Activation {
  /** σ(z) = z. */
  IDENTITY,
  /** σ(z) = 1/(1 + e⁻ᶻ). */
  SIGMOID,
  /** σ(z) = tanh z. */
  TANH,
  /** σ(z) = max(0, z), with σ′(0) = 0. */
  RELU,
  /** σ(z) = z for z &gt; 0 and 0.01 z otherwise, with σ′(0) = 0.01. */
  LEAKY_RELU,
  /** σ(z) = z for z &gt; 0 and eᶻ − 1 otherwise (α = 1). */
  ELU,
  /** σ(z) = ln(1 + eᶻ). */
  SOFTPLUS;

  private static final double LEAK = 0.01;

  @Override
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * {@return σ(z)}
   *
   * @param z a weighted input
   */
  public double value(double z) {
    return switch (this) {
      case IDENTITY -> z;
      case SIGMOID -> sigmoid(z);
      case TANH -> StrictMath.tanh(z);
      case RELU -> z <= 0 ? 0 : z; // NaN stays NaN
      case LEAKY_RELU -> z > 0 ? z : LEAK * z;
      case ELU -> z > 0 ? z : StrictMath.expm1(z);
      case SOFTPLUS -> Math.max(z, 0) + StrictMath.log1p(Exponential.exp(-Math.abs(z)));
    };
  }

  /**
   * {@return σ′(z)}
   *
   * @param z a weighted input
   * @param a σ(z), which several slopes are a function of
   */
  public double slope(double z, double a) {
    return switch (this) {
      case IDENTITY -> 1;
      case SIGMOID -> a * (1 - a);
      case TANH -> 1 - a * a;
      case RELU -> z > 0 ? 1 : 0;
      case LEAKY_RELU -> z > 0 ? 1 : LEAK;
      case ELU -> z > 0 ? 1 : a + 1;
      case SOFTPLUS -> sigmoid(z);
    };
  }

  /** {@return whether σ has a corner at z = 0, where a difference quotient straddles two slopes} */
  public boolean hasKink() {
    return this == RELU || this == LEAKY_RELU;
  }

  @Override
  public void apply(double[] z, double[] a) {
    // The hot ones get a loop of their own: the choice is made once, not for each neuron.
    switch (this) {
      case SIGMOID -> {
        for (int i = 0; i < z.length; i++) {
          a[i] = sigmoid(z[i]);
        }
      }
      case RELU -> {
        for (int i = 0; i < z.length; i++) {
          a[i] = z[i] <= 0 ? 0 : z[i];
        }
      }
      case IDENTITY, TANH, LEAKY_RELU, ELU, SOFTPLUS -> {
        for (int i = 0; i < z.length; i++) {
          a[i] = value(z[i]);
        }
      }
    }
  }

  @Override
  public void backward(double[] z, double[] a, double[] gradient, double[] delta) {
    switch (this) {
      case SIGMOID -> {
        for (int i = 0; i < z.length; i++) {
          delta[i] = gradient[i] * (a[i] * (1 - a[i]));
        }
      }
      case TANH -> {
        for (int i = 0; i < z.length; i++) {
          delta[i] = gradient[i] * (1 - a[i] * a[i]);
        }
      }
      case IDENTITY, RELU, LEAKY_RELU, ELU, SOFTPLUS -> {
        for (int i = 0; i < z.length; i++) {
          delta[i] = gradient[i] * slope(z[i], a[i]);
        }
      }
    }
  }

  /** Never overflows: the exponential is taken of a number that is not positive. */
  private static double sigmoid(double z) {
    double e = Exponential.exp(-Math.abs(z));
    return z >= 0 ? 1 / (1 + e) : e / (1 + e);
  }
}
