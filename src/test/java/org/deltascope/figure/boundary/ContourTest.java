package org.deltascope.figure.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.function.DoubleBinaryOperator;
import org.deltascope.figure.Bounds;
import org.deltascope.figure.Point;
import org.deltascope.matrix.Matrix;
import org.junit.jupiter.api.Test;

class ContourTest {

  private static final Bounds AREA = new Bounds(0, 0, 40, 40);

  private static Matrix corners(DoubleBinaryOperator f) {
    return Matrix.generate(41, 41, (i, j) -> f.applyAsDouble(j - 20, i - 20));
  }

  @Test
  void the_line_around_a_circle_is_closed_and_lies_on_it() {
    List<List<Point>> lines = Contour.of(corners((x, y) -> x * x + y * y - 12.3 * 12.3), AREA);

    assertThat(lines).hasSize(1);
    assertThat(lines.getFirst().getFirst()).isEqualTo(lines.getFirst().getLast());
    assertThat(lines.getFirst()).hasSizeGreaterThan(60);
    for (Point point : lines.getFirst()) {
      assertThat(Math.hypot(point.x() - 20, point.y() - 20)).isEqualTo(12.3, within(0.02));
    }
  }

  @Test
  void a_straight_line_goes_from_border_to_border() {
    List<List<Point>> lines = Contour.of(corners((x, y) -> x + 2 * y - 0.5), AREA);

    assertThat(lines).hasSize(1);
    for (Point point : lines.getFirst()) {
      assertThat(point.x() - 20 + 2 * (point.y() - 20)).isEqualTo(0.5, within(1e-9));
    }
    List<Double> ends = List.of(lines.getFirst().getFirst().x(), lines.getFirst().getLast().x());
    assertThat(ends).containsExactlyInAnyOrder(0.0, 40.0);
  }

  @Test
  void a_saddle_has_two_lines_that_do_not_cross() {
    List<List<Point>> lines = Contour.of(corners((x, y) -> (x - 0.5) * (y - 0.5) - 3), AREA);

    assertThat(lines).hasSize(2);
    assertThat(lines)
        .allSatisfy(
            line -> assertThat(line.stream().map(point -> point.x() > 20.5).distinct()).hasSize(1));
  }

  @Test
  void numbers_of_one_sign_have_no_line() {
    assertThat(Contour.of(corners((x, y) -> 1), AREA)).isEmpty();
    assertThat(Contour.of(corners((x, y) -> Double.NaN), AREA)).isEmpty();
  }
}
