package org.deltascope.figure.network.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.deltascope.figure.Bounds;
import org.deltascope.figure.LineMark;
import org.deltascope.figure.Point;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class UncoveredTest {
  private static final Point START = new Point(0, 0);
  private static final Point END = new Point(100, 0);

  private static Optional<Uncovered.Shaft> shaft(Bounds... boxes) {
    return new Uncovered(List.of(boxes)).shaft(START, END, 30, 3);
  }

  @Test
  void an_arrow_that_nothing_covers_begins_where_the_line_does() {
    assertThat(shaft()).contains(new Uncovered.Shaft(START, new Point(30, 0), 3));
  }

  @Test
  void a_box_beside_the_line_covers_nothing() {
    assertThat(shaft(new Bounds(10, 4, 20, 20), new Bounds(10, -9, 20, 5)))
        .contains(new Uncovered.Shaft(START, new Point(30, 0), 3));
  }

  @Test
  void an_arrow_ends_before_a_label() {
    assertThat(shaft(new Bounds(21, -5, 60, 10)))
        .hasValueSatisfying(
            it -> {
              assertThat(it.near()).isEqualTo(START);
              assertThat(it.far().x()).isCloseTo(20, within(1e-9));
            });
  }

  @Test
  void an_arrow_begins_behind_what_covers_the_start() {
    assertThat(shaft(new Bounds(-5, -5, 24, 10)))
        .hasValueSatisfying(
            it -> {
              assertThat(it.near().x()).isCloseTo(20, within(1e-9));
              assertThat(it.far().x()).isCloseTo(50, within(1e-9));
            });
  }

  @Test
  void where_there_is_no_room_for_a_thick_arrow_it_is_thin() {
    assertThat(shaft(new Bounds(12, -5, 100, 10)))
        .hasValueSatisfying(it -> assertThat(LineMark.headLength(it.width())).isLessThan(11));
  }

  @Test
  void a_line_that_is_covered_has_no_arrow() {
    assertThat(shaft(new Bounds(-5, -5, 60, 10), new Bounds(50, -5, 60, 10))).isEmpty();
  }

  static Stream<Long> seeds() {
    return Stream.iterate(1L, seed -> seed + 1).limit(200);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void no_point_of_an_arrow_lies_in_a_box(long seed) {
    Random random = new Random(seed);
    Point from = new Point(200 * random.nextDouble(), 200 * random.nextDouble());
    Point to = new Point(200 * random.nextDouble(), 200 * random.nextDouble());
    List<Bounds> boxes =
        IntStream.range(0, random.nextInt(6))
            .mapToObj(
                k ->
                    new Bounds(
                        200 * random.nextDouble(),
                        200 * random.nextDouble(),
                        60 * random.nextDouble(),
                        60 * random.nextDouble()))
            .toList();

    Optional<Uncovered.Shaft> shaft = new Uncovered(boxes).shaft(from, to, 30, 3);

    for (int k = 0; k <= 50 && shaft.isPresent(); k++) {
      Point at = shaft.get().near().towards(shaft.get().far(), k / 50.0);
      assertThat(boxes).as("seed %d", seed).noneMatch(box -> box.contains(at));
    }
  }
}
