package org.deltascope.history;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * The batch loss of each update made so far, at one moment. Up to {@link #RESOLUTION} updates each
 * is known; beyond, neighbours are put together, so that a curve takes no more memory however long
 * training goes on, and no peak is lost.
 *
 * @param updates how many updates there are
 * @param ranges neighbouring updates together, in order, none left out; each but the last of the
 *     same length
 */
public record LossCurve(long updates, List<Range> ranges) {

  /** At most so many ranges. */
  public static final int RESOLUTION = 8192;

  /**
   * The losses of neighbouring updates. Those that are no finite number are not counted.
   *
   * @param from the first update
   * @param to the last update, included
   * @param count how many losses were counted
   * @param min the lowest of them; NaN where there is none
   * @param max the highest of them; NaN where there is none
   * @param mean of them; NaN where there is none
   */
  public record Range(long from, long to, long count, double min, double max, double mean) {

    Range plus(Range next) {
      if (count == 0 || next.count == 0) {
        Range counted = count == 0 ? next : this;
        return new Range(from, next.to, counted.count, counted.min, counted.max, counted.mean);
      }
      long sum = count + next.count;
      return new Range(
          from,
          next.to,
          sum,
          Math.min(min, next.min),
          Math.max(max, next.max),
          mean + (next.mean - mean) * ((double) next.count / sum));
    }

    long length() {
      return to - from + 1;
    }
  }

  /** Makes it immutable. */
  public LossCurve {
    ranges = List.copyOf(ranges);
  }

  /**
   * {@return the curve as it was before its last update, if that is the given one} Where the last
   * update is put together with others it stays: their mean does not tell it.
   *
   * @param update whose loss shall not be told
   */
  public LossCurve before(long update) {
    if (ranges.isEmpty() || ranges.getLast().from() != update || updates != update + 1) {
      return this;
    }
    return new LossCurve(update, ranges.subList(0, ranges.size() - 1));
  }

  /** {@return the first update whose loss is known; {@link #updates} where none is} */
  public long first() {
    return ranges.isEmpty() ? updates : ranges.getFirst().from();
  }

  /** {@return the smallest loss, if there is one} */
  public OptionalDouble least() {
    return ranges.stream().filter(range -> range.count() > 0).mapToDouble(Range::min).min();
  }

  /**
   * {@return the losses from an update on}
   *
   * @param update the first that counts
   */
  public LossCurve since(long update) {
    return new LossCurve(
        Math.max(updates, update),
        ranges.stream().filter(range -> range.from() >= update).toList());
  }

  /**
   * {@return the losses on the way to a run: of each run those before the next begins}
   *
   * @param path the runs, one or more, each branching off the one before
   */
  public static LossCurve along(List<RunLosses> path) {
    List<Range> all = new ArrayList<>();
    for (int k = 0; k < path.size(); k++) {
      long end = k + 1 < path.size() ? path.get(k + 1).run().from() : Long.MAX_VALUE;
      path.get(k).losses().ranges().stream().filter(range -> range.to() < end).forEach(all::add);
    }
    return new LossCurve(path.getLast().losses().updates(), all);
  }

  /**
   * {@return the same curve in fewer ranges, for drawing}
   *
   * @param atMost how many, 1 or more
   */
  public LossCurve inAtMost(int atMost) {
    int together = (ranges.size() + atMost - 1) / atMost;
    return together <= 1 ? this : new LossCurve(updates, merged(ranges, together));
  }

  static List<Range> merged(List<Range> ranges, int together) {
    List<Range> merged = new ArrayList<>();
    for (int i = 0; i < ranges.size(); i += together) {
      Range range = ranges.get(i);
      for (int j = i + 1; j < Math.min(i + together, ranges.size()); j++) {
        range = range.plus(ranges.get(j));
      }
      merged.add(range);
    }
    return merged;
  }
}
