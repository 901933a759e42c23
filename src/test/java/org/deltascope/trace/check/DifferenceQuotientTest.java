package org.deltascope.trace.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.function.DoubleFunction;
import org.deltascope.trace.check.DerivativeCheck.Verdict;
import org.junit.jupiter.api.Test;

class DifferenceQuotientTest {

  private static final double SMALLEST = 1e-12;

  /** Says nothing. */
  private static final DifferenceQuotient ACROSS_A_CORNER = new DifferenceQuotient(0, 0, true);

  /** {@return quotients that are of use for the smallest step and its double only} */
  private static DoubleFunction<DifferenceQuotient> smallest(
      DifferenceQuotient once, DifferenceQuotient twice) {
    DifferenceQuotient usual = new DifferenceQuotient(-100, 0, false);
    return h ->
        h == SMALLEST ? once : h == 2 * SMALLEST ? twice : h == 1e-5 ? usual : ACROSS_A_CORNER;
  }

  @Test
  void the_mean_of_quotients_has_the_mean_of_their_noise() {
    DifferenceQuotient sum =
        new DifferenceQuotient(1, 0.5, false).plus(new DifferenceQuotient(5, 2.5, false));

    assertThat(sum.over(3)).isEqualTo(new DifferenceQuotient(2, 1, false));
  }

  @Test
  void a_corner_under_one_of_them_is_one_under_their_sum() {
    assertThat(ACROSS_A_CORNER.plus(new DifferenceQuotient(1, 0, false)).kink()).isTrue();
    assertThat(new DifferenceQuotient(1, 0, false).plus(ACROSS_A_CORNER).kink()).isTrue();
  }

  @Test
  void a_step_and_its_double_are_extrapolated_and_so_is_their_noise() {
    DerivativeCheck agreement =
        DifferenceQuotient.compare(
            2,
            smallest(
                new DifferenceQuotient(1, 0.3, false), new DifferenceQuotient(1.06, 0.6, false)));

    assertThat(agreement.numeric()).isCloseTo((4 * 1 - 1.06) / 3, within(1e-15));
    assertThat(agreement.tolerance()).isCloseTo(0.06 + (4 * 0.3 + 0.6) / 3 + 2e-6, within(1e-8));
  }

  @Test
  void slopes_that_rounding_may_have_parted_are_of_use() {
    DerivativeCheck agreement =
        DifferenceQuotient.compare(
            0.9,
            smallest(
                new DifferenceQuotient(1, 0.05, false), new DifferenceQuotient(1.2, 0.05, false)));

    assertThat(agreement.verdict()).isEqualTo(Verdict.AGREES);
  }

  @Test
  void slopes_that_differ_by_more_than_that_are_not() {
    DerivativeCheck agreement =
        DifferenceQuotient.compare(
            0.9,
            smallest(
                new DifferenceQuotient(1, 0.03, false), new DifferenceQuotient(1.2, 0.03, false)));

    assertThat(agreement.numeric()).isEqualTo(-100);
    assertThat(agreement.verdict()).isEqualTo(Verdict.DISAGREES);
  }
}
