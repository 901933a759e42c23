package org.deltascope.nn;

import java.util.stream.Stream;
import org.deltascope.nn.activation.ActivationFunction;

/**
 * An activation that acts on each neuron alone: aᵢ = σ(zᵢ) with σ(z) = A·f(λz) + c.
 *
 * @param function f
 * @param alpha α of f; 0 where f has none
 * @param steepness λ, which documents call slope
 * @param scale A
 * @param offset c
 */
public record Elementwise(
    ActivationFunction function, double alpha, double steepness, double scale, double offset)
    implements Activation {
  private static final double FLAT = 0.01;

  /** σ(z) = z. */
  public static final Elementwise IDENTITY = of(ActivationFunction.IDENTITY);

  /** σ(z) = 1/(1 + e⁻ᶻ). */
  public static final Elementwise SIGMOID = of(ActivationFunction.SIGMOID);

  /** σ(z) = tanh z. */
  public static final Elementwise TANH = of(ActivationFunction.TANH);

  /** σ(z) = max(0, z), with σ′(0) = 0. */
  public static final Elementwise RELU = of(ActivationFunction.RELU);

  /** σ(z) = z for z &gt; 0 and 0.01 z otherwise, with σ′(0) = 0.01. */
  public static final Elementwise LEAKY_RELU = of(ActivationFunction.LEAKY_RELU);

  /** σ(z) = z for z &gt; 0 and eᶻ − 1 otherwise (α = 1). */
  public static final Elementwise ELU = of(ActivationFunction.ELU);

  /** σ(z) = ln(1 + eᶻ). */
  public static final Elementwise SOFTPLUS = of(ActivationFunction.SOFTPLUS);

  /** σ(z) = 1 for z ≥ 0 and 0 otherwise, with σ′(z) = 0. */
  public static final Elementwise STEP = of(ActivationFunction.STEP);

  /** σ(z) = 1 for z ≥ 0 and −1 otherwise, with σ′(z) = 0. */
  public static final Elementwise SIGN = of(ActivationFunction.SIGN);

  /** Checks that all numbers are finite, and adds 0 to each, so that −0 is 0. */
  public Elementwise {
    alpha = finite("alpha", alpha);
    steepness = finite("slope", steepness);
    scale = finite("scale", scale);
    offset = finite("offset", offset);
    if (!function.hasAlpha() && alpha != 0) {
      throw new IllegalArgumentException("%s has no alpha".formatted(function.id()));
    }
  }

  /**
   * {@return σ = f with its usual α}
   *
   * @param function f
   */
  public static Elementwise of(ActivationFunction function) {
    return new Elementwise(function, function.usualAlpha(), 1, 1, 0);
  }

  /** {@return all functions as they usually are, in the order of the document format} */
  public static Elementwise[] values() {
    return Stream.of(ActivationFunction.values()).map(Elementwise::of).toArray(Elementwise[]::new);
  }

  @Override
  public String id() {
    return function.id();
  }

  /**
   * {@return the same with another α}
   *
   * @param newAlpha α
   */
  public Elementwise withAlpha(double newAlpha) {
    return new Elementwise(function, newAlpha, steepness, scale, offset);
  }

  /**
   * {@return A·f(λz) + c}
   *
   * @param newSteepness λ
   * @param newScale A
   * @param newOffset c
   */
  public Elementwise shaped(double newSteepness, double newScale, double newOffset) {
    return new Elementwise(function, alpha, newSteepness, newScale, newOffset);
  }

  /** {@return f, with its α and without λ, A and c} */
  public Elementwise unshaped() {
    return shaped(1, 1, 0);
  }

  /** {@return whether λ, A or c make σ another function than f} */
  public boolean isShaped() {
    return steepness != 1 || scale != 1 || offset != 0;
  }

  /** {@return A·λ, which σ′(z) = A·λ·f′(λz) begins with} */
  public double gain() {
    return scale * steepness;
  }

  /**
   * {@return σ(z)}
   *
   * @param z a weighted input
   */
  public double value(double z) {
    return isShaped()
        ? scale * function.value(steepness * z, alpha) + offset
        : function.value(z, alpha);
  }

  /**
   * {@return σ′(z)}
   *
   * @param z a weighted input
   * @param a σ(z), which several slopes are a function of
   */
  public double slope(double z, double a) {
    if (!isShaped()) {
      return function.slope(z, a, alpha);
    }
    double f = function.value(steepness * z, alpha); // from a it would have lost digits
    return gain() * function.slope(steepness * z, f, alpha);
  }

  /**
   * {@return whether σ is so flat that a neuron learns next to nothing: its slope is below a
   * hundredth of the steepest}
   *
   * @param z a weighted input
   * @param a σ(z)
   */
  public boolean isFlat(double z, double a) {
    double steepest = Math.abs(gain()) * (function == ActivationFunction.SIGMOID ? 0.25 : 1);
    return Math.abs(slope(z, a)) < FLAT * steepest;
  }

  /** {@return whether σ has a corner at z = 0, where a difference quotient straddles two slopes} */
  public boolean hasKink() {
    return switch (function) {
      case RELU -> true;
      case LEAKY_RELU, ELU -> alpha != 1;
      case IDENTITY, SIGMOID, TANH, SOFTPLUS, STEP, SIGN -> false;
    };
  }

  @Override
  public void apply(double[] z, double[] a) {
    // The hot ones get a loop of their own: the choice is made once, not for each neuron.
    if (isShaped()) {
      applyOneByOne(z, a);
      return;
    }
    switch (function) {
      case SIGMOID -> {
        for (int i = 0; i < z.length; i++) {
          a[i] = ActivationFunction.sigmoid(z[i]);
        }
      }
      case RELU -> {
        for (int i = 0; i < z.length; i++) {
          a[i] = z[i] <= 0 ? 0 : z[i];
        }
      }
      case IDENTITY, TANH, LEAKY_RELU, ELU, SOFTPLUS, STEP, SIGN -> applyOneByOne(z, a);
    }
  }

  private void applyOneByOne(double[] z, double[] a) {
    for (int i = 0; i < z.length; i++) {
      a[i] = value(z[i]);
    }
  }

  @Override
  public void backward(double[] z, double[] a, double[] gradient, double[] delta) {
    if (isShaped()) {
      backwardOneByOne(z, a, gradient, delta);
      return;
    }
    switch (function) {
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
      case IDENTITY, RELU, LEAKY_RELU, ELU, SOFTPLUS, STEP, SIGN ->
          backwardOneByOne(z, a, gradient, delta);
    }
  }

  private void backwardOneByOne(double[] z, double[] a, double[] gradient, double[] delta) {
    for (int i = 0; i < z.length; i++) {
      delta[i] = gradient[i] * slope(z[i], a[i]);
    }
  }

  /** {@return its name, and what is unusual about it} */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(id());
    if (alpha != function.usualAlpha()) {
      text.append(" with alpha ").append(alpha);
    }
    if (isShaped()) {
      text.append(" with slope ").append(steepness);
      text.append(", scale ").append(scale).append(", offset ").append(offset);
    }
    return text.toString();
  }

  private static double finite(String what, double number) {
    if (!Double.isFinite(number)) {
      throw new IllegalArgumentException(
          "the %s of an activation is %s, expected a finite number".formatted(what, number));
    }
    return number + 0.0;
  }
}
