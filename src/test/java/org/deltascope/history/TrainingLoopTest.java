package org.deltascope.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.deltascope.nn.Experiment;
import org.deltascope.nn.RandomExperiments;
import org.deltascope.nn.TrainingState;
import org.junit.jupiter.api.Test;

class TrainingLoopTest {

  private static final Experiment ANY = RandomExperiments.of(3);

  @Test
  void it_comes_to_the_state_that_a_history_comes_to() {
    assertThat(TrainingLoop.stateBefore(77, ANY, ProgressListener.NONE))
        .isEqualTo(new History(ANY).stateBefore(77));
  }

  @Test
  void before_the_first_update_nothing_is_made() {
    assertThat(TrainingLoop.stateBefore(0, ANY, (made, target) -> false))
        .isEqualTo(TrainingState.initial(ANY));
  }

  @Test
  void its_listener_is_told_before_each_update() {
    List<Long> told = new ArrayList<>();
    TrainingLoop.stateBefore(3, ANY, (made, target) -> told.add(10 * made + target));
    assertThat(told).containsExactly(3L, 13L, 23L);
  }

  @Test
  void its_listener_can_end_it() {
    assertThatThrownBy(() -> TrainingLoop.stateBefore(9, ANY, (made, target) -> made < 4))
        .isInstanceOf(CancellationException.class)
        .hasMessage("stopped after 4 of 9 updates");
  }
}
