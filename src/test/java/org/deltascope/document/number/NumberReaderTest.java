package org.deltascope.document.number;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.deltascope.document.json.Decimals;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumberReaderTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0.60|0.6|0.60",
        "0,60|0.6|0.60",
        " 0.6 |0.6|0.6",
        ".5|0.5|0.5",
        "5.|5|5",
        "+0.6|0.6|0.6",
        "-0.40|-0.4|-0.40",
        "−0,40|-0.4|-0.40",
        "1e-3|0.001|1e-3",
        "1E3|1000|1e3",
        "007|7|7",
        "0|0|0",
        "-0|0|0",
        "−0,0|0|0.0",
        "1e-400|0|1e-400",
        "0.1000000000000000055|0.1|0.1000000000000000055"
      })
  void a_decimal_keeps_the_text_it_was_typed_with(String typed, double value, String text)
      throws UnreadableNumberException {
    assertThat(NumberReader.read(typed)).isEqualTo(new TypedNumber(value, text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "-1/3|-0.3333333333333333",
        "2*0.4|0.8",
        "0.1+0.2|0.3",
        "0.1 + 0.2 - 0.3|0",
        "2·0,4|0.8",
        "2 × 0.4|0.8",
        "1/3*3|1",
        "(1+2)/4|0.75",
        "-(2-5)*2|6",
        "2^-3|0.125",
        "-2^2|-4",
        "10^3/8|125",
        "1 ÷ 8|0.125",
        "4.386·10⁻⁵|0.00004386",
        "−1.235·10⁶|-1235000",
        "2*-3|-6"
      })
  void an_expression_is_calculated_in_decimals(String typed, String value) {
    assertThat(read(typed)).isEqualTo(Double.parseDouble(value));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''|found nothing, expected a number such as 0.4, -1/3, 2*0.4 or 1e-3",
        "0.4x|found \"0.4x\", with \"x\" after \"0.4\", expected a number such as",
        "abc|found \"abc\", with \"a\" after \"\", expected a number",
        "1.234,5|found \"1.234,5\", with more than one point or comma, expected",
        "1,234,567|with more than one point or comma",
        "1/0|found \"1/0\", which divides by 0, expected",
        "0^-1|which divides by 0",
        "2*|found \"2*\", where something is missing at the end, expected",
        "(1+2|where something is missing at the end",
        "0.4 0.5|with \" \" after \"0.4\"",
        "1e999|found \"1e999\", which is too large, expected at most 1.7e308",
        "10^400|which is too large",
        "9^9999^2|expected a number",
        "2^0.5|whose exponent is no whole number up to 9999",
        "1e99999999999|which is too large, expected",
        "2*1e99999999999|which is too large or too small",
        "NaN|found \"NaN\"",
        "0x1p3|found \"0x1p3\"",
        "--2|with \"-\" after \"-\"",
        "1d|found \"1d\"",
      })
  void what_is_no_number_is_refused_with_the_reason(String typed, String message) {
    assertThatThrownBy(() -> NumberReader.read(typed))
        .isInstanceOf(UnreadableNumberException.class)
        .hasMessageContaining(message);
  }

  @ParameterizedTest
  @ValueSource(ints = {33, 201, 100_000})
  void what_is_too_long_or_too_deep_is_refused_at_once(int brackets) {
    assertThatThrownBy(() -> NumberReader.read("(".repeat(brackets)))
        .isInstanceOf(UnreadableNumberException.class);
  }

  @Test
  void every_number_that_this_program_writes_is_read_as_it_was_written()
      throws UnreadableNumberException {
    long seed = 11;
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    for (int i = 0; i < 2000; i++) {
      double x = random.nextGaussian() * StrictMath.pow(10, random.nextInt(-300, 300));
      String text = Decimals.of(x);
      TypedNumber read = NumberReader.read(text);
      assertThat(read.value()).as("seed %d, %s", seed, text).isEqualTo(x);
      assertThat(Double.parseDouble(read.text())).as("seed %d, %s", seed, text).isEqualTo(x);
      assertThat(read(text.replace('-', '−').replace('.', ','))).isEqualTo(x);
    }
  }

  private static double read(String typed) {
    try {
      return NumberReader.read(typed).value();
    } catch (UnreadableNumberException e) {
      throw new AssertionError(e);
    }
  }
}
