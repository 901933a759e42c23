package org.deltascope.app.model.number;

import static org.assertj.core.api.Assertions.assertThat;

import org.deltascope.document.edit.NumberPlace;
import org.deltascope.document.number.TypedNumber;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumberStepTest {

  private static final NumberPlace WEIGHT = new NumberPlace.OfWeight(1, 0, 0);
  private static final NumberPlace RATE = new NumberPlace.OfSetting("learningRate");

  @ParameterizedTest
  @CsvSource({
    "0.40, 20, USUAL, 0.60",
    "0.40, 1, USUAL, 0.41",
    "0.4, -50, USUAL, -0.10",
    "0.40, 7, FINE, 0.407",
    "0.437, 1, ROUND, 0.4",
    "0.437, 2, ROUND, 0.5",
    "-1, 100, USUAL, 0.00",
    "0.15, 0, ROUND, 0.15",
    "1e3, 1, USUAL, 1000.01"
  })
  void a_number_goes_in_decimals(String begin, int steps, Fineness fineness, String there) {
    assertThat(step(WEIGHT, begin).moved(steps, fineness).text()).isEqualTo(there);
  }

  @ParameterizedTest
  @CsvSource({
    "0.5, 1, USUAL, 0.53",
    "0.5, 2, USUAL, 0.55",
    "0.5, 3, USUAL, 0.58",
    "0.5, -1, USUAL, 0.48",
    "0.5, -14, USUAL, 0.25",
    "0.001, 10, USUAL, 0.00165",
    "1, 1, USUAL, 1.05",
    "1, 2, USUAL, 1.10",
    "1, 15, USUAL, 2.1",
    "0.5, 1, FINE, 0.502",
    "0.5, -20, FINE, 0.453",
    "0.5, 15, ROUND, 1"
  })
  void a_learning_rate_goes_by_factors(String begin, int steps, Fineness fineness, String there) {
    assertThat(step(RATE, begin).moved(steps, fineness).text()).isEqualTo(there);
  }

  @Test
  void every_step_of_a_learning_rate_leads_on_from_the_one_before_and_a_step_back_to_it() {
    for (Fineness fineness : new Fineness[] {Fineness.USUAL, Fineness.FINE}) {
      TypedNumber now = new TypedNumber(0.01, "0.01");
      for (int k = 0; k < 1000; k++) {
        TypedNumber next = new NumberStep(RATE, now).moved(1, fineness);
        TypedNumber back = new NumberStep(RATE, next).moved(-1, fineness);

        assertThat(next.value()).as("after %s", now.text()).isGreaterThan(now.value());
        assertThat(next.value() / now.value()).as("after %s", now.text()).isLessThan(1.11);
        assertThat(back.value()).as("before %s", next.text()).isLessThan(next.value());
        now = next;
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"epsilon", "weightDecay"})
  void what_is_as_small_as_a_learning_rate_goes_by_factors_too(String key) {
    assertThat(step(new NumberPlace.OfSetting(key), "0.0001").moved(2, Fineness.USUAL).text())
        .isEqualTo("0.000110");
  }

  @Test
  void a_learning_rate_never_comes_to_nothing_or_beyond_all_bounds() {
    assertThat(step(RATE, "0.5").moved(1_000_000, Fineness.USUAL).value()).isEqualTo(0.5);
    assertThat(step(RATE, "0.5").moved(-1_000_000, Fineness.USUAL).value()).isEqualTo(0.5);
  }

  @Test
  void a_learning_rate_of_nothing_goes_in_decimals_as_no_factor_leads_away_from_it() {
    assertThat(step(RATE, "0").moved(3, Fineness.USUAL).value()).isEqualTo(0.03);
  }

  @Test
  void a_number_with_very_many_decimals_goes_on_all_the_same() {
    assertThat(step(WEIGHT, "1e-300").moved(1, Fineness.USUAL).value()).isEqualTo(0.01);
  }

  @Test
  void the_other_sign_keeps_the_digits_and_nothing_has_none() {
    assertThat(step(WEIGHT, "0.40").negated().text()).isEqualTo("-0.40");
    assertThat(step(WEIGHT, "-0.40").negated().text()).isEqualTo("0.40");
    assertThat(step(WEIGHT, "0.00").negated().text()).isEqualTo("0.00");
  }

  private static NumberStep step(NumberPlace place, String text) {
    return new NumberStep(place, new TypedNumber(Double.parseDouble(text), text));
  }
}
