package org.deltascope.nn;

import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * When training stops; the first that holds. It also stops at the first number that is not finite.
 *
 * @param epochs after so many
 * @param lossBelow as soon as the loss is smaller
 * @param gradientBelow as soon as the gradient is shorter
 * @param noBetterFor after so many epochs without a smaller loss
 */
public record StopRule(
    OptionalInt epochs,
    OptionalDouble lossBelow,
    OptionalDouble gradientBelow,
    OptionalInt noBetterFor) {

  private static final int USUAL_EPOCHS = 100;

  /** {@return that of a training that nothing stops} */
  public static StopRule never() {
    return new StopRule(
        OptionalInt.empty(), OptionalDouble.empty(), OptionalDouble.empty(), OptionalInt.empty());
  }

  /**
   * {@return the same rule with other epochs}
   *
   * @param changed after how many training stops; empty where their number does not stop it
   */
  public StopRule after(OptionalInt changed) {
    return new StopRule(changed, lossBelow, gradientBelow, noBetterFor);
  }

  /** {@return this rule; where nothing would stop a training, 100 epochs} */
  public StopRule orUsual() {
    return equals(never()) ? after(OptionalInt.of(USUAL_EPOCHS)) : this;
  }
}
