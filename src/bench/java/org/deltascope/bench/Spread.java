package org.deltascope.bench;

import java.util.Arrays;
import java.util.Locale;

/** Times of the same work, again and again; in milliseconds. */
public final class Spread {
  private double[] times = new double[16];
  private int count;

  /** Adds one. */
  public void add(double time) {
    if (count == times.length) {
      times = Arrays.copyOf(times, 2 * count);
    }
    times[count++] = time;
  }

  /** {@return what half of them stay below} */
  public double median() {
    return quantile(0.5);
  }

  /** {@return what 95 of 100 stay below} */
  public double p95() {
    return quantile(0.95);
  }

  /** {@return the longest} */
  public double worst() {
    return quantile(1);
  }

  private double quantile(double part) {
    double[] sorted = Arrays.copyOf(times, count);
    Arrays.sort(sorted);
    return sorted[(int) (part * (count - 1))];
  }

  /** {@return a time or a ratio with two digits after the point} */
  public static String format(double value) {
    return String.format(Locale.ROOT, "%.2f", value);
  }
}
