package org.deltascope.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class BoundsTest {
  private final Bounds unit = new Bounds(0, 0, 10, 10);

  @Test
  void rectangles_that_share_an_inside_overlap() {
    assertThat(unit.overlaps(new Bounds(9, 9, 5, 5))).isTrue();
  }

  @Test
  void rectangles_that_touch_do_not_overlap() {
    assertThat(unit.overlaps(new Bounds(10, 0, 5, 5))).isFalse();
  }

  @Test
  void a_rectangle_contains_its_border() {
    assertThat(unit.contains(new Point(10, 10))).isTrue();
    assertThat(unit.contains(new Point(10.1, 10))).isFalse();
  }

  @Test
  void inflating_grows_on_all_sides() {
    assertThat(unit.inflate(2)).isEqualTo(new Bounds(-2, -2, 14, 14));
  }

  @Test
  void shrinking_stops_at_the_middle() {
    assertThat(unit.inflate(-9)).isEqualTo(new Bounds(5, 5, 0, 0));
  }

  @Test
  void a_union_holds_both() {
    assertThat(unit.union(new Bounds(20, -5, 1, 1))).isEqualTo(new Bounds(0, -5, 21, 15));
  }

  @Test
  void a_negative_width_is_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Bounds(0, 0, -1, 2))
        .withMessageContaining("-1.0 wide");
  }
}
