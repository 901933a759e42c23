package org.deltascope.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.deltascope.nn.RandomExperiments;
import org.deltascope.nn.TrainingState;
import org.junit.jupiter.api.Test;

class CheckpointsTest {

  private static final TrainingState ANY = TrainingState.initial(RandomExperiments.of(0));

  private static Checkpoints filled(long interval, long capacity, long updates) {
    Checkpoints checkpoints = new Checkpoints(interval, capacity);
    for (long u = 0; u <= updates; u++) {
      if (checkpoints.wants(u)) {
        checkpoints.keep(new TrainingState(u, ANY.network(), ANY.slots()));
      }
    }
    return checkpoints;
  }

  private static long before(Checkpoints checkpoints, long update) {
    return checkpoints.before(update).orElseThrow().updates();
  }

  @Test
  void the_interval_stays_while_there_is_room() {
    Checkpoints checkpoints = filled(16, 7, 100);
    assertThat(checkpoints.interval()).isEqualTo(16);
    assertThat(before(checkpoints, 95)).isEqualTo(80);
  }

  @Test
  void without_room_every_second_one_goes_and_the_interval_doubles() {
    Checkpoints checkpoints = filled(16, 7, 112);
    assertThat(checkpoints.interval()).isEqualTo(32);
    assertThat(before(checkpoints, 95)).isEqualTo(64);
  }

  @Test
  void a_hundred_thousand_updates_are_spread_evenly() {
    Checkpoints checkpoints = filled(16, 100, 100_000);
    assertThat(checkpoints.interval()).isEqualTo(1024);
    assertThat(List.of(before(checkpoints, 1023), before(checkpoints, 99_999)))
        .containsExactly(0L, 99_328L);
  }

  @Test
  void nothing_is_before_the_first() {
    assertThat(new Checkpoints(16, 7).before(1_000)).isEmpty();
  }

  @Test
  void room_for_one_holds_one() {
    assertThat(before(filled(1, 1, 1_000), 1_000)).isZero();
  }
}
