package org.deltascope.formula.number;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecimalFunctionsTest {
  private static final MathContext THIRTY = new MathContext(30);

  @ParameterizedTest
  @CsvSource({
    "1, 2.71828182845904523536028747135",
    "-1, 0.367879441171442321595523770161",
    "0.5, 1.64872127070012814684865078781",
    "10, 22026.4657948067165169579006453"
  })
  void thirty_digits_of_a_power_of_e_are_right(BigDecimal x, BigDecimal value) {
    assertThat(DecimalFunctions.exp(x).round(THIRTY)).isEqualByComparingTo(value.round(THIRTY));
  }

  @ParameterizedTest
  @CsvSource({
    "2, 0.693147180559945309417232121458",
    "10, 2.30258509299404568401799145468",
    "0.001, -6.90775527898213705205397436405",
    "1, 0"
  })
  void thirty_digits_of_a_logarithm_are_right(BigDecimal x, BigDecimal value) {
    assertThat(DecimalFunctions.ln(x).round(THIRTY)).isEqualByComparingTo(value.round(THIRTY));
  }

  @Test
  void functions_agree_with_those_of_float64() {
    Random random = new Random(3);
    for (int k = 0; k < 300; k++) {
      double x = 20 * random.nextGaussian();
      BigDecimal exact = new BigDecimal(x);
      assertThat(DecimalFunctions.sigmoid(exact).doubleValue())
          .as("seed 3, sigmoid %s", x)
          .isCloseTo(1 / (1 + Math.exp(-x)), within(1e-14 * (1 + Math.exp(-Math.abs(x)))));
      assertThat(DecimalFunctions.tanh(exact).doubleValue())
          .as("seed 3, tanh %s", x)
          .isCloseTo(Math.tanh(x), within(1e-14));
      assertThat(DecimalFunctions.ln(exact.abs()).doubleValue())
          .as("seed 3, ln %s", x)
          .isCloseTo(Math.log(Math.abs(x)), within(1e-13));
    }
  }

  private static org.assertj.core.data.Offset<Double> within(double allowed) {
    return org.assertj.core.data.Offset.offset(allowed);
  }

  @Test
  void what_has_no_value_has_none() {
    assertThatThrownBy(() -> DecimalFunctions.ln(BigDecimal.ZERO))
        .isInstanceOf(ArithmeticException.class);
    assertThatThrownBy(() -> DecimalFunctions.exp(new BigDecimal(2_000)))
        .isInstanceOf(ArithmeticException.class);
  }
}
