package org.deltascope.app.model.table;

import java.util.Optional;
import org.deltascope.nn.BatchSchedule;

/**
 * Where a sample is looked at: in the update whose batch it is in.
 *
 * @param update from 0
 * @param place of the sample in the batch, from 0
 */
public record SampleVisit(long update, int place) {

  /**
   * {@return where a sample is looked at in the epoch of an update; nowhere if it is held back from
   * training}
   *
   * @param schedule which samples make which update
   * @param near the update that is shown
   * @param sample its number in the data, from 0
   */
  public static Optional<SampleVisit> of(BatchSchedule schedule, long near, int sample) {
    long epoch = schedule.epochOf(near);
    int[] order = new int[schedule.samples()];
    schedule.order(epoch, order);
    for (int p = 0; p < order.length; p++) {
      if (order[p] == sample) {
        long update = epoch * schedule.updatesPerEpoch() + p / schedule.batchSize();
        return Optional.of(new SampleVisit(update, p % schedule.batchSize()));
      }
    }
    return Optional.empty();
  }
}
