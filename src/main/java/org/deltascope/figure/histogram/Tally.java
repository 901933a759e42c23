package org.deltascope.figure.histogram;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import org.deltascope.figure.plot.Scale;

/**
 * Counts numbers without keeping them: all are seen once, so that it is known how far they reach,
 * and once more, to be counted.
 */
final class Tally {
  private static final double LEAST_RANGE = 1e-100;
  private static final int FEWEST = 6;
  private static final int MOST = 30;

  private double low = Double.POSITIVE_INFINITY;
  private double high = Double.NEGATIVE_INFINITY;
  private long seen;
  private long leftOut;
  private double[] edges = {};
  private long[] counts = {};

  void see(double number) {
    if (lies(number)) {
      low = Math.min(low, number);
      high = Math.max(high, number);
      seen++;
    } else {
      leftOut++;
    }
  }

  /** Counts a number, after all have been seen. */
  void count(double number) {
    if (!lies(number)) {
      return;
    }
    if (counts.length == 0) {
      edges = edges();
      counts = new long[edges.length - 1];
    }
    int at = Arrays.binarySearch(edges, number + 0.0); // the sign of 0 does not count
    counts[Math.min(counts.length - 1, at < 0 ? -at - 2 : at)]++;
  }

  Histogram histogram() {
    return new Histogram(
        Arrays.stream(edges).boxed().toList(),
        LongStream.of(counts).boxed().toList(),
        low,
        high,
        leftOut);
  }

  private static boolean lies(double number) {
    return Math.abs(number) <= Scale.FARTHEST;
  }

  /** Round numbers around 0 and all that were seen; the more numbers, the closer. */
  private double[] edges() {
    double from = Math.min(0, low);
    double to = Math.max(0, high);
    if (to - from < LEAST_RANGE) {
      to = 1;
    }
    int bins = (int) Math.clamp(Math.ceil(2 * Math.cbrt((double) seen)), FEWEST, MOST);
    List<Double> all = new ArrayList<>();
    Scale.linear(from, to, 0, 1).ticks(bins).forEach(tick -> all.add(tick.value()));
    double step = all.get(1) - all.get(0);
    if (from < all.getFirst()) {
      all.addFirst(all.getFirst() - step);
    }
    if (to > all.getLast()) {
      all.addLast(all.getLast() + step);
    }
    return all.stream().mapToDouble(edge -> edge + 0.0).toArray();
  }
}
