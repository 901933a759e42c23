package org.deltascope.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.deltascope.nn.RandomExperiments;
import org.deltascope.nn.TrainingState;
import org.deltascope.nn.train.Trainer;
import org.junit.jupiter.api.Test;

class CheckpointsTest {

  private static final TrainingState ANY = TrainingState.initial(RandomExperiments.of(0));

  private static Checkpoints filled(long from, long interval, long capacity, long to) {
    Checkpoints checkpoints = new Checkpoints(from, interval, capacity);
    Trainer trainer = new Trainer(RandomExperiments.of(0));
    for (long u = from; u <= to; u++) {
      if (checkpoints.wants(u)) {
        trainer.restore(at(u));
        checkpoints.keep(trainer.checkpoint());
      }
    }
    return checkpoints;
  }

  private static TrainingState at(long update) {
    return new TrainingState(update, update, ANY.network(), ANY.slots());
  }

  private static long before(Checkpoints checkpoints, long update) {
    return checkpoints.before(update).orElseThrow().updates();
  }

  @Test
  void the_interval_stays_while_there_is_room() {
    Checkpoints checkpoints = filled(0, 16, 7, 100);
    assertThat(checkpoints.interval()).isEqualTo(16);
    assertThat(before(checkpoints, 95)).isEqualTo(80);
  }

  @Test
  void without_room_every_second_one_goes_and_the_interval_doubles() {
    Checkpoints checkpoints = filled(0, 16, 7, 112);
    assertThat(checkpoints.interval()).isEqualTo(32);
    assertThat(before(checkpoints, 95)).isEqualTo(64);
  }

  @Test
  void a_hundred_thousand_updates_are_spread_evenly() {
    Checkpoints checkpoints = filled(0, 16, 100, 100_000);
    assertThat(checkpoints.interval()).isEqualTo(1024);
    assertThat(List.of(before(checkpoints, 1023), before(checkpoints, 99_999)))
        .containsExactly(0L, 99_328L);
  }

  @Test
  void nothing_is_before_the_first() {
    assertThat(new Checkpoints(0, 16, 7).before(1_000)).isEmpty();
  }

  @Test
  void room_for_one_holds_one() {
    assertThat(before(filled(0, 1, 1, 1_000), 1_000)).isZero();
  }

  @Test
  void they_are_counted_from_where_they_begin() {
    Checkpoints checkpoints = filled(1_003, 16, 7, 1_090);
    assertThat(List.of(before(checkpoints, 1_003), before(checkpoints, 1_018)))
        .containsExactly(1_003L, 1_003L);
    assertThat(before(checkpoints, 1_090)).isEqualTo(1_083);
    assertThat(checkpoints.before(1_002)).isEmpty();
  }

  @Test
  void where_there_is_room_for_many_each_is_found() {
    Checkpoints checkpoints = filled(5, 1, 10_000, 900);
    for (long update = 5; update <= 900; update++) {
      assertThat(before(checkpoints, update)).isEqualTo(update);
    }
  }
}
