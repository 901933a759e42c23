package org.deltascope.app.model;

import org.deltascope.figure.loss.LossLook;
import org.deltascope.formula.number.Digits;

/**
 * How a session is shown, whatever it shows.
 *
 * @param digits how numbers are rounded
 * @param theme which colours
 * @param percent the size of everything, {@link #SMALLEST} to {@link #LARGEST}
 * @param speed of playing, in moments a second, {@link #SLOWEST} to {@link #FASTEST}
 * @param losses how the losses are plotted
 */
public record DisplaySettings(
    Digits digits, ThemeChoice theme, int percent, double speed, LossLook losses) {

  /** The usual size of everything, in percent. */
  public static final int SMALLEST = 100;

  /** The largest size of everything, in percent. */
  public static final int LARGEST = 300;

  /** Moments a second, for reading along. */
  public static final double SLOWEST = 0.25;

  /** Moments a second, for watching it train. */
  public static final double FASTEST = 30;

  private static final int STEP = 25;
  private static final double PACE = 1.5;

  /** Checks the size and the speed. */
  public DisplaySettings {
    if (percent < SMALLEST || percent > LARGEST) {
      throw new IllegalArgumentException(
          "size %d %%, expected %d to %d".formatted(percent, SMALLEST, LARGEST));
    }
    if (!(speed >= SLOWEST && speed <= FASTEST)) {
      throw new IllegalArgumentException(
          "speed %s, expected %s to %s".formatted(speed, SLOWEST, FASTEST));
    }
  }

  /** {@return what one starts with} */
  public static DisplaySettings initial() {
    return new DisplaySettings(Digits.DEFAULT, ThemeChoice.SYSTEM, SMALLEST, 1, LossLook.initial());
  }

  /** {@return this look with numbers rounded otherwise} */
  public DisplaySettings rounded(Digits other) {
    return new DisplaySettings(other, theme, percent, speed, losses);
  }

  /** {@return this look with a digit more, if there are more} */
  public DisplaySettings moreDigits() {
    return rounded(new Digits(Math.min(Digits.MAX, digits.digits() + 1)));
  }

  /** {@return this look with a digit less, if there are less} */
  public DisplaySettings fewerDigits() {
    return rounded(new Digits(Math.max(Digits.MIN, digits.digits() - 1)));
  }

  /** {@return this look in other colours} */
  public DisplaySettings in(ThemeChoice other) {
    return new DisplaySettings(digits, other, percent, speed, losses);
  }

  /** {@return this look, everything one step larger if that is possible} */
  public DisplaySettings larger() {
    return sized(percent + STEP);
  }

  /** {@return this look, everything one step smaller if that is possible} */
  public DisplaySettings smaller() {
    return sized(percent - STEP);
  }

  /** {@return this look with everything in its usual size} */
  public DisplaySettings plain() {
    return sized(SMALLEST);
  }

  /** {@return this look at another speed; what is out of range becomes the nearest that is not} */
  public DisplaySettings playing(double other) {
    return new DisplaySettings(digits, theme, percent, Math.clamp(other, SLOWEST, FASTEST), losses);
  }

  /** {@return this look with the losses plotted otherwise} */
  public DisplaySettings plotting(LossLook other) {
    return new DisplaySettings(digits, theme, percent, speed, other);
  }

  /** {@return this look, played one step faster if that is possible} */
  public DisplaySettings faster() {
    return playing(speed * PACE);
  }

  /** {@return this look, played one step slower if that is possible} */
  public DisplaySettings slower() {
    return playing(speed / PACE);
  }

  /** {@return this look, everything at least that large, in percent} */
  public DisplaySettings atLeast(int other) {
    return sized(Math.max(percent, other));
  }

  private DisplaySettings sized(int other) {
    return new DisplaySettings(digits, theme, Math.clamp(other, SMALLEST, LARGEST), speed, losses);
  }

  /** {@return the size of everything as a factor, from 1 to 3} */
  public double scale() {
    return percent / 100.0;
  }
}
