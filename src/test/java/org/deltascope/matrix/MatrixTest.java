package org.deltascope.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

final class MatrixTest {
  @Test
  void a_product_sums_row_times_column() {
    Matrix a = Matrix.of(new double[] {1, 2}, new double[] {3, 4}, new double[] {5, 6});
    assertThat(a.times(Matrix.column(10, 1))).isEqualTo(Matrix.column(12, 34, 56));
  }

  @Test
  void shapes_that_do_not_fit_are_named() {
    assertThatThrownBy(() -> Matrix.zeros(3, 2).times(Matrix.zeros(3, 1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("cannot multiply 3×2 by 3×1");
  }
}
