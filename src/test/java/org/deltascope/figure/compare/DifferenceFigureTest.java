package org.deltascope.figure.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.deltascope.figure.CellsMark;
import org.deltascope.figure.Figure;
import org.deltascope.figure.TextMark;
import org.deltascope.figure.paint.Samples;
import org.deltascope.formula.number.Digits;
import org.deltascope.matrix.Matrix;
import org.junit.jupiter.api.Test;

class DifferenceFigureTest {

  private static Figure figure(MatrixDifference... all) {
    return new DifferenceFigure(Samples.TEXT)
        .of("run A", "run B", List.of(all), Digits.DEFAULT, 900);
  }

  private static List<String> texts(Figure figure) {
    return figure.marks().stream()
        .filter(TextMark.class::isInstance)
        .map(mark -> ((TextMark) mark).text())
        .toList();
  }

  @Test
  void what_was_and_what_is_stand_beside_how_far_it_has_come() {
    Figure figure =
        figure(
            new MatrixDifference(
                "W¹", Matrix.of(new double[] {0.4, 0.5}), Matrix.of(new double[] {0.6, 0.5})));

    assertThat(texts(figure))
        .containsExactly(
            "W¹ was · run A",
            "0.4000",
            "0.5000",
            "W¹ now · run B",
            "0.6000",
            "0.5000",
            "ΔW¹",
            "+0.2000",
            "0");
    assertThat(figure.description()).isEqualTo("run A beside run B: 1 of 1 matrices differ.");
  }

  @Test
  void matrices_of_other_shapes_have_no_difference_and_it_says_why() {
    Figure figure = figure(new MatrixDifference("W¹", Matrix.zeros(2, 2), Matrix.zeros(3, 2)));

    assertThat(texts(figure)).contains("ΔW¹: 2×2 and 3×2");
  }

  @Test
  void large_matrices_are_drawn_in_colours() {
    Figure figure =
        figure(new MatrixDifference("W¹", Matrix.zeros(128, 784), Samples.random(128, 784, 1)));

    assertThat(figure.marks()).filteredOn(CellsMark.class::isInstance).hasSize(3);
    assertThat(texts(figure)).hasSize(3);
    assertThat(figure.height()).isLessThan(200);
  }
}
