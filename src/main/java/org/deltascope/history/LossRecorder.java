package org.deltascope.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Collects the losses of updates as they are made. One thread may record while others take
 * snapshots.
 */
final class LossRecorder {

  private List<LossCurve.Range> full = new ArrayList<>();
  private Optional<LossCurve.Range> growing = Optional.empty();
  private long length = 1;
  private long updates;
  private OptionalLong firstNotFinite = OptionalLong.empty();

  /** {@return how many losses were recorded} */
  synchronized long updates() {
    return updates;
  }

  /** {@return the first update whose loss is no finite number} */
  synchronized OptionalLong firstNotFinite() {
    return firstNotFinite;
  }

  /** Takes the loss of the next update. */
  synchronized void record(double loss) {
    if (firstNotFinite.isEmpty() && !Double.isFinite(loss)) {
      firstNotFinite = OptionalLong.of(updates);
    }
    LossCurve.Range one = LossCurve.Range.of(updates++, loss);
    LossCurve.Range range = growing.map(begun -> begun.plus(one)).orElse(one);
    if (range.length() < length) {
      growing = Optional.of(range);
      return;
    }
    growing = Optional.empty();
    full.add(range);
    if (full.size() == LossCurve.RESOLUTION) {
      full = LossCurve.merged(full, 2);
      length *= 2;
    }
  }

  /** {@return all losses so far} */
  synchronized LossCurve snapshot() {
    List<LossCurve.Range> ranges = new ArrayList<>(full);
    growing.ifPresent(ranges::add);
    return new LossCurve(updates, ranges);
  }
}
