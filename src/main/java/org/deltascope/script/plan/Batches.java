package org.deltascope.script.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.deltascope.nn.BatchSchedule;

/**
 * Which samples the updates of a script take, and so which must be written into it.
 *
 * @param schedule of the training
 * @param updates how many, from the first on
 */
public record Batches(BatchSchedule schedule, long updates) {

  /** {@return whether all updates take the same samples in the same order} */
  public boolean isOne() {
    return updates == 1 || (schedule.updatesPerEpoch() == 1 && !areShuffled());
  }

  /** {@return whether an epoch's order follows from no rule that a script could state} */
  public boolean areShuffled() {
    return schedule.training().shuffle() || schedule.isPartial();
  }

  /** {@return whether one of them has more than one sample} */
  public boolean areLarge() {
    return schedule.batchSize() > 1;
  }

  /** {@return how many samples are written} */
  public int rowCount() {
    if (isOne()) {
      return schedule.batchSize();
    }
    if (schedule.isPartial()) {
      return schedule.trained().getLast() + 1;
    }
    return areShuffled() || updates >= schedule.updatesPerEpoch()
        ? schedule.samples()
        : (int) updates * schedule.batchSize();
  }

  /** {@return the samples that are written, in their order} */
  public List<Integer> rows() {
    return isOne() ? schedule.batch(0).samples() : IntStream.range(0, rowCount()).boxed().toList();
  }

  /** {@return how many numbers {@link #drawn()} holds} */
  public long drawnCount() {
    return isOne() || !areShuffled()
        ? 0
        : Math.min(updates, Integer.MAX_VALUE) * schedule.batchSize();
  }

  /** {@return the samples of each update, where they are shuffled} */
  public List<List<Integer>> drawn() {
    List<List<Integer>> batches = new ArrayList<>();
    int[] order = new int[schedule.samples()];
    for (long update = 0; update < updates; update++) {
      int start = schedule.startOf(update);
      if (start == 0) {
        schedule.order(schedule.epochOf(update), order);
      }
      batches.add(
          IntStream.range(start, start + schedule.sizeOf(update))
              .mapToObj(place -> order[place])
              .toList());
    }
    return batches;
  }
}
