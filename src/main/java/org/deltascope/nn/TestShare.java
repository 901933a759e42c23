package org.deltascope.nn;

import java.util.Arrays;

/**
 * Which samples are held back from training, to test on. They follow from the seed alone.
 *
 * @param share of all samples, from 0 on and below 1
 * @param seed of the draw
 */
public record TestShare(double share, long seed) {

  /** Checks the share. */
  public TestShare {
    if (!(share >= 0 && share < 1)) {
      throw new IllegalArgumentException(
          "a share of %s held back, expected 0 or more and less than 1".formatted(share));
    }
  }

  /** {@return nothing held back} */
  public static TestShare none() {
    return new TestShare(0, 0);
  }

  /**
   * {@return how many samples are held back: the share, rounded, and never all}
   *
   * @param samples how many there are
   */
  public int count(int samples) {
    return Math.min(samples - 1, (int) Math.round(share * samples));
  }

  /**
   * {@return the numbers of the samples that are trained on, in ascending order}
   *
   * @param samples how many there are
   */
  public int[] trained(int samples) {
    return ascending(drawn(samples), count(samples), samples);
  }

  /**
   * {@return the numbers of the samples that are held back, in ascending order}
   *
   * @param samples how many there are
   */
  public int[] held(int samples) {
    return ascending(drawn(samples), 0, count(samples));
  }

  /** {@return all of them, those that are held back first} */
  private int[] drawn(int samples) {
    int[] order = new int[samples];
    Arrays.setAll(order, i -> i);
    if (count(samples) > 0) {
      Shuffle.shuffle(order, seed);
    }
    return order;
  }

  private static int[] ascending(int[] order, int from, int to) {
    int[] part = Arrays.copyOfRange(order, from, to);
    Arrays.sort(part);
    return part;
  }
}
