package org.deltascope.nn;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The loss L of one sample with outputs y and targets t. */
public enum Loss {
  /** L = ½ Σ(y − t)². */
  HALF_SQUARED_ERROR,
  /** L = Σ(y − t)². */
  SQUARED_ERROR,
  /** L = (1/n) Σ(y − t)². */
  MEAN_SQUARED_ERROR,
  /** L = −Σ t ln y + (1 − t) ln(1 − y), upon a sigmoid layer. */
  BINARY_CROSS_ENTROPY,
  /** L = −Σ t ln y, upon a softmax layer. */
  CROSS_ENTROPY,
  /** L = Σ|y − t|, with slope 0 at y = t. */
  ABSOLUTE_ERROR,
  /** L = Σ y, without targets: its derivative is that of the network itself. */
  OUTPUT;

  /** {@return the name used in documents, such as {@code half-squared-error}} */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * {@return the loss of that name, if there is one}
   *
   * @param id a name such as {@code cross-entropy}
   */
  public static Optional<Loss> named(String id) {
    return Stream.of(values()).filter(loss -> loss.id().equals(id)).findFirst();
  }

  /** {@return the activation that the last layer must have, if this loss asks for one} */
  public Optional<Activation> requires() {
    return switch (this) {
      case HALF_SQUARED_ERROR, SQUARED_ERROR, MEAN_SQUARED_ERROR, ABSOLUTE_ERROR, OUTPUT ->
          Optional.empty();
      case BINARY_CROSS_ENTROPY -> Optional.of(Elementwise.SIGMOID);
      case CROSS_ENTROPY -> Optional.of(Softmax.SOFTMAX);
    };
  }

  /**
   * {@return the usual loss upon an activation}
   *
   * @param last activation of the last layer
   */
  public static Loss suiting(Activation last) {
    return Stream.of(CROSS_ENTROPY, BINARY_CROSS_ENTROPY)
        .filter(loss -> loss.requires().equals(Optional.of(last)))
        .findFirst()
        .orElse(HALF_SQUARED_ERROR);
  }

  /** {@return whether outputs are compared with targets} */
  public boolean hasTargets() {
    return this != OUTPUT;
  }

  /** {@return whether it takes targets for probabilities, so that they must be from 0 to 1} */
  public boolean needsProbabilities() {
    return switch (this) {
      case HALF_SQUARED_ERROR, SQUARED_ERROR, MEAN_SQUARED_ERROR, ABSOLUTE_ERROR, OUTPUT -> false;
      case BINARY_CROSS_ENTROPY, CROSS_ENTROPY -> true;
    };
  }

  /**
   * Computes what each output adds to the loss, so that L is the sum of these terms.
   *
   * <p>The cross-entropies are computed from z, where the logarithm of a saturated output is still
   * a number: −ln σ(z) = softplus(−z) and −ln yᵢ = ln Σ e^z − zᵢ.
   *
   * @param z weighted inputs of the last layer
   * @param y its activations
   * @param t the targets; unread where there are none
   * @param terms receives a number for each output
   */
  public void terms(double[] z, double[] y, double[] t, double[] terms) {
    double logSum = logSum(z);
    for (int i = 0; i < y.length; i++) {
      terms[i] = term(i, z, y, t, logSum);
    }
  }

  /**
   * {@return L of one sample, the sum of its {@link #terms} in the order of the outputs}
   *
   * @param z weighted inputs of the last layer
   * @param y its activations
   * @param t the targets
   */
  public double value(double[] z, double[] y, double[] t) {
    double logSum = logSum(z);
    double sum = 0;
    for (int i = 0; i < y.length; i++) {
      sum += term(i, z, y, t, logSum);
    }
    return sum;
  }

  private double logSum(double[] z) {
    return this == CROSS_ENTROPY ? Softmax.logSumExp(z) : 0;
  }

  private double term(int i, double[] z, double[] y, double[] t, double logSum) {
    double error = hasTargets() ? y[i] - t[i] : 0;
    return switch (this) {
      case OUTPUT -> y[i];
      case ABSOLUTE_ERROR -> Math.abs(error);
      case HALF_SQUARED_ERROR -> 0.5 * (error * error);
      case SQUARED_ERROR -> error * error;
      case MEAN_SQUARED_ERROR -> error * error / y.length;
      case BINARY_CROSS_ENTROPY ->
          weighted(t[i], Elementwise.SOFTPLUS.value(-z[i]))
              + weighted(1 - t[i], Elementwise.SOFTPLUS.value(z[i]));
      case CROSS_ENTROPY -> weighted(t[i], logSum - z[i]);
    };
  }

  /** What has no share adds nothing, however small its probability: 0·ln 0 = 0. */
  private static double weighted(double share, double surprise) {
    return share == 0 && surprise == Double.POSITIVE_INFINITY ? 0 : share * surprise;
  }

  /**
   * Computes ∂L/∂y. Infinite for a cross-entropy whose output is saturated at the wrong end; {@link
   * #delta} is not.
   *
   * @param y outputs
   * @param t targets
   * @param gradient receives ∂L/∂y
   */
  public void gradient(double[] y, double[] t, double[] gradient) {
    for (int i = 0; i < y.length; i++) {
      double error = hasTargets() ? y[i] - t[i] : 0;
      gradient[i] =
          switch (this) {
            case OUTPUT -> 1;
            case ABSOLUTE_ERROR -> Math.signum(error);
            case HALF_SQUARED_ERROR -> error;
            case SQUARED_ERROR -> 2 * error;
            case MEAN_SQUARED_ERROR -> 2 * error / y.length;
            // At y = t = 0 or 1 the quotients are 0/0, their limits are not.
            case BINARY_CROSS_ENTROPY ->
                error == 0 && (y[i] == 0 || y[i] == 1) ? 1 - 2 * t[i] : error / (y[i] * (1 - y[i]));
            case CROSS_ENTROPY -> t[i] == 0 ? 0 : -t[i] / y[i];
          };
    }
  }

  /**
   * Computes the error of the output layer, δᴸ = ∂L/∂z. With the activation a cross-entropy asks
   * for, quotient and slope cancel (fused): y − t for the sigmoid, y Σt − t for the softmax.
   *
   * @param activation of the last layer
   * @param z its weighted inputs
   * @param y its activations
   * @param t the targets
   * @param delta receives δᴸ
   */
  public void delta(Activation activation, double[] z, double[] y, double[] t, double[] delta) {
    switch (this) {
      case HALF_SQUARED_ERROR, SQUARED_ERROR, MEAN_SQUARED_ERROR, ABSOLUTE_ERROR, OUTPUT -> {
        gradient(y, t, delta);
        activation.backward(z, y, delta, delta);
      }
      case BINARY_CROSS_ENTROPY -> {
        for (int i = 0; i < y.length; i++) {
          delta[i] = y[i] - t[i];
        }
      }
      case CROSS_ENTROPY -> {
        double total = 0;
        for (double target : t) {
          total += target;
        }
        for (int i = 0; i < y.length; i++) {
          delta[i] = y[i] * total - t[i];
        }
      }
    }
  }

  /**
   * {@return whether targets add up to 1, as probabilities do, but for the rounding of decimals
   * such as 0.7 + 0.2 + 0.1} Then y Σt − t is y − t.
   *
   * @param t the targets of one sample
   */
  public static boolean addUpToOne(double[] t) {
    double sum = 0;
    for (double target : t) {
      sum += target;
    }
    return Math.abs(sum - 1) <= t.length * Math.ulp(1.0);
  }
}
