package org.deltascope.figure.loss;

import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.deltascope.figure.plot.Scale;
import org.deltascope.history.LossCurve;

/**
 * The losses that are shown.
 *
 * @param low the least
 * @param high the greatest
 * @param logarithmic whether equal distances are equal ratios
 */
record LossRange(double low, double high, boolean logarithmic) {
  private static final double LOGARITHMIC_FROM = 30;

  /**
   * {@return all that were, and some more, such as the one at which one stands} Numbers that are
   * not finite do not count.
   */
  static LossRange of(List<LossCurve.Range> ranges, List<Double> more, LossScale scale) {
    double[] finite =
        Stream.concat(
                ranges.stream().flatMap(range -> Stream.of(range.min(), range.max())),
                more.stream())
            .mapToDouble(Double::doubleValue)
            .filter(Double::isFinite)
            .toArray();
    double low = DoubleStream.of(finite).min().orElse(0);
    double high = DoubleStream.of(finite).max().orElse(1);
    return switch (scale) {
      case AUTOMATIC ->
          low > 0 && high / LOGARITHMIC_FROM >= low ? ratios(low, high) : differences(low, high);
      case LINEAR -> differences(low, high);
      case LOGARITHMIC ->
          high > 0
              ? ratios(DoubleStream.of(finite).filter(loss -> loss > 0).min().orElse(high), high)
              : differences(low, high);
    };
  }

  private static LossRange ratios(double low, double high) {
    return low < high ? new LossRange(low, high, true) : new LossRange(low / 2, low * 2, true);
  }

  private static LossRange differences(double low, double high) {
    double bottom = Math.min(0, low);
    double top = high > bottom ? high : bottom + 1;
    return new LossRange(bottom, top + 0.05 * (top - bottom), false);
  }

  Scale scale(double start, double end) {
    return new Scale(low, high, start, end, logarithmic);
  }
}
