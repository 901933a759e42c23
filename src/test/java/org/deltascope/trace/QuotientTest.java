package org.deltascope.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.function.DoubleFunction;
import org.deltascope.trace.Agreement.Verdict;
import org.junit.jupiter.api.Test;

class QuotientTest {

  private static final double SMALLEST = 1e-12;

  /** Says nothing. */
  private static final Quotient ACROSS_A_CORNER = new Quotient(0, 0, true);

  /** {@return quotients that are of use for the smallest step and its double only} */
  private static DoubleFunction<Quotient> smallest(Quotient once, Quotient twice) {
    Quotient usual = new Quotient(-100, 0, false);
    return h ->
        h == SMALLEST ? once : h == 2 * SMALLEST ? twice : h == 1e-5 ? usual : ACROSS_A_CORNER;
  }

  @Test
  void the_mean_of_quotients_has_the_mean_of_their_noise() {
    Quotient sum = new Quotient(1, 0.5, false).plus(new Quotient(5, 2.5, false));

    assertThat(sum.over(3)).isEqualTo(new Quotient(2, 1, false));
  }

  @Test
  void a_corner_under_one_of_them_is_one_under_their_sum() {
    assertThat(ACROSS_A_CORNER.plus(new Quotient(1, 0, false)).kink()).isTrue();
    assertThat(new Quotient(1, 0, false).plus(ACROSS_A_CORNER).kink()).isTrue();
  }

  @Test
  void a_step_and_its_double_are_extrapolated_and_so_is_their_noise() {
    Agreement agreement =
        Quotient.compare(2, smallest(new Quotient(1, 0.3, false), new Quotient(1.06, 0.6, false)));

    assertThat(agreement.numeric()).isCloseTo((4 * 1 - 1.06) / 3, within(1e-15));
    assertThat(agreement.tolerance()).isCloseTo(0.06 + (4 * 0.3 + 0.6) / 3 + 2e-6, within(1e-8));
  }

  @Test
  void slopes_that_rounding_may_have_parted_are_of_use() {
    Agreement agreement =
        Quotient.compare(
            0.9, smallest(new Quotient(1, 0.05, false), new Quotient(1.2, 0.05, false)));

    assertThat(agreement.verdict()).isEqualTo(Verdict.AGREES);
  }

  @Test
  void slopes_that_differ_by_more_than_that_are_not() {
    Agreement agreement =
        Quotient.compare(
            0.9, smallest(new Quotient(1, 0.03, false), new Quotient(1.2, 0.03, false)));

    assertThat(agreement.numeric()).isEqualTo(-100);
    assertThat(agreement.verdict()).isEqualTo(Verdict.DISAGREES);
  }
}
