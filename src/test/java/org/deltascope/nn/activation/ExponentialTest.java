package org.deltascope.nn.activation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExponentialTest {
  private static final MathContext PRECISE = new MathContext(45);

  @ParameterizedTest
  @ValueSource(doubles = {1, 20, 707.9})
  void it_is_within_a_unit_in_the_last_place(double range) {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(11);
    for (int n = 0; n < 3000; n++) {
      double x = random.nextDouble(-range, range);
      BigDecimal exact = exact(x);
      double error =
          exact.subtract(new BigDecimal(Exponential.exp(x))).abs().doubleValue()
              / Math.ulp(exact.doubleValue());
      assertThat(error).as("units in the last place at x = %s, seed 11", x).isLessThan(0.51);
    }
  }

  @ParameterizedTest
  @ValueSource(
      doubles = {
        708,
        -708,
        709.78,
        709.79,
        1e300,
        -745.1,
        -745.2,
        -1e300,
        Double.POSITIVE_INFINITY,
        Double.NEGATIVE_INFINITY,
        Double.NaN
      })
  void at_the_extremes_it_is_the_strict_one(double x) {
    assertThat(Exponential.exp(x)).isEqualTo(Double.valueOf(StrictMath.exp(x)));
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.0, -0.0, Double.MIN_VALUE, -Double.MIN_VALUE, 1e-17, -1e-17})
  void near_zero_it_is_one(double x) {
    assertThat(Exponential.exp(x)).isEqualTo(1);
  }

  @Test
  void it_grows_from_each_piece_of_the_table_to_the_next() {
    double before = 0;
    for (int k = -3 * 256; k <= 3 * 256; k++) {
      double middle = k * StrictMath.log(2) / 256;
      for (double x : new double[] {middle - 1e-12, middle, middle + 1e-12}) {
        assertThat(Exponential.exp(x)).as("at x = %s", x).isGreaterThan(before);
        before = Exponential.exp(x);
      }
    }
  }

  /** The series of e^(x/2¹⁶), squared 16 times. */
  private static BigDecimal exact(double x) {
    BigDecimal small = new BigDecimal(x).divide(new BigDecimal(1 << 16), PRECISE);
    BigDecimal sum = BigDecimal.ONE;
    BigDecimal term = BigDecimal.ONE;
    for (int n = 1; n < 20; n++) {
      term = term.multiply(small, PRECISE).divide(new BigDecimal(n), PRECISE);
      sum = sum.add(term, PRECISE);
    }
    for (int squaring = 0; squaring < 16; squaring++) {
      sum = sum.multiply(sum, PRECISE);
    }
    return sum;
  }
}
