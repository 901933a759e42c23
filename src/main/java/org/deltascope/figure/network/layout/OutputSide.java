package org.deltascope.figure.network.layout;

/**
 * Where it stands what belongs to the outputs.
 *
 * @param targetsAbove whether targets stand above the outputs instead of right of them
 * @param loss where the loss stands
 */
public record OutputSide(boolean targetsAbove, LossPlace loss) {
  /** The height of a target and a share of the loss above an output. */
  static final double ABOVE = 35;

  /** Where the loss stands. */
  enum LossPlace {
    /** Right of the outputs, in the middle between two. */
    BETWEEN,
    /** Right of the only output, below its target. */
    BESIDE,
    /** Below the only output. */
    BELOW,
    /** In the upper right corner. */
    CORNER
  }
}
