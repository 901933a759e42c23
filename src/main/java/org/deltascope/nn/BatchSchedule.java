package org.deltascope.nn;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Which samples make up which update. The order of an epoch follows from the seed and the epoch's
 * number alone, so that any update can be asked for without the ones before it.
 *
 * @param samples how many are trained on
 * @param training batch size and shuffling
 * @param trained their numbers in the data set, in ascending order; empty where all are trained on
 */
public record BatchSchedule(int samples, Training training, List<Integer> trained) {

  /** Makes it immutable. */
  public BatchSchedule {
    trained = List.copyOf(trained);
  }

  /** The schedule of a data set that is trained on as a whole. */
  public BatchSchedule(int samples, Training training) {
    this(samples, training, List.of());
  }

  static BatchSchedule of(Dataset data, Training training) {
    int[] trained = data.test().trained(data.size());
    return new BatchSchedule(
        trained.length,
        training,
        trained.length == data.size() ? List.of() : Arrays.stream(trained).boxed().toList());
  }

  /** {@return whether samples are held back} */
  public boolean isPartial() {
    return !trained.isEmpty();
  }

  private static final long GOLDEN_RATIO = 0x9E3779B97F4A7C15L;

  /** {@return samples in a full batch} */
  public int batchSize() {
    return training.batchSize() == 0 ? samples : Math.min(training.batchSize(), samples);
  }

  /** {@return how many updates one pass over the data makes; the last may have a smaller batch} */
  public int updatesPerEpoch() {
    return (samples + batchSize() - 1) / batchSize();
  }

  /**
   * {@return the number of whole passes before an update}
   *
   * @param update from 0
   */
  public long epochOf(long update) {
    return update / updatesPerEpoch();
  }

  /**
   * {@return where in the epoch's order an update's batch begins}
   *
   * @param update from 0
   */
  public int startOf(long update) {
    return (int) (update % updatesPerEpoch()) * batchSize();
  }

  /**
   * {@return how many samples an update's batch has}
   *
   * @param update from 0
   */
  public int sizeOf(long update) {
    return Math.min(batchSize(), samples - startOf(update));
  }

  /**
   * Writes the order in which an epoch takes the samples.
   *
   * @param epoch from 0
   * @param order receives the sample numbers; as long as there are samples to train on
   */
  public void order(long epoch, int[] order) {
    for (int i = 0; i < samples; i++) {
      order[i] = number(i);
    }
    if (training.shuffle()) {
      Shuffle.shuffle(order, training.seed() + (epoch + 1) * GOLDEN_RATIO);
    }
  }

  /**
   * {@return the batch of an update}
   *
   * @param update from 0
   */
  public Batch batch(long update) {
    IntStream places = IntStream.range(startOf(update), startOf(update) + sizeOf(update));
    return new Batch(epochOf(update), samplesAt(places, update).boxed().toList());
  }

  private int number(int place) {
    return trained.isEmpty() ? place : trained.get(place);
  }

  /** Without shuffling a place is a sample's number, and no order of the whole data set is made. */
  private IntStream samplesAt(IntStream places, long update) {
    if (!training.shuffle()) {
      return places.map(this::number);
    }
    int[] order = new int[samples];
    order(epochOf(update), order);
    return places.map(place -> order[place]);
  }
}
