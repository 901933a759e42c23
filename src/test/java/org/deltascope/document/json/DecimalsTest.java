package org.deltascope.document.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecimalsTest {

  @ParameterizedTest
  @CsvSource({
    "0, 0.0",
    "-0.0, -0.0",
    "1, 1.0",
    "0.1, 0.1",
    "-12.5, -12.5",
    "0.0004385677344743467, 0.0004385677344743467",
    "0.0001, 0.0001",
    "0.00001, 1e-05",
    "0.000012345, 1.2345e-05",
    "1e-100, 1e-100",
    "-4.9e-324, -5e-324",
    "1e-323, 1e-323",
    "9999999, 9999999.0",
    "10000000, 10000000.0",
    "123456789.125, 123456789.125",
    "1e15, 1000000000000000.0",
    "1234567890123456.7, 1234567890123456.8",
    "1e16, 1e+16",
    "1.5e16, 1.5e+16",
    "2e23, 2e+23",
    "1.7976931348623157e308, 1.7976931348623157e+308"
  })
  void numbers_are_written_as_python_writes_them(double x, String expected) {
    assertThat(Decimals.of(x)).isEqualTo(expected);
  }

  @Test
  void every_number_reads_back_as_itself() {
    long seed = 11;
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    for (int i = 0; i < 20_000; i++) {
      double x = Double.longBitsToDouble(random.nextLong());
      if (Double.isFinite(x)) {
        assertThat(Double.parseDouble(Decimals.of(x)))
            .as("seed %d, number %d", seed, i)
            .isEqualTo(x);
      }
    }
  }

  @Test
  void what_is_not_finite_is_no_json_number() {
    assertThatThrownBy(() -> Decimals.of(Double.NaN)).hasMessage("NaN is not a JSON number");
    assertThatThrownBy(() -> Decimals.of(Double.NEGATIVE_INFINITY))
        .hasMessage("-Infinity is not a JSON number");
  }
}
