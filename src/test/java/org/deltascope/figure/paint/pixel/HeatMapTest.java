package org.deltascope.figure.paint.pixel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.deltascope.figure.Bounds;
import org.deltascope.figure.CellsMark;
import org.deltascope.figure.Figure;
import org.deltascope.figure.Subject;
import org.deltascope.figure.paint.Samples;
import org.deltascope.figure.style.Role;
import org.deltascope.figure.style.Theme;
import org.deltascope.matrix.Matrix;
import org.junit.jupiter.api.Test;

class HeatMapTest {
  private static final int GROUND = Theme.LIGHT.argb(Role.BACKGROUND);

  @Test
  void the_sign_is_the_colour_and_full_strength_is_the_range() {
    PixelFrame frame = paint(Matrix.of(new double[] {2, -2, 5}));

    assertThat(at(frame, 10)).isEqualTo(Theme.LIGHT.argb(Role.POSITIVE));
    assertThat(at(frame, 30)).isEqualTo(Theme.LIGHT.argb(Role.NEGATIVE));
    assertThat(at(frame, 50)).isEqualTo(Theme.LIGHT.argb(Role.POSITIVE));
  }

  @Test
  void zero_and_what_is_not_a_number_are_empty() {
    PixelFrame frame = paint(Matrix.of(new double[] {0, Double.NaN, 1}));

    assertThat(at(frame, 10)).isEqualTo(GROUND);
    assertThat(at(frame, 30)).isEqualTo(GROUND);
  }

  @Test
  void cells_smaller_than_pixels_are_painted_as_their_mean() {
    PixelFrame frame =
        paint(Matrix.generate(600, 600, (i, j) -> j < 300 ? 2 : (i + j) % 2 * 4 - 2));

    assertThat(at(frame, 15)).isEqualTo(Theme.LIGHT.argb(Role.POSITIVE));
    assertThat(at(frame, 45)).as("both signs in equal parts").isEqualTo(GROUND);
  }

  @Test
  void a_matrix_without_entries_paints_nothing() {
    assertThat(paint(Matrix.zeros(0, 3)).pixels()).containsOnly(GROUND);
  }

  private static PixelFrame paint(Matrix values) {
    CellsMark cells = new CellsMark(new Bounds(0, 0, 60, 20), values, 2, 0, 1, Subject.none());
    PixelFrame frame = new PixelFrame(60, 20);
    Samples.frames()
        .paint(
            new Figure(60, 20, List.of(cells), "", ""), Theme.LIGHT, PaintedPart.scaled(1), frame);
    return frame;
  }

  private static int at(PixelFrame frame, int x) {
    return frame.pixels()[10 * 60 + x];
  }
}
