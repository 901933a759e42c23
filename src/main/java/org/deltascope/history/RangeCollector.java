package org.deltascope.history;

import java.util.ArrayList;
import java.util.List;

/**
 * Puts the losses of neighbouring updates together, so that there are never more than {@link
 * LossCurve#RESOLUTION} ranges. For one thread.
 */
final class RangeCollector {

  private List<LossCurve.Range> full;
  private long length;
  private long next;

  // The range that grows, in place: a loss comes every few hundred nanoseconds.
  private long from;
  private long count;
  private double min;
  private double max;
  private double mean;

  /** Begins with the loss of an update. */
  RangeCollector(long from) {
    this.full = new ArrayList<>();
    this.length = 1;
    this.next = from;
    begin();
  }

  /** Goes on from where another stands, which is left as it is. */
  RangeCollector(RangeCollector other) {
    full = new ArrayList<>(other.full);
    length = other.length;
    next = other.next;
    from = other.from;
    count = other.count;
    min = other.min;
    max = other.max;
    mean = other.mean;
  }

  /** Takes the losses of the next updates. */
  void add(double[] losses, int many) {
    int taken = 0;
    while (taken < many) {
      int end = (int) Math.min(many, taken + length - (next - from));
      grow(losses, taken, end);
      taken = end;
      if (next - from == length) {
        finish();
      }
    }
  }

  private void grow(double[] losses, int begin, int end) {
    long counted = count;
    double lowest = min;
    double highest = max;
    double average = mean;
    for (int i = begin; i < end; i++) {
      double loss = losses[i];
      if (!Double.isFinite(loss)) {
        continue;
      }
      counted++;
      lowest = Math.min(lowest, loss);
      highest = Math.max(highest, loss);
      average = counted == 1 ? loss : average + (loss - average) * (1.0 / counted);
    }
    count = counted;
    min = lowest;
    max = highest;
    mean = average;
    next += end - begin;
  }

  private void finish() {
    full.add(growing());
    begin();
    if (full.size() == LossCurve.RESOLUTION) {
      full = LossCurve.merged(full, 2);
      length *= 2;
    }
  }

  private void begin() {
    from = next;
    count = 0;
    min = Double.POSITIVE_INFINITY;
    max = Double.NEGATIVE_INFINITY;
    mean = 0;
  }

  private LossCurve.Range growing() {
    return count == 0
        ? new LossCurve.Range(from, next - 1, 0, Double.NaN, Double.NaN, Double.NaN)
        : new LossCurve.Range(from, next - 1, count, min, max, mean);
  }

  /** {@return the curve so far} */
  LossCurve curve() {
    List<LossCurve.Range> ranges = new ArrayList<>(full);
    if (from < next) {
      ranges.add(growing());
    }
    return new LossCurve(next, ranges);
  }
}
