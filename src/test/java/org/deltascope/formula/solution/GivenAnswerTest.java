package org.deltascope.formula.solution;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GivenAnswerTest {
  private static GivenAnswer read(String text) {
    return GivenAnswer.read(text).orElseThrow();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "0.0088; 0.0088; 0.00005; 2",
        "0,0088; 0.0088; 0.00005; 2",
        ".19; 0.19; 0.005; 2",
        "−0.190; -0.19; 0.0005; 3",
        "8.77e-3; 0.00877; 0.000005; 3",
        "8.77·10^-3; 0.00877; 0.000005; 3",
        "8.77 × 10^(−3); 0.00877; 0.000005; 3",
        "12; 12; 0.5; 2"
      })
  void the_digits_say_how_exactly_a_number_is_meant(
      String text, double value, double half, int digits) {
    GivenAnswer answer = read(text);

    assertThat(answer.value()).isEqualTo(value);
    assertThat(answer.half()).isEqualTo(half);
    assertThat(answer.digits()).isEqualTo(digits);
  }

  @Test
  void half_a_unit_of_the_last_digit_is_what_it_may_be_off() {
    assertThat(read("0.0088").fits(0.008771)).isTrue();
    assertThat(read("0.0088").fits(0.00885)).isTrue();
    assertThat(read("0.0088").fits(0.008851)).isFalse();
    assertThat(read("0.00880").fits(0.008771)).isFalse();
  }

  @Test
  void a_zero_stands_for_nothing_but_zero() {
    assertThat(read("0.00").fits(0.001)).isFalse();
    assertThat(read("0").fits(0)).isTrue();
    assertThat(read("0.1").fits(0)).isFalse();
  }

  @Test
  void a_fraction_is_exact() {
    assertThat(read("-1/8").fits(-0.125)).isTrue();
    assertThat(read("-1/8").fits(-0.1251)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "abc", "1/0", "1..2", "0.1.2", "--1", "1e9999", "NaN", "∞"})
  void what_is_no_number_is_none(String text) {
    assertThat(GivenAnswer.read(text)).isEmpty();
  }
}
