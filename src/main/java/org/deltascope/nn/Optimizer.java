package org.deltascope.nn;

/**
 * How a gradient g changes a parameter w. An optimizer may keep numbers of its own for each
 * parameter (its slots), zero at first.
 *
 * <p>Rules work on rows in place, so that the fast loop and the recording one share them.
 */
public sealed interface Optimizer {

  /** {@return the name used in documents} */
  String id();

  /** {@return η, the learning rate} */
  double learningRate();

  /** {@return how many numbers it keeps for each parameter: 0, 1 or 2} */
  int slots();

  /**
   * Updates a row of parameters.
   *
   * @param time 1 for the first update, 2 for the next, …
   * @param w the parameters, changed in place
   * @param g their gradient
   * @param first the first slot of each, changed in place; unread where there are no slots
   * @param second the second slot of each, changed in place; unread where there are fewer than two
   */
  void apply(long time, double[] w, double[] g, double[] first, double[] second);

  /**
   * w ← w − ηg.
   *
   * @param learningRate η
   */
  record Sgd(double learningRate) implements Optimizer {
    @Override
    public String id() {
      return "sgd";
    }

    @Override
    public int slots() {
      return 0;
    }

    @Override
    public void apply(long time, double[] w, double[] g, double[] first, double[] second) {
      for (int i = 0; i < w.length; i++) {
        w[i] -= learningRate * g[i];
      }
    }
  }

  /**
   * v ← μv + g, w ← w − ηv.
   *
   * @param learningRate η
   * @param momentum μ
   */
  record Momentum(double learningRate, double momentum) implements Optimizer {
    @Override
    public String id() {
      return "momentum";
    }

    @Override
    public int slots() {
      return 1;
    }

    @Override
    public void apply(long time, double[] w, double[] g, double[] v, double[] second) {
      for (int i = 0; i < w.length; i++) {
        v[i] = momentum * v[i] + g[i];
        w[i] -= learningRate * v[i];
      }
    }
  }

  /**
   * s ← ρs + (1 − ρ)g², w ← w − ηg/(√s + ε).
   *
   * @param learningRate η
   * @param decay ρ
   * @param epsilon ε
   */
  record RmsProp(double learningRate, double decay, double epsilon) implements Optimizer {
    @Override
    public String id() {
      return "rmsprop";
    }

    @Override
    public int slots() {
      return 1;
    }

    @Override
    public void apply(long time, double[] w, double[] g, double[] s, double[] second) {
      for (int i = 0; i < w.length; i++) {
        s[i] = decay * s[i] + (1 - decay) * (g[i] * g[i]);
        w[i] -= learningRate * g[i] / (Math.sqrt(s[i]) + epsilon);
      }
    }
  }

  /**
   * m ← β₁m + (1 − β₁)g, v ← β₂v + (1 − β₂)g², w ← w − η·m̂/(√v̂ + ε) with m̂ = m/(1 − β₁ᵗ) and v̂
   * = v/(1 − β₂ᵗ) (Kingma and Ba, 2015).
   *
   * @param learningRate η
   * @param beta1 β₁
   * @param beta2 β₂
   * @param epsilon ε
   */
  record Adam(double learningRate, double beta1, double beta2, double epsilon)
      implements Optimizer {
    @Override
    public String id() {
      return "adam";
    }

    @Override
    public int slots() {
      return 2;
    }

    @Override
    public void apply(long time, double[] w, double[] g, double[] m, double[] v) {
      double correction1 = 1 - power(beta1, time);
      double correction2 = 1 - power(beta2, time);
      for (int i = 0; i < w.length; i++) {
        m[i] = beta1 * m[i] + (1 - beta1) * g[i];
        v[i] = beta2 * v[i] + (1 - beta2) * (g[i] * g[i]);
        w[i] -= learningRate * (m[i] / correction1) / (Math.sqrt(v[i] / correction2) + epsilon);
      }
    }

    /** {@return β to a power, by squaring: {@link StrictMath#pow} may allocate} */
    private static double power(double beta, long exponent) {
      double result = 1;
      double square = beta;
      for (long rest = exponent; rest > 0; rest >>= 1) {
        if ((rest & 1) == 1) {
          result *= square;
        }
        square *= square;
      }
      return result;
    }
  }
}
