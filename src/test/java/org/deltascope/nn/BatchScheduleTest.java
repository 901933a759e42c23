package org.deltascope.nn;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BatchScheduleTest {

  private static BatchSchedule schedule(int samples, int batchSize, boolean shuffle, long seed) {
    return new BatchSchedule(samples, new Training(batchSize, Reduction.MEAN, shuffle, seed));
  }

  private static List<Integer> epoch(BatchSchedule schedule, long epoch) {
    List<Integer> samples = new ArrayList<>();
    for (int k = 0; k < schedule.updatesPerEpoch(); k++) {
      samples.addAll(schedule.batch(epoch * schedule.updatesPerEpoch() + k).samples());
    }
    return samples;
  }

  @Test
  void samples_come_in_order_and_begin_again() {
    BatchSchedule schedule = schedule(3, 1, false, 0);
    assertThat(IntStream.range(0, 5).mapToObj(u -> schedule.batch(u).samples()))
        .containsExactly(List.of(0), List.of(1), List.of(2), List.of(0), List.of(1));
  }

  @Test
  void the_last_batch_of_an_epoch_may_be_smaller() {
    BatchSchedule schedule = schedule(7, 3, false, 0);
    assertThat(IntStream.range(0, 4).mapToObj(u -> schedule.batch(u).samples()))
        .containsExactly(List.of(0, 1, 2), List.of(3, 4, 5), List.of(6), List.of(0, 1, 2));
    assertThat(schedule.sizeOf(2)).isEqualTo(1);
    assertThat(schedule.updatesPerEpoch()).isEqualTo(3);
  }

  @Test
  void batch_size_zero_takes_all() {
    assertThat(schedule(4, 0, false, 0).batch(9)).isEqualTo(new Batch(9, List.of(0, 1, 2, 3)));
  }

  @Test
  void a_batch_larger_than_the_data_takes_all() {
    assertThat(schedule(4, 100, false, 0).updatesPerEpoch()).isEqualTo(1);
    assertThat(schedule(4, 100, false, 0).batch(1).size()).isEqualTo(4);
  }

  @Test
  void epochs_are_counted() {
    BatchSchedule schedule = schedule(7, 3, false, 0);
    assertThat(IntStream.range(0, 7).mapToObj(u -> schedule.batch(u).epoch()))
        .containsExactly(0L, 0L, 0L, 1L, 1L, 1L, 2L);
  }

  @Test
  void a_shuffled_epoch_takes_every_sample_once() {
    for (long seed = 0; seed < 20; seed++) {
      assertThat(epoch(schedule(23, 4, true, seed), seed))
          .as("seed %d", seed)
          .containsExactlyInAnyOrderElementsOf(IntStream.range(0, 23).boxed().toList());
    }
  }

  @Test
  void the_same_seed_gives_the_same_order() {
    assertThat(epoch(schedule(50, 4, true, 5), 3)).isEqualTo(epoch(schedule(50, 4, true, 5), 3));
  }

  @Test
  void another_seed_or_epoch_gives_another_order() {
    List<Integer> order = epoch(schedule(50, 4, true, 5), 3);
    assertThat(epoch(schedule(50, 4, true, 6), 3)).isNotEqualTo(order);
    assertThat(epoch(schedule(50, 4, true, 5), 4)).isNotEqualTo(order);
  }

  @Test
  void batches_follow_the_order_of_their_epoch() {
    BatchSchedule schedule = schedule(10, 3, true, 1);
    int[] order = new int[10];
    schedule.order(2, order);
    assertThat(epoch(schedule, 2)).isEqualTo(IntStream.of(order).boxed().toList());
  }

  @Test
  void the_order_does_not_depend_on_the_batch_size() {
    assertThat(epoch(schedule(10, 3, true, 1), 2)).isEqualTo(epoch(schedule(10, 0, true, 1), 2));
  }

  @Test
  void an_update_far_away_is_found_at_once() {
    long far = 3_000_000_000_000L;
    assertThat(schedule(7, 3, false, 0).batch(far).epoch()).isEqualTo(1_000_000_000_000L);
  }

  @Test
  void every_sample_comes_first_about_as_often() {
    int[] first = new int[5];
    for (long epoch = 0; epoch < 5_000; epoch++) {
      first[schedule(5, 1, true, 0).batch(epoch * 5).samples().getFirst()]++;
    }
    assertThat(IntStream.of(first).boxed()).allSatisfy(n -> assertThat(n).isBetween(850, 1150));
  }

  @Test
  void the_order_is_the_same_on_every_machine_and_in_every_version() {
    assertThat(epoch(schedule(10, 1, true, 42), 0)).containsExactly(5, 2, 4, 6, 1, 3, 7, 8, 9, 0);
  }
}
