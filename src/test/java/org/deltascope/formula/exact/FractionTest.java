package org.deltascope.formula.exact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FractionTest {

  private static Fraction of(long numerator, long denominator) {
    return new Fraction(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
  }

  @ParameterizedTest
  @CsvSource({
    "1, 8, 1/8",
    "-2, 16, -1/8",
    "2, -16, -1/8",
    "-3, -9, 1/3",
    "0, 7, 0",
    "12, 4, 3",
    "-6, 3, -2"
  })
  void it_stands_in_lowest_terms_with_its_sign_above(long above, long below, String text) {
    assertThat(of(above, below)).hasToString(text);
  }

  @Test
  void nothing_is_divided_by_zero() {
    assertThatThrownBy(() -> of(1, 0)).isInstanceOf(ArithmeticException.class);
    assertThatThrownBy(() -> Fraction.ONE.over(Fraction.ZERO))
        .isInstanceOf(ArithmeticException.class);
  }

  @Test
  void a_third_and_a_sixth_are_a_half() {
    assertThat(of(1, 3).plus(of(1, 6))).isEqualTo(of(1, 2));
    assertThat(of(1, 2).minus(of(1, 6))).isEqualTo(of(1, 3));
    assertThat(of(2, 3).times(of(9, 4))).isEqualTo(of(3, 2));
    assertThat(of(2, 3).over(of(-4, 9))).isEqualTo(of(-3, 2));
  }

  @ParameterizedTest
  @CsvSource({"0.325, 13/40", "-0.125, -1/8", "2, 2", "1200, 1200", "0.001, 1/1000", "-0, 0"})
  void a_short_decimal_is_what_float64_was_given(double value, String text) {
    assertThat(Fraction.decimal(value, 3)).map(Fraction::toString).contains(text);
  }

  @ParameterizedTest
  @CsvSource({"0.0001", "0.30000000000000004", "1e-9", "NaN", "Infinity", "1.2345"})
  void a_longer_decimal_is_none(double value) {
    assertThat(Fraction.decimal(value, 3)).isEmpty();
  }

  @Test
  void the_noise_of_float64_is_seen_through() {
    assertThat(Fraction.near(0.1 + 0.2)).contains(of(3, 10));
    assertThat(Fraction.near(1.0 / 3)).contains(of(1, 3));
    assertThat(Fraction.near(-0.7 / 0.35)).contains(of(-2, 1));
    assertThat(Fraction.near(0)).contains(Fraction.ZERO);
  }

  @Test
  void what_is_no_short_fraction_is_found_to_be_none() {
    for (double value :
        new double[] {Math.PI, Math.E, Math.sqrt(2), 1e-7, 1e6, Double.NaN, 1 / (1 + Math.E)}) {
      assertThat(Fraction.near(value)).as("%s", value).isEmpty();
    }
  }

  @Test
  void every_short_fraction_is_found_again() {
    Random random = new Random(7);
    for (int k = 0; k < 2_000; k++) {
      Fraction fraction = of(random.nextInt(-2_000, 2_000), 1 + random.nextInt(2_000));
      double value = fraction.doubleValue();
      assertThat(Fraction.near(value)).as("seed 7, %s", fraction).contains(fraction);
      assertThat(new BigDecimal(value).doubleValue()).isEqualTo(value);
    }
  }
}
