package org.deltascope.nn;

import java.util.List;

/**
 * The samples of one update.
 *
 * @param epoch how often the whole data set was gone through before
 * @param samples their numbers in the data set, from 0, in the order in which they are summed
 */
public record Batch(long epoch, List<Integer> samples) {

  /** Makes it immutable. */
  public Batch {
    samples = List.copyOf(samples);
  }

  /** {@return how many samples there are} */
  public int size() {
    return samples.size();
  }
}
