package org.deltascope.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.deltascope.matrix.Matrix;
import org.junit.jupiter.api.Test;

class TestShareTest {

  private static BatchSchedule schedule(double share, boolean shuffle) {
    Dataset data = new Dataset(Matrix.zeros(10, 1), Matrix.zeros(10, 1), new TestShare(share, 7));
    return BatchSchedule.of(data, new Training(3, Reduction.MEAN, shuffle, 1));
  }

  @Test
  void what_is_held_back_is_in_no_batch_and_everything_else_is_once_in_an_epoch() {
    for (boolean shuffle : new boolean[] {false, true}) {
      BatchSchedule schedule = schedule(0.3, shuffle);
      List<Integer> taken =
          java.util.stream.LongStream.range(0, schedule.updatesPerEpoch())
              .boxed()
              .flatMap(update -> schedule.batch(update).samples().stream())
              .toList();

      assertThat(taken).hasSize(7).doesNotHaveDuplicates();
      assertThat(taken).containsExactlyInAnyOrderElementsOf(schedule.trained());
      assertThat(schedule.updatesPerEpoch()).isEqualTo(3);
    }
  }

  @Test
  void the_same_seed_holds_the_same_samples_back() {
    assertThat(new TestShare(0.5, 3).trained(20)).isEqualTo(new TestShare(0.5, 3).trained(20));
    assertThat(new TestShare(0.5, 3).trained(20)).isNotEqualTo(new TestShare(0.5, 4).trained(20));
  }

  @Test
  void samples_keep_their_order_trained_on_or_held_back() {
    TestShare share = new TestShare(0.4, 3);

    assertThat(share.trained(40)).isSorted().hasSize(24);
    assertThat(share.held(40)).isSorted().hasSize(16).doesNotContain(share.trained(40));
  }

  @Test
  void the_share_is_rounded_and_never_all() {
    assertThat(new TestShare(0.2, 0).count(4)).isEqualTo(1);
    assertThat(new TestShare(0.1, 0).count(4)).isZero();
    assertThat(new TestShare(0.99, 0).count(4)).isEqualTo(3);
    assertThat(new TestShare(0.99, 0).count(1)).isZero();
  }

  @Test
  void without_a_share_all_are_trained_on_in_order() {
    assertThat(schedule(0, false).isPartial()).isFalse();
    assertThat(schedule(0, false).batch(1).samples()).containsExactly(3, 4, 5);
  }

  @Test
  void a_share_that_leaves_nothing_is_refused() {
    assertThatThrownBy(() -> new TestShare(1, 0)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new TestShare(Double.NaN, 0))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
