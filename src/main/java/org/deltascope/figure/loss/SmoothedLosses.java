package org.deltascope.figure.loss;

import java.util.ArrayList;
import java.util.List;
import org.deltascope.history.LossCurve;

/**
 * The mean of the latest losses at each update, from the losses themselves.
 *
 * @param points each update and the mean up to it, in order
 * @param together how many losses each mean is of, but for the first ones, which have fewer
 */
record SmoothedLosses(List<Mean> points, long together) {

  /**
   * A mean.
   *
   * @param update the last that it is of
   * @param loss the mean
   */
  record Mean(long update, double loss) {}

  SmoothedLosses {
    points = List.copyOf(points);
  }

  /**
   * {@return the means of a curve}
   *
   * @param curve the losses; where neighbours are put together, means are of whole ranges
   * @param over of how many updates, at least
   */
  static SmoothedLosses of(LossCurve curve, int over) {
    List<LossCurve.Range> ranges = curve.ranges();
    if (ranges.isEmpty() || over <= 1) {
      return new SmoothedLosses(List.of(), 1);
    }
    long length = ranges.getFirst().to() - ranges.getFirst().from() + 1;
    int several = (int) Math.max(1, (over + length - 1) / length);
    List<Mean> means = new ArrayList<>();
    for (int k = 0; k < ranges.size(); k++) {
      double sum = 0;
      long count = 0;
      for (LossCurve.Range range : ranges.subList(Math.max(0, k - several + 1), k + 1)) {
        sum += range.count() == 0 ? 0 : range.mean() * range.count();
        count += range.count();
      }
      if (count > 0) {
        means.add(new Mean(ranges.get(k).to(), sum / count));
      }
    }
    return new SmoothedLosses(means, several * length);
  }

  /** {@return how each mean is computed, from the most to the fewest words} */
  List<String> formulas() {
    String sum = "(L(u−%,d) + … + L(u))/%,d".formatted(together - 1, together);
    return List.of(
        "mean of the last %,d: s(u) = %s".formatted(together, sum),
        "s(u) = " + sum,
        "mean of %,d".formatted(together),
        "s");
  }
}
