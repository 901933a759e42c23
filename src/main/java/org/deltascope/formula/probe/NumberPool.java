package org.deltascope.formula.probe;

import java.util.random.RandomGenerator;

/** What numbers a network is drawn from; never 0, and as often negative as positive. */
sealed interface NumberPool {

  /**
   * {@return a number}
   *
   * @param largest its size at most, where the pool has no bound of its own
   * @param random where it comes from
   */
  double draw(double largest, RandomGenerator random);

  private static double signed(double size, RandomGenerator random) {
    return random.nextBoolean() ? size : -size;
  }

  /** All numbers. */
  record Any() implements NumberPool {
    @Override
    public double draw(double largest, RandomGenerator random) {
      return signed((0.1 + 0.9 * random.nextDouble()) * largest, random);
    }
  }

  /**
   * Whole numbers.
   *
   * @param largest of them
   */
  record Whole(int largest) implements NumberPool {
    @Override
    public double draw(double most, RandomGenerator random) {
      return signed(random.nextInt(1, largest + 1), random);
    }
  }

  /** Numbers with one decimal place, as one reckons with by hand. */
  record Tenths() implements NumberPool {
    private static final double TEN = 10;

    @Override
    public double draw(double largest, RandomGenerator random) {
      int most = (int) Math.max(1, Math.floor(TEN * largest));
      return signed(random.nextInt(1, most + 1) / TEN, random);
    }
  }
}
