package org.deltascope.formula.verdict;

import org.deltascope.nn.Loss;

/** Another convention, in which a wrong formula is right. */
public sealed interface Convention {

  /** The error is t − y, and the update is added. */
  record Negative() implements Convention {}

  /** Vectors are rows, z = xW. */
  record Rows() implements Convention {}

  /** The biases are weights of an input that is 1, and so in W. */
  record BiasAsInput() implements Convention {}

  /**
   * The loss is another one.
   *
   * @param loss which
   */
  record OtherLoss(Loss loss) implements Convention {}
}
