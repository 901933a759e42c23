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

  /** {@return η, the learning rate; η₀ of the first update where a schedule changes it} */
  double learningRate();

  /**
   * {@return λ: λ/2·Σw² over all trained weights is part of the loss, biases are not}
   *
   * <p>It belongs to the gradient that the optimizer is given, and is none of its rule.
   */
  double weightDecay();

  /** {@return how the learning rate changes} */
  LearningRateSchedule schedule();

  /**
   * {@return the same rule with another weight decay and schedule}
   *
   * @param weightDecay λ
   * @param schedule of the learning rate
   */
  Optimizer with(double weightDecay, LearningRateSchedule schedule);

  /**
   * {@return η at an update}
   *
   * @param update from 0
   * @param epoch that it belongs to, from 0
   */
  default double rate(long update, long epoch) {
    return schedule().rate(learningRate(), update, epoch);
  }

  /** {@return how many numbers it keeps for each parameter: 0, 1 or 2} */
  int slots();

  /**
   * Updates a row of parameters.
   *
   * @param rate η
   * @param time 1 for the first update, 2 for the next, …
   * @param w the parameters, changed in place
   * @param g their gradient
   * @param first the first slot of each, changed in place; unread where there are no slots
   * @param second the second slot of each, changed in place; unread where there are fewer than two
   */
  void apply(double rate, long time, double[] w, double[] g, double[] first, double[] second);

  /**
   * w ← w − ηg.
   *
   * @param learningRate η
   * @param weightDecay λ
   * @param schedule of η
   */
  record Sgd(double learningRate, double weightDecay, LearningRateSchedule schedule)
      implements Optimizer {
    /** Without decay, at one rate. */
    public Sgd(double learningRate) {
      this(learningRate, 0, LearningRateSchedule.constant());
    }

    @Override
    public Sgd with(double newDecay, LearningRateSchedule newSchedule) {
      return new Sgd(learningRate, newDecay, newSchedule);
    }

    @Override
    public String id() {
      return "sgd";
    }

    @Override
    public int slots() {
      return 0;
    }

    @Override
    public void apply(
        double rate, long time, double[] w, double[] g, double[] first, double[] second) {
      for (int i = 0; i < w.length; i++) {
        w[i] -= rate * g[i];
      }
    }
  }

  /**
   * v ← μv + (1 − d)g, w ← w − ηv; with Nesterov's look ahead w ← w − η(g + μv).
   *
   * @param learningRate η
   * @param momentum μ
   * @param dampening d
   * @param nesterov whether the step looks ahead
   * @param weightDecay λ
   * @param schedule of η
   */
  record Momentum(
      double learningRate,
      double momentum,
      double dampening,
      boolean nesterov,
      double weightDecay,
      LearningRateSchedule schedule)
      implements Optimizer {
    /** Neither dampened nor looking ahead, without decay, at one rate. */
    public Momentum(double learningRate, double momentum) {
      this(learningRate, momentum, 0, false);
    }

    /** Without decay, at one rate. */
    public Momentum(double learningRate, double momentum, double dampening, boolean nesterov) {
      this(learningRate, momentum, dampening, nesterov, 0, LearningRateSchedule.constant());
    }

    @Override
    public Momentum with(double newDecay, LearningRateSchedule newSchedule) {
      return new Momentum(learningRate, momentum, dampening, nesterov, newDecay, newSchedule);
    }

    @Override
    public String id() {
      return "momentum";
    }

    @Override
    public int slots() {
      return 1;
    }

    @Override
    public void apply(double rate, long time, double[] w, double[] g, double[] v, double[] second) {
      double share = 1 - dampening;
      for (int i = 0; i < w.length; i++) {
        v[i] = momentum * v[i] + share * g[i];
        w[i] -= rate * (nesterov ? g[i] + momentum * v[i] : v[i]);
      }
    }
  }

  /**
   * s ← ρs + (1 − ρ)g², w ← w − ηg/(√s + ε); where ε is 0 and every gradient was, the step is 0.
   *
   * @param learningRate η
   * @param decay ρ
   * @param epsilon ε
   * @param weightDecay λ
   * @param schedule of η
   */
  record RmsProp(
      double learningRate,
      double decay,
      double epsilon,
      double weightDecay,
      LearningRateSchedule schedule)
      implements Optimizer {
    /** Without weight decay, at one rate. */
    public RmsProp(double learningRate, double decay, double epsilon) {
      this(learningRate, decay, epsilon, 0, LearningRateSchedule.constant());
    }

    @Override
    public RmsProp with(double newDecay, LearningRateSchedule newSchedule) {
      return new RmsProp(learningRate, decay, epsilon, newDecay, newSchedule);
    }

    @Override
    public String id() {
      return "rmsprop";
    }

    @Override
    public int slots() {
      return 1;
    }

    @Override
    public void apply(double rate, long time, double[] w, double[] g, double[] s, double[] second) {
      for (int i = 0; i < w.length; i++) {
        s[i] = decay * s[i] + (1 - decay) * (g[i] * g[i]);
        w[i] -= quotient(rate * g[i], Math.sqrt(s[i]) + epsilon);
      }
    }
  }

  /**
   * m ← β₁m + (1 − β₁)g, v ← β₂v + (1 − β₂)g², w ← w − η·m̂/(√v̂ + ε) with m̂ = m/(1 − β₁ᵗ) and v̂
   * = v/(1 − β₂ᵗ) (Kingma and Ba, 2015); where ε is 0 and every gradient was, the step is 0.
   *
   * @param learningRate η
   * @param beta1 β₁
   * @param beta2 β₂
   * @param epsilon ε
   * @param weightDecay λ
   * @param schedule of η
   */
  record Adam(
      double learningRate,
      double beta1,
      double beta2,
      double epsilon,
      double weightDecay,
      LearningRateSchedule schedule)
      implements Optimizer {
    /** Without weight decay, at one rate. */
    public Adam(double learningRate, double beta1, double beta2, double epsilon) {
      this(learningRate, beta1, beta2, epsilon, 0, LearningRateSchedule.constant());
    }

    @Override
    public Adam with(double newDecay, LearningRateSchedule newSchedule) {
      return new Adam(learningRate, beta1, beta2, epsilon, newDecay, newSchedule);
    }

    @Override
    public String id() {
      return "adam";
    }

    @Override
    public int slots() {
      return 2;
    }

    /**
     * {@return what a running mean that began at 0 is divided by}
     *
     * @param beta β₁ or β₂
     * @param time 1 for the first update, 2 for the next, …
     */
    public double correction(double beta, long time) {
      return 1 - power(beta, time);
    }

    @Override
    public void apply(double rate, long time, double[] w, double[] g, double[] m, double[] v) {
      double correction1 = correction(beta1, time);
      double correction2 = correction(beta2, time);
      for (int i = 0; i < w.length; i++) {
        m[i] = beta1 * m[i] + (1 - beta1) * g[i];
        v[i] = beta2 * v[i] + (1 - beta2) * (g[i] * g[i]);
        w[i] -= quotient(rate * (m[i] / correction1), Math.sqrt(v[i] / correction2) + epsilon);
      }
    }
  }

  /** {@return a quotient that is 0 where nothing has ever moved: 0/0 says that nothing is to} */
  private static double quotient(double numerator, double denominator) {
    return denominator == 0 ? 0 : numerator / denominator;
  }

  /** {@return β to a power, by squaring: {@link StrictMath#pow} may allocate} */
  static double power(double beta, long exponent) {
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
