package org.deltascope.figure.loss;

/**
 * How the losses are plotted, whatever they are.
 *
 * @param unit what they are plotted against
 * @param scale what equal distances mean
 * @param smoothed how many updates' mean is drawn over the losses; 1 draws the losses alone
 */
public record LossLook(LossUnit unit, LossScale scale, int smoothed) {
  /** More updates than that are not put together. */
  public static final int MOST_SMOOTHED = 1_000;

  /** Checks how many are put together. */
  public LossLook {
    if (smoothed < 1 || smoothed > MOST_SMOOTHED) {
      throw new IllegalArgumentException(
          "a mean of %d updates, expected 1 to %d".formatted(smoothed, MOST_SMOOTHED));
    }
  }

  /** {@return what one starts with} */
  public static LossLook initial() {
    return new LossLook(LossUnit.UPDATES, LossScale.AUTOMATIC, 1);
  }

  /** {@return this, against something else} */
  public LossLook over(LossUnit other) {
    return new LossLook(other, scale, smoothed);
  }

  /** {@return this on another scale} */
  public LossLook on(LossScale other) {
    return new LossLook(unit, other, smoothed);
  }

  /** {@return this with the mean of so many updates} */
  public LossLook smoothing(int updates) {
    return new LossLook(unit, scale, updates);
  }
}
