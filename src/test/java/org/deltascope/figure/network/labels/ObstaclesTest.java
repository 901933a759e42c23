package org.deltascope.figure.network.labels;

import static org.assertj.core.api.Assertions.assertThat;

import org.deltascope.figure.Bounds;
import org.deltascope.figure.Point;
import org.junit.jupiter.api.Test;

class ObstaclesTest {
  private final Obstacles obstacles = new Obstacles(new Bounds(0, 0, 100, 100));

  @Test
  void nothing_leaves_the_area_but_may_touch_its_border() {
    assertThat(obstacles.isFree(new Bounds(0, 0, 100, 100))).isTrue();
    assertThat(obstacles.isFree(new Bounds(-1, 10, 20, 20))).isFalse();
    assertThat(obstacles.isFree(new Bounds(90, 90, 11, 5))).isFalse();
  }

  @Test
  void a_box_may_touch_a_box_and_not_lie_upon_it() {
    obstacles.add(new Bounds(40, 40, 20, 20));

    assertThat(obstacles.isFree(new Bounds(20, 40, 20, 20))).isTrue();
    assertThat(obstacles.isFree(new Bounds(21, 40, 20, 20))).isFalse();
    assertThat(obstacles.isFree(new Bounds(45, 45, 2, 2))).as("within").isFalse();
    assertThat(obstacles.isFree(new Bounds(30, 30, 50, 50))).as("around").isFalse();
  }

  @Test
  void a_disc_is_round_so_that_its_corners_are_free() {
    obstacles.addCircle(new Point(50, 50), 20);

    assertThat(obstacles.isFree(new Bounds(30, 30, 5, 5))).as("in the corner").isTrue();
    assertThat(obstacles.isFree(new Bounds(30, 48, 5, 5))).as("beside the middle").isFalse();
    assertThat(obstacles.isFree(new Bounds(40, 40, 20, 20))).as("around the middle").isFalse();
    assertThat(obstacles.isFree(new Bounds(70, 40, 20, 20))).as("touching").isTrue();
  }

  @Test
  void what_a_copy_is_given_the_original_does_not_know() {
    obstacles.add(new Bounds(0, 0, 10, 10));
    Obstacles copy = obstacles.copy();
    copy.add(new Bounds(50, 50, 10, 10));

    assertThat(copy.isFree(new Bounds(52, 52, 2, 2))).isFalse();
    assertThat(copy.isFree(new Bounds(2, 2, 2, 2))).isFalse();
    assertThat(obstacles.isFree(new Bounds(52, 52, 2, 2))).isTrue();
  }

  @Test
  void of_a_strip_only_what_reaches_into_it_is_kept() {
    obstacles.add(new Bounds(0, 0, 30, 10));
    obstacles.add(new Bounds(0, 20, 20, 10));
    obstacles.addCircle(new Point(90, 50), 15);
    obstacles.addCircle(new Point(95, 90), 4);
    Obstacles strip = obstacles.between(25, 80);

    assertThat(strip.isFree(new Bounds(5, 2, 2, 2))).as("reaches in").isFalse();
    assertThat(strip.isFree(new Bounds(5, 22, 2, 2))).as("ends before").isTrue();
    assertThat(strip.isFree(new Bounds(88, 48, 2, 2))).as("disc reaches in").isFalse();
    assertThat(strip.isFree(new Bounds(94, 89, 2, 2))).as("disc begins after").isTrue();
  }
}
