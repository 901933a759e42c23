package org.deltascope.figure.plot;

import java.util.ArrayList;
import java.util.List;

/**
 * Maps numbers to places along an axis.
 *
 * @param low the number at the start
 * @param high the number at the end, greater than the low one
 * @param start its place, in units
 * @param end its place, in units; smaller than the start for an axis that points up
 * @param logarithmic whether equal ratios are equally far apart; then low is greater than 0
 */
public record Scale(double low, double high, double start, double end, boolean logarithmic) {
  /** How far numbers are drawn: what lies beyond, after a training that diverged, is left out. */
  public static final double FARTHEST = 1e100;

  private static final double[] STEPS = {1, 2, 5, 10};

  /** Rejects an empty range, and a logarithmic one that reaches 0. */
  public Scale {
    if (!(low < high) || (logarithmic && !(low > 0))) {
      throw new IllegalArgumentException(
          "a %s scale from %s to %s, expected a range that grows%s"
              .formatted(
                  logarithmic ? "logarithmic" : "linear",
                  low,
                  high,
                  logarithmic ? " from above 0" : ""));
    }
  }

  /**
   * {@return an even scale}
   *
   * @param low the number at the start
   * @param high the number at the end, greater than the low one
   * @param start its place
   * @param end its place
   */
  public static Scale linear(double low, double high, double start, double end) {
    return new Scale(low, high, start, end, false);
  }

  /**
   * {@return the place of a number}
   *
   * @param value any; on a logarithmic scale what is not above 0 is at the start
   */
  public double at(double value) {
    double share =
        logarithmic
            ? (Math.log(Math.max(value, low)) - Math.log(low)) / (Math.log(high) - Math.log(low))
            : (value - low) / (high - low);
    return start + share * (end - start);
  }

  /**
   * {@return which of so many is nearest to a place, counted from 0; 0 where there are none}
   *
   * @param place in units
   * @param count how many there are
   */
  public long indexAt(double place, long count) {
    return Math.clamp(Math.round(valueAt(place)), 0, Math.max(0, count - 1));
  }

  /**
   * {@return the number at a place, of those on the scale}
   *
   * @param place in units
   */
  public double valueAt(double place) {
    double share = Math.clamp((place - start) / (end - start), 0.0, 1.0);
    return logarithmic
        ? Math.exp(Math.log(low) + share * (Math.log(high) - Math.log(low)))
        : low + share * (high - low);
  }

  /**
   * {@return round numbers on the scale: 1, 2 and 5 times powers of ten, or powers of ten}
   *
   * @param most how many at most, 2 or more
   */
  public List<Tick> ticks(int most) {
    return logarithmic ? powers(most).stream().map(Tick::power).toList() : Tick.alike(even(most));
  }

  private List<Double> even(int most) {
    double least = (high - low) / most;
    if (least < Double.MIN_NORMAL) {
      return List.of(); // too near each other to be counted in powers of ten
    }
    double power = Math.pow(10, Math.floor(Math.log10(least)));
    int wide = 0;
    while (wide < STEPS.length - 1 && STEPS[wide] * power < least) {
      wide++;
    }
    List<Double> ticks = multiples(STEPS[wide] * power);
    // One number alone says nothing of the scale.
    return ticks.size() < 2 && wide > 0 ? multiples(STEPS[wide - 1] * power) : ticks;
  }

  private List<Double> multiples(double step) {
    List<Double> ticks = new ArrayList<>();
    long first = (long) Math.ceil(low / step - 1e-9);
    for (long k = first; k * step <= high + 1e-9 * (high - low); k++) {
      ticks.add(clean(k, step));
    }
    return ticks;
  }

  /** 3 × 0.1 is 0.30000000000000004; a tick of 0.3 is meant. */
  private static double clean(long k, double step) {
    int decimals = (int) Math.max(0, 2 - Math.floor(Math.log10(step)));
    return new java.math.BigDecimal(k * step)
        .setScale(decimals, java.math.RoundingMode.HALF_EVEN)
        .doubleValue();
  }

  private List<Double> powers(int most) {
    int first = (int) Math.ceil(Math.log10(low) - 1e-9);
    int last = (int) Math.floor(Math.log10(high) + 1e-9);
    int step = Math.max(1, (last - first + most) / most);
    List<Double> ticks = new ArrayList<>();
    for (int power = first; power <= last; power += step) {
      ticks.add(Double.parseDouble("1e" + power));
    }
    return ticks;
  }
}
