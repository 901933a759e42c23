package org.deltascope.nn;

import org.deltascope.matrix.Matrix;

/**
 * Samples to learn from.
 *
 * @param inputs samples × n⁰
 * @param targets samples × nᴸ, or samples × 0 where a loss has no use for them
 * @param test which samples are held back from training
 */
public record Dataset(Matrix inputs, Matrix targets, TestShare test) {

  /** Checks that there is a target for each input. */
  public Dataset {
    if (inputs.rows() != targets.rows() || inputs.rows() < 1) {
      throw new IllegalArgumentException(
          "found %d inputs and %d targets, expected the same number, 1 or more"
              .formatted(inputs.rows(), targets.rows()));
    }
  }

  /** Samples that are all trained on. */
  public Dataset(Matrix inputs, Matrix targets) {
    this(inputs, targets, TestShare.none());
  }

  /**
   * {@return the same samples, some of them held back}
   *
   * @param changed which
   */
  public Dataset with(TestShare changed) {
    return new Dataset(inputs, targets, changed);
  }

  /**
   * {@return samples without targets}
   *
   * @param inputs samples × n⁰
   */
  public static Dataset withoutTargets(Matrix inputs) {
    return new Dataset(inputs, Matrix.zeros(inputs.rows(), 0));
  }

  /** {@return whether there are targets} */
  public boolean hasTargets() {
    return targets.columns() > 0;
  }

  /** {@return the number of samples} */
  public int size() {
    return inputs.rows();
  }
}
