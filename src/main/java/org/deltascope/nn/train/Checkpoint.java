package org.deltascope.nn.train;

import org.deltascope.nn.TrainingState;

/**
 * A copy of where training stands, as the numbers lie in the {@link Trainer}: making it costs
 * little, and any trainer of the same experiment can go on from it. {@link TrainingState} is the
 * same for everyone else.
 *
 * <p>Immutable.
 */
public final class Checkpoint {
  private final long updates;
  private final long steps;
  private final double[] numbers;

  /** Takes the numbers as its own: nobody else may write to them later. */
  Checkpoint(long updates, long steps, double[] numbers) {
    this.updates = updates;
    this.steps = steps;
    this.numbers = numbers;
  }

  /** {@return how many updates were made} */
  public long updates() {
    return updates;
  }

  /** {@return how many of them the optimizer made with what it keeps} */
  long steps() {
    return steps;
  }

  /** {@return parameters and slots of all layers, not to be written to} */
  double[] numbers() {
    return numbers;
  }
}
