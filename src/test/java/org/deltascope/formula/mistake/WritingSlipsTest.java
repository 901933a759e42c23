package org.deltascope.formula.mistake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WritingSlipsTest {

  @Test
  void a_point_is_off_by_up_to_three_places_and_one_is_tried_first() {
    assertThat(WritingSlips.shifts().toArray()).containsExactly(0.1, 10, 0.01, 100, 0.001, 1000);
  }

  @Test
  void digits_are_exchanged_that_stand_beside_each_other_and_differ() {
    assertThat(WritingSlips.exchanged("1223")).containsExactly("2123", "1232");
    assertThat(WritingSlips.exchanged("7")).isEmpty();
    assertThat(WritingSlips.exchanged("")).isEmpty();
  }

  @Test
  void a_point_may_stand_between_them_and_no_other_sign() {
    assertThat(WritingSlips.exchanged("-1.20")).containsExactly("-2.10", "-1.02");
    assertThat(WritingSlips.exchanged("4.e-5")).isEmpty();
    assertThat(WritingSlips.exchanged("4.")).isEmpty();
  }
}
