package org.deltascope.formula.number;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DigitsTest {

  @ParameterizedTest
  @CsvSource({
    "0.5932699921071872, 0.5933",
    "1.10590596705977, 1.106",
    "1.3, 1.300",
    "0.2, 0.2000",
    "12.3456789, 12.35",
    "123456.789, 123500",
    "-0.03809823651655623, −0.03810",
    "0.0004385677344743467, 0.0004386",
    "-0.0004, −0.0004000",
    "0.008771354689486933, 0.008771",
    "0.00004385677, 4.386·10⁻⁵",
    "1234567, 1.235·10⁶",
    "999999, 1.000·10⁶",
    "0.00009999999, 0.0001000",
    "-3e-12, −3.000·10⁻¹²",
    "0, 0",
    "-0.0, 0",
    "1e300, 1.000·10³⁰⁰",
    "4.9e-324, 4.941·10⁻³²⁴"
  })
  void four_significant_digits_are_shown_by_default(double value, String shown) {
    assertThat(Digits.DEFAULT.text(value)).isEqualTo(shown);
  }

  @ParameterizedTest
  @CsvSource({"0.125, 0.12", "0.375, 0.38", "2.5, 2.5", "0.145, 0.14", "1.05, 1.1", "1.15, 1.1"})
  void ties_go_to_even_from_the_exact_float64(double value, String shown) {
    assertThat(new Digits(2).text(value)).isEqualTo(shown);
  }

  @ParameterizedTest
  @CsvSource({"2, 2", "0.5, 0.5", "0.01, 0.01", "100, 100", "-1, −1", "1e-7, 1·10⁻⁷", "1e6, 1·10⁶"})
  void a_constant_has_no_more_digits_than_it_takes(double value, String shown) {
    assertThat(NumberText.exact(value).text()).isEqualTo(shown);
  }

  @ParameterizedTest
  @CsvSource({"0.40, 0.40", "-0.5, −0.5", "5e-1, 5·10⁻¹", "1E3, 1·10³", "1.0, 1.0", "-0.0, 0.0"})
  void a_given_number_is_shown_as_it_was_written(String written, String shown) {
    assertThat(NumberText.asWritten(written).text()).isEqualTo(shown);
  }

  @ParameterizedTest
  @CsvSource({
    "-0.0381, -0.03810",
    "0.00004385677, 4.386\\cdot 10^{-5}",
    "1e7, 1.000\\cdot 10^{7}",
    "Infinity, \\infty"
  })
  void latex_has_its_own_minus_and_power(double value, String shown) {
    assertThat(Digits.DEFAULT.of(value).latex()).isEqualTo(shown);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.5932699921071872, 1.10590596705977, 12.345678901234567, 0.1, 1.0 / 3})
  void seventeen_digits_give_the_number_back(double value) {
    String shown = new Digits(17).text(value);
    assertThat(Double.parseDouble(shown)).as(shown).isEqualTo(value);
  }

  @Test
  void what_is_no_number_is_named() {
    assertThat(Digits.DEFAULT.text(Double.NaN)).isEqualTo("NaN");
    assertThat(Digits.DEFAULT.text(Double.NEGATIVE_INFINITY)).isEqualTo("−∞");
  }

  @Test
  void two_digits_are_the_fewest() {
    assertThat(new Digits(2).text(0.5932)).isEqualTo("0.59");
    assertThatThrownBy(() -> new Digits(1)).hasMessage("1 digits, expected 2 to 17");
  }

  @Test
  void seventeen_digits_tell_any_two_numbers_apart() {
    Random random = new Random(17);
    Digits all = new Digits(Digits.MAX);
    for (int k = 0; k < 20_000; k++) {
      double value = (random.nextDouble() + 1e-9) * Math.pow(10, random.nextInt(-12, 9));
      String text = all.text(value).replace('−', '-');
      String plain = text.contains("·") ? scientific(text) : text;
      assertThat(Double.parseDouble(plain)).as("seed 17, %s", text).isEqualTo(value);
    }
  }

  private static String scientific(String text) {
    int point = text.indexOf("·10");
    StringBuilder exponent = new StringBuilder();
    text.substring(point + 3)
        .chars()
        .forEach(c -> exponent.append(c == '⁻' ? "-" : "⁰¹²³⁴⁵⁶⁷⁸⁹".indexOf(c)));
    return text.substring(0, point) + "e" + exponent;
  }
}
