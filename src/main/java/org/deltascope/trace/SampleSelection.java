package org.deltascope.trace;

/**
 * Which sample of a batch is looked at. With one sample in the batch, both see the same numbers.
 */
public sealed interface SampleSelection {

  /**
   * One sample.
   *
   * @param index its place in the batch, from 0; {@code Batch.samples} says which sample of the
   *     data set that is
   */
  record Sample(int index) implements SampleSelection {
    /** Rejects a negative index. */
    public Sample {
      if (index < 0) {
        throw new IllegalArgumentException("sample %d, expected 0 or more".formatted(index));
      }
    }
  }

  /** The mean over the samples of the batch. */
  record BatchMean() implements SampleSelection {}

  /** {@return the sample that is looked at, where one is needed: for the mean the first} */
  default int sampleOrFirst() {
    return switch (this) {
      case Sample(int index) -> index;
      case BatchMean _ -> 0;
    };
  }

  /** {@return the lens on the batch's first sample} */
  static SampleSelection first() {
    return new Sample(0);
  }

  /** {@return the lens on the mean of the batch} */
  static SampleSelection mean() {
    return new BatchMean();
  }
}
