package org.deltascope.figure.paint.common;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.deltascope.figure.Bounds;
import org.deltascope.figure.BundleMark;
import org.deltascope.figure.CellsMark;
import org.deltascope.figure.DiscMark;
import org.deltascope.figure.Figure;
import org.deltascope.figure.LineMark;
import org.deltascope.figure.Mark;
import org.deltascope.figure.Point;
import org.deltascope.figure.Subject;
import org.deltascope.figure.style.Ink;
import org.deltascope.figure.style.LineStyle;
import org.deltascope.figure.style.Role;
import org.deltascope.figure.style.Theme;
import org.deltascope.matrix.Matrix;
import org.junit.jupiter.api.Test;

class SignTexturesTest {
  private static final BundleMark BUNDLE =
      new BundleMark(
          List.of(new Point(0, 0), new Point(0, 10)),
          List.of(new Point(50, 5)),
          Matrix.row(1, -0.5),
          1,
          1,
          Subject.none());

  @Test
  void on_a_screen_nothing_changes() {
    Figure figure = figure(BUNDLE);

    assertThat(SignTextures.of(figure, Theme.LIGHT)).isSameAs(figure);
    assertThat(SignTextures.of(figure, Theme.DARK)).isSameAs(figure);
  }

  @Test
  void in_print_a_negative_edge_of_a_bundle_is_dashed_and_a_positive_one_is_not() {
    List<Mark> marks = SignTextures.of(figure(BUNDLE), Theme.PRINT).marks();

    assertThat(marks).hasSize(2).allSatisfy(mark -> assertThat(mark).isInstanceOf(LineMark.class));
    assertThat(marks)
        .extracting(mark -> ((LineMark) mark).style() + " " + ((LineMark) mark).ink())
        .containsExactly(
            LineStyle.DASHED + " " + new Ink(Role.NEGATIVE, 0.5),
            LineStyle.SOLID + " " + new Ink(Role.POSITIVE, 1));
  }

  @Test
  void in_print_a_negative_cell_is_striped_and_a_positive_one_is_filled() {
    CellsMark cells =
        new CellsMark(new Bounds(0, 0, 20, 8), Matrix.row(0.5, -1), 1, 0, 1, Subject.none());

    List<Mark> marks = SignTextures.of(figure(cells), Theme.PRINT).marks();

    assertThat(((CellsMark) marks.getFirst()).values()).isEqualTo(Matrix.row(0.5, 0));
    assertThat(marks.subList(1, 3))
        .extracting(mark -> ((LineMark) mark).from() + " " + ((LineMark) mark).ink())
        .containsExactly(
            new Point(10, 2) + " " + Ink.of(Role.NEGATIVE),
            new Point(10, 6) + " " + Ink.of(Role.NEGATIVE));
  }

  @Test
  void in_print_a_negative_neuron_is_striped_within_its_rim() {
    DiscMark disc =
        new DiscMark(
            new Point(10, 10), 5, new Ink(Role.NEGATIVE, 0.5), Ink.none(), 0, Subject.none());

    List<Mark> marks = SignTextures.of(figure(disc), Theme.PRINT).marks();

    assertThat(marks).hasSize(3);
    assertThat(marks.subList(0, 2))
        .allSatisfy(
            mark -> {
              assertThat(((LineMark) mark).ink()).isEqualTo(disc.fill());
              assertThat(((LineMark) mark).from().distance(disc.center()))
                  .isCloseTo(5, within(1e-9));
            });
  }

  @Test
  void in_print_a_positive_neuron_stays_filled() {
    DiscMark disc =
        new DiscMark(
            new Point(10, 10), 5, new Ink(Role.POSITIVE, 0.5), Ink.none(), 0, Subject.none());

    assertThat(SignTextures.of(figure(disc), Theme.PRINT).marks()).containsExactly(disc);
  }

  @Test
  void in_print_cells_too_small_for_stripes_are_joined_to_means() {
    Matrix values = Matrix.generate(100, 300, (i, _) -> i < 50 ? 0.5 : -0.5);
    CellsMark cells = new CellsMark(new Bounds(0, 0, 80, 40), values, 1, 0, 1, Subject.none());

    List<Mark> marks = SignTextures.of(figure(cells), Theme.PRINT).marks();

    assertThat(((CellsMark) marks.getFirst()).values().shape()).hasToString("10×40");
    assertThat(marks).hasSize(1 + 5 * 40);
  }

  private static Figure figure(Mark mark) {
    return new Figure(100, 100, List.of(mark), "", "");
  }
}
