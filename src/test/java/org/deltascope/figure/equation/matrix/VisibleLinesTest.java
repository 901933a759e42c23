package org.deltascope.figure.equation.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.deltascope.figure.equation.matrix.VisibleLines.GAP;

import org.junit.jupiter.api.Test;

class VisibleLinesTest {

  @Test
  void a_small_matrix_is_shown_whole() {
    assertThat(VisibleLines.of(4, 5, 2)).containsExactly(0, 1, 2, 3);
  }

  @Test
  void of_a_large_one_the_first_and_the_last_are_shown() {
    assertThat(VisibleLines.of(100, 5, -1)).containsExactly(0, 1, 2, GAP, 99);
  }

  @Test
  void what_is_in_use_is_always_shown() {
    assertThat(VisibleLines.of(100, 5, 50)).containsExactly(0, 1, GAP, 50, GAP, 99);
    assertThat(VisibleLines.of(100, 5, 99)).containsExactly(0, 1, 2, GAP, 99);
    assertThat(VisibleLines.of(100, 5, 0)).containsExactly(0, 1, 2, GAP, 99);
  }

  @Test
  void no_rows_are_no_rows() {
    assertThat(VisibleLines.of(0, 5, -1)).isEmpty();
  }
}
