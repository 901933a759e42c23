package org.deltascope.nn;

/**
 * How the learning rate changes while one trains.
 *
 * @param decay by what it is multiplied, as a function of τ
 * @param perEpoch whether τ counts whole passes over the data and not updates
 */
public record LearningRateSchedule(Decay decay, boolean perEpoch) {

  /** What never changes counts nothing. */
  public LearningRateSchedule {
    perEpoch = perEpoch && !(decay instanceof Decay.Constant);
  }

  /** What becomes of the learning rate η₀ after τ updates or epochs. */
  public sealed interface Decay {

    /**
     * {@return η}
     *
     * @param initial η₀
     * @param tau τ, from 0
     */
    double rate(double initial, long tau);

    /** η = η₀. */
    record Constant() implements Decay {
      @Override
      public double rate(double initial, long tau) {
        return initial;
      }
    }

    /**
     * η = η₀·f^⌊τ/N⌋.
     *
     * @param every N
     * @param factor f
     */
    record Step(long every, double factor) implements Decay {
      /** Checks that there are steps. */
      public Step {
        if (every < 1) {
          throw new IllegalArgumentException(
              "a step every %d, expected 1 or more".formatted(every));
        }
      }

      @Override
      public double rate(double initial, long tau) {
        return initial * Optimizer.power(factor, tau / every);
      }
    }

    /**
     * η = η₀·f^τ.
     *
     * @param factor f
     */
    record Exponential(double factor) implements Decay {
      @Override
      public double rate(double initial, long tau) {
        return initial * Optimizer.power(factor, tau);
      }
    }

    /**
     * η = η₀/(1 + kτ).
     *
     * @param rate k
     */
    record Inverse(double rate) implements Decay {
      @Override
      public double rate(double initial, long tau) {
        return initial / (1 + rate * tau);
      }
    }
  }

  /** {@return the schedule that changes nothing} */
  public static LearningRateSchedule constant() {
    return new LearningRateSchedule(new Decay.Constant(), false);
  }

  /** {@return whether the learning rate stays as it is} */
  public boolean isConstant() {
    return decay instanceof Decay.Constant;
  }

  /**
   * {@return τ}
   *
   * @param update from 0
   * @param epoch that it belongs to, from 0
   */
  public long tau(long update, long epoch) {
    return perEpoch ? epoch : update;
  }

  /**
   * {@return η at an update}
   *
   * @param initial η₀
   * @param update from 0
   * @param epoch that it belongs to, from 0
   */
  public double rate(double initial, long update, long epoch) {
    return decay.rate(initial, tau(update, epoch));
  }
}
