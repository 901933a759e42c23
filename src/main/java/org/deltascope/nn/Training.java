package org.deltascope.nn;

/**
 * How samples become updates.
 *
 * @param batchSize samples in a batch; 0 takes the whole data set
 * @param reduction how a batch's losses become one
 * @param shuffle whether each epoch takes the samples in an order of its own
 * @param seed of the shuffling
 */
public record Training(int batchSize, Reduction reduction, boolean shuffle, long seed) {

  /** Checks the batch size. */
  public Training {
    if (batchSize < 0) {
      throw new IllegalArgumentException("a batch has 0 (all) or more samples, found " + batchSize);
    }
  }

  /** {@return one sample at a time, in order, mean, seed 0} */
  public static Training plain() {
    return new Training(1, Reduction.MEAN, false, 0);
  }
}
