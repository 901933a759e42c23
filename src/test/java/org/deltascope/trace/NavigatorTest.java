package org.deltascope.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.deltascope.matrix.Matrix;
import org.deltascope.nn.BiasMode;
import org.deltascope.nn.Elementwise;
import org.deltascope.nn.Layer;
import org.deltascope.nn.Network;
import org.deltascope.nn.Optimizer;
import org.junit.jupiter.api.Test;

class NavigatorTest {

  /** One layer of two neurons: z a | L | δ ∂W | update, 7 updates an epoch. */
  private static final Navigator NAVIGATOR =
      new Navigator(
          Outline.of(
              new Network(
                  2,
                  List.of(
                      new Layer(
                          Matrix.zeros(2, 2),
                          Matrix.zeros(2, 1),
                          BiasMode.FROZEN,
                          Elementwise.SIGMOID))),
              new Optimizer.Sgd(0.5),
              false),
          7);

  private static Moment whole(long update, int step) {
    return Moment.whole(update, step);
  }

  private static Moment part(long update, int step, int part) {
    return new Moment(update, step, part);
  }

  private static void assertNext(Granularity by, Moment from, Moment to) {
    assertThat(NAVIGATOR.next(from, by)).isEqualTo(to);
  }

  private static void assertPrevious(Granularity by, Moment from, Moment to) {
    assertThat(NAVIGATOR.previous(from, by)).isEqualTo(to);
  }

  @Test
  void part_by_part_it_goes_through_every_step_and_into_the_next_update() {
    assertNext(Granularity.PART, part(0, 0, 0), part(0, 0, 1));
    assertNext(Granularity.PART, part(0, 0, 1), part(0, 1, 0));
    assertNext(Granularity.PART, part(0, 5, 3), part(1, 0, 0));
  }

  @Test
  void phase_by_phase_it_goes_to_the_end_of_a_phase_it_is_in_the_midst_of() {
    assertNext(Granularity.PHASE, whole(0, 0), whole(0, 1));
    assertNext(Granularity.PHASE, part(0, 0, 1), whole(0, 1));
    assertNext(Granularity.PHASE, whole(0, 1), whole(0, 2));
    assertNext(Granularity.PHASE, whole(0, 3), whole(0, 4));
  }

  @Test
  void going_back_part_by_part_undoes_going_forward() {
    Moment moment = part(0, 0, 0);
    for (int k = 0; k < 18 * 5; k++) {
      Moment next = NAVIGATOR.next(moment, Granularity.PART);
      assertPrevious(Granularity.PART, next, moment);
      moment = next;
    }
    assertThat(moment).isEqualTo(part(5, 0, 0));
  }

  @Test
  void going_back_step_by_step_undoes_going_forward() {
    Moment moment = whole(0, 0);
    for (int k = 0; k < 6 * 5; k++) {
      Moment next = NAVIGATOR.next(moment, Granularity.STEP);
      assertPrevious(Granularity.STEP, next, moment);
      moment = next;
    }
    assertThat(moment).isEqualTo(whole(5, 0));
  }

  @Test
  void a_whole_step_is_left_as_from_its_last_part() {
    assertNext(Granularity.PART, whole(0, 4), part(0, 5, 0));
    assertPrevious(Granularity.PART, whole(0, 4), part(0, 4, 4));
  }

  @Test
  void from_the_middle_of_a_step_the_next_step_is_its_end() {
    assertNext(Granularity.STEP, part(0, 4, 3), whole(0, 4));
    assertNext(Granularity.STEP, part(0, 4, 5), whole(0, 5));
  }

  @Test
  void from_the_middle_of_a_step_the_previous_step_is_the_one_before() {
    assertPrevious(Granularity.STEP, part(0, 4, 3), whole(0, 3));
  }

  @Test
  void phase_by_phase_it_stops_at_the_end_of_each() {
    Moment moment = whole(0, 0);
    for (Moment expected :
        List.of(whole(0, 1), whole(0, 2), whole(0, 4), whole(0, 5), whole(1, 1), whole(1, 2))) {
      assertNext(Granularity.PHASE, moment, expected);
      moment = expected;
    }
  }

  @Test
  void going_back_phase_by_phase_stops_at_the_end_of_the_one_before() {
    Moment moment = whole(1, 2);
    for (Moment expected :
        List.of(whole(1, 1), whole(0, 5), whole(0, 4), whole(0, 2), whole(0, 1), whole(0, 0))) {
      assertPrevious(Granularity.PHASE, moment, expected);
      moment = expected;
    }
  }

  @Test
  void the_unfinished_last_step_of_a_phase_is_finished_first() {
    assertNext(Granularity.PHASE, part(0, 4, 0), whole(0, 4));
  }

  @Test
  void updates_and_epochs_keep_the_place() {
    assertNext(Granularity.UPDATE, part(3, 4, 2), part(4, 4, 2));
    assertNext(Granularity.EPOCH, part(3, 4, 2), part(10, 4, 2));
    assertPrevious(Granularity.UPDATE, part(3, 4, 2), part(2, 4, 2));
    assertPrevious(Granularity.EPOCH, part(10, 4, 2), part(3, 4, 2));
  }

  @Test
  void nothing_comes_before_the_first_update() {
    assertPrevious(Granularity.PART, part(0, 0, 0), part(0, 0, 0));
    assertPrevious(Granularity.STEP, whole(0, 0), whole(0, 0));
    assertPrevious(Granularity.PHASE, whole(0, 0), whole(0, 0));
    assertPrevious(Granularity.UPDATE, part(0, 4, 2), part(0, 4, 2));
    assertPrevious(Granularity.EPOCH, part(6, 4, 2), part(0, 4, 2));
  }

  @Test
  void going_back_never_goes_forward() {
    assertPrevious(Granularity.STEP, part(0, 0, 1), part(0, 0, 0));
    assertPrevious(Granularity.PHASE, part(0, 1, 1), whole(0, 0));
    assertPrevious(Granularity.PHASE, part(0, 0, 1), part(0, 0, 0));
  }

  @Test
  void an_update_starts_with_its_first_part_or_step_and_ends_with_its_last_step() {
    assertThat(NAVIGATOR.start(3, Granularity.PART)).isEqualTo(part(3, 0, 0));
    assertThat(NAVIGATOR.start(3, Granularity.STEP)).isEqualTo(whole(3, 0));
    assertThat(NAVIGATOR.end(3)).isEqualTo(whole(3, 5));
  }

  @Test
  void there_is_no_moment_before_the_beginning() {
    assertThatThrownBy(() -> new Moment(-1, 0, 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("no such moment: update -1, step 0, part 0");
    assertThatThrownBy(() -> new Moment(0, -1, 0)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Moment(0, 0, -2)).isInstanceOf(IllegalArgumentException.class);
  }
}
