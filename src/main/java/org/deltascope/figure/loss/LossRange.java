package org.deltascope.figure.loss;

import java.util.List;
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
   * {@return all that were, and the one at which one stands} Numbers that are not finite do not
   * count.
   */
  static LossRange of(List<LossCurve.Range> ranges, double loss) {
    double low = Double.isFinite(loss) ? loss : Double.POSITIVE_INFINITY;
    double high = Double.isFinite(loss) ? loss : Double.NEGATIVE_INFINITY;
    for (LossCurve.Range range : ranges) {
      low = Math.min(low, range.min());
      high = Math.max(high, range.max());
    }
    if (low > high) {
      return new LossRange(0, 1, false);
    }
    if (low > 0 && high / LOGARITHMIC_FROM >= low) {
      return new LossRange(low, high, true);
    }
    double bottom = Math.min(0, low);
    double top = high > bottom ? high : bottom + 1;
    return new LossRange(bottom, top + 0.05 * (top - bottom), false);
  }

  Scale scale(double start, double end) {
    return new Scale(low, high, start, end, logarithmic);
  }
}
