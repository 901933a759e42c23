package org.deltascope.figure.paint.common;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.geom.PathIterator;
import java.util.List;
import org.deltascope.figure.Bounds;
import org.deltascope.figure.LineMark;
import org.deltascope.figure.Point;
import org.deltascope.figure.Subject;
import org.deltascope.figure.style.ArrowHead;
import org.deltascope.figure.style.Ink;
import org.deltascope.figure.style.LineStyle;
import org.deltascope.figure.style.Role;
import org.junit.jupiter.api.Test;

class MarkShapesTest {
  private final LineMark line =
      new LineMark(
          new Point(0, 0),
          new Point(100, 0),
          3,
          Ink.of(Role.BACKWARD),
          LineStyle.SOLID,
          ArrowHead.ARROW,
          Subject.none());

  @Test
  void the_tip_of_an_arrow_is_the_end_of_its_line() {
    assertThat(MarkShapes.head(line).getBounds2D().getMaxX()).isCloseTo(100, within(1e-9));
  }

  @Test
  void the_shaft_of_an_arrow_ends_inside_its_head() {
    double neck = MarkShapes.neck(line).x();

    assertThat(neck).isBetween(100 - line.headLength(), 100 - line.width());
    assertThat(MarkShapes.head(line).contains(neck, 0)).isTrue();
  }

  @Test
  void a_curve_is_interrupted_where_a_point_is_missing() {
    PathIterator path =
        MarkShapes.polyline(
                List.of(
                    new Point(0, 0),
                    new Point(1, 1),
                    new Point(2, Double.NaN),
                    new Point(3, 3),
                    new Point(4, 4)))
            .getPathIterator(null);
    int starts = 0;
    for (; !path.isDone(); path.next()) {
      starts += path.currentSegment(new double[6]) == PathIterator.SEG_MOVETO ? 1 : 0;
    }

    assertThat(starts).isEqualTo(2);
  }

  @Test
  void the_outside_of_a_snapped_border_falls_on_device_pixels() {
    Bounds snapped = MarkShapes.snapped(new Bounds(10.3, 20.4, 50.1, 30.2), 1, 2);

    assertThat((snapped.x() - 0.5) * 2 % 1).isCloseTo(0, within(1e-9));
    assertThat((snapped.bottom() + 0.5) * 2 % 1).isCloseTo(0, within(1e-9));
    assertThat(snapped.width()).isCloseTo(50.1, within(0.51));
  }
}
