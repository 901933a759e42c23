package org.deltascope.figure.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScaleTest {
  @Test
  void an_even_scale_maps_numbers_in_proportion() {
    assertThat(Scale.linear(0, 10, 100, 200).at(2.5)).isEqualTo(125);
  }

  @Test
  void a_place_leads_back_to_its_number() {
    Scale scale = new Scale(1e-3, 10, 40, 0, true);

    assertThat(scale.valueAt(scale.at(0.07))).isCloseTo(0.07, within(1e-12));
  }

  @Test
  void a_place_beyond_the_end_means_the_last_number() {
    assertThat(Scale.linear(0, 10, 100, 200).valueAt(250)).isEqualTo(10);
  }

  @Test
  void equal_ratios_are_equally_far_apart_on_a_logarithmic_scale() {
    Scale scale = new Scale(0.01, 100, 0, 40, true);

    assertThat(scale.at(0.1)).isCloseTo(10, within(1e-12));
    assertThat(scale.at(1)).isCloseTo(20, within(1e-12));
  }

  @Test
  void a_logarithmic_scale_reaches_over_more_than_a_float64_can_divide() {
    Scale scale = new Scale(Double.MIN_VALUE, 1, 0, 320, true);

    assertThat(scale.at(1e-160)).isBetween(150.0, 170.0);
    assertThat(scale.valueAt(scale.at(1e-160))).isCloseTo(1e-160, within(1e-168));
  }

  @Test
  void numbers_too_near_each_other_have_no_ticks() {
    assertThat(Scale.linear(0, 4 * Double.MIN_VALUE, 0, 1).ticks(4)).isEmpty();
  }

  @Test
  void ticks_are_round_numbers_without_noise() {
    assertThat(Scale.linear(0, 0.42, 0, 1).ticks(5))
        .extracting(Tick::value)
        .containsExactly(0.0, 0.1, 0.2, 0.3, 0.4);
  }

  @Test
  void ticks_of_a_logarithmic_scale_are_powers_of_ten() {
    assertThat(new Scale(2e-4, 3, 0, 1, true).ticks(8))
        .extracting(Tick::value)
        .containsExactly(1e-3, 1e-2, 1e-1, 1.0);
  }

  @ParameterizedTest
  @CsvSource({
    "0.5795, 0.5825, 0.580 0.581 0.582",
    "0, 1, 0 0.2 0.4 0.6 0.8 1.0",
    "-1, 1, −1.0 −0.5 0 0.5 1.0",
    "0, 97, 0 20 40 60 80",
    "0, 0.0001, 0 0.00002 0.00004 0.00006 0.00008 0.00010",
    "0, 0.00008, 0 2·10⁻⁵ 4·10⁻⁵",
    "0, 1.2e6, 0 0.5·10⁶ 1.0·10⁶"
  })
  void numbers_beside_one_axis_have_equally_many_decimals(double low, double high, String shown) {
    assertThat(Scale.linear(low, high, 0, 1).ticks(5).stream().map(Tick::text))
        .startsWith(shown.split(" "));
  }

  @Test
  void there_are_no_more_ticks_than_asked_for() {
    for (int most = 2; most < 9; most++) {
      assertThat(Scale.linear(0, 97, 0, 1).ticks(most)).hasSizeLessThanOrEqualTo(most + 1);
      assertThat(new Scale(1e-9, 5, 0, 1, true).ticks(most)).hasSizeLessThanOrEqualTo(most);
    }
  }

  @Test
  void there_are_two_ticks_at_least() {
    for (double high = 1; high < 10; high += 0.1) {
      assertThat(Scale.linear(0, high, 0, 1).ticks(2)).as("0 to %s", high).hasSizeBetween(2, 3);
    }
  }

  @Test
  void a_logarithmic_scale_cannot_reach_zero() {
    assertThatThrownBy(() -> new Scale(0, 1, 0, 1, true))
        .hasMessage(
            "a logarithmic scale from 0.0 to 1.0, expected a range that grows from above 0");
  }
}
