package org.deltascope.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class PointTest {
  @Test
  void a_step_goes_that_far() {
    assertThat(new Point(0, 0).step(new Point(30, 40), 10)).isEqualTo(new Point(6, 8));
  }

  @Test
  void a_step_towards_itself_stays() {
    assertThat(new Point(1, 2).step(new Point(1, 2), 10)).isEqualTo(new Point(1, 2));
  }

  @Test
  void beside_a_segment_the_distance_is_the_perpendicular() {
    assertThat(new Point(5, 3).distanceToSegment(new Point(0, 0), new Point(10, 0)))
        .isCloseTo(3, within(1e-12));
  }

  @Test
  void beyond_a_segment_the_distance_is_to_its_end() {
    assertThat(new Point(13, 4).distanceToSegment(new Point(0, 0), new Point(10, 0)))
        .isCloseTo(5, within(1e-12));
  }
}
