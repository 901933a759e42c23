package org.deltascope.nn.activation;

import java.util.Locale;

/**
 * A function f of one number, in its usual form. Some have a parameter α. All are finite for |z| ≤
 * 1000 and beyond.
 */
public enum ActivationFunction {
  /** f(z) = z. */
  IDENTITY,
  /** f(z) = 1/(1 + e⁻ᶻ). */
  SIGMOID,
  /** f(z) = tanh z. */
  TANH,
  /** f(z) = max(0, z), with f′(0) = 0. */
  RELU,
  /** f(z) = z for z &gt; 0 and αz otherwise, with f′(0) = α. */
  LEAKY_RELU,
  /** f(z) = z for z &gt; 0 and α(eᶻ − 1) otherwise, with f′(0) = α. */
  ELU,
  /** f(z) = ln(1 + eᶻ). */
  SOFTPLUS,
  /** f(z) = 1 for z ≥ 0 and 0 otherwise, with f′(z) = 0 everywhere. */
  STEP,
  /** f(z) = 1 for z ≥ 0 and −1 otherwise, with f′(z) = 0 everywhere. */
  SIGN;

  private static final double USUAL_LEAK = 0.01;

  /** {@return the name used in documents, such as {@code leaky-relu}} */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** {@return whether it has a parameter α} */
  public boolean hasAlpha() {
    return this == LEAKY_RELU || this == ELU;
  }

  /** {@return α where nobody chose another; 0 where there is none} */
  public double usualAlpha() {
    return switch (this) {
      case LEAKY_RELU -> USUAL_LEAK;
      case ELU -> 1;
      case IDENTITY, SIGMOID, TANH, RELU, SOFTPLUS, STEP, SIGN -> 0;
    };
  }

  /**
   * {@return whether f is put together from two pieces that meet at 0: a difference quotient that
   * reaches across says nothing of either}
   */
  public boolean isPiecewise() {
    return switch (this) {
      case RELU, LEAKY_RELU, ELU, STEP, SIGN -> true;
      case IDENTITY, SIGMOID, TANH, SOFTPLUS -> false;
    };
  }

  /** {@return whether f jumps at 0 and is flat elsewhere} */
  public boolean jumps() {
    return this == STEP || this == SIGN;
  }

  /**
   * {@return f(z)}
   *
   * @param z any number
   * @param alpha α
   */
  public double value(double z, double alpha) {
    return switch (this) {
      case IDENTITY -> z;
      case SIGMOID -> sigmoid(z);
      case TANH -> StrictMath.tanh(z);
      case RELU -> z <= 0 ? 0 : z; // NaN stays NaN
      case LEAKY_RELU -> z > 0 ? z : alpha * z;
      case ELU -> z > 0 ? z : alpha * StrictMath.expm1(z);
      case SOFTPLUS -> Math.max(z, 0) + StrictMath.log1p(Exponential.exp(-Math.abs(z)));
      case STEP -> z >= 0 ? 1 : z < 0 ? 0 : z;
      case SIGN -> z >= 0 ? 1 : z < 0 ? -1 : z;
    };
  }

  /**
   * {@return f′(z)}
   *
   * @param z any number
   * @param f f(z), which several slopes are a function of
   * @param alpha α
   */
  public double slope(double z, double f, double alpha) {
    return switch (this) {
      case IDENTITY -> 1;
      case SIGMOID -> f * (1 - f);
      case TANH -> 1 - f * f;
      case RELU -> z > 0 ? 1 : 0;
      case LEAKY_RELU -> z > 0 ? 1 : alpha;
      case ELU -> z > 0 ? 1 : f + alpha;
      case SOFTPLUS -> sigmoid(z);
      case STEP, SIGN -> 0;
    };
  }

  /**
   * {@return 1/(1 + e⁻ᶻ)} It never overflows: the exponential is taken of a number that is not
   * positive.
   *
   * @param z any number
   */
  public static double sigmoid(double z) {
    double e = Exponential.exp(-Math.abs(z));
    return z >= 0 ? 1 / (1 + e) : e / (1 + e);
  }
}
