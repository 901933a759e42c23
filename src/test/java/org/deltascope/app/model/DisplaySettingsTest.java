package org.deltascope.app.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.deltascope.figure.loss.LossLook;
import org.deltascope.formula.number.Digits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DisplaySettingsTest {

  private final DisplaySettings look = DisplaySettings.initial();

  private static DisplaySettings last(DisplaySettings first, UnaryOperator<DisplaySettings> step) {
    return Stream.iterate(first, step).limit(100).reduce(first, (before, after) -> after);
  }

  @Test
  void everything_grows_by_a_quarter_up_to_three_times_its_size() {
    assertThat(look.scale()).isEqualTo(1);
    assertThat(look.larger().scale()).isEqualTo(1.25);
    assertThat(last(look, DisplaySettings::larger).scale()).isEqualTo(3);
  }

  @Test
  void nothing_shrinks_below_its_usual_size() {
    assertThat(look.larger().larger().smaller()).isEqualTo(look.larger());
    assertThat(last(look.larger(), DisplaySettings::smaller)).isEqualTo(look);
  }

  @Test
  void the_usual_size_is_one_step_away_from_any() {
    assertThat(last(look, DisplaySettings::larger).plain()).isEqualTo(look);
  }

  @Test
  void playing_gets_faster_and_slower_by_half_within_its_limits() {
    assertThat(look.faster().speed()).isEqualTo(1.5);
    assertThat(look.faster().slower()).isEqualTo(look);
    assertThat(last(look, DisplaySettings::faster).speed()).isEqualTo(DisplaySettings.FASTEST);
    assertThat(last(look, DisplaySettings::slower).speed()).isEqualTo(DisplaySettings.SLOWEST);
  }

  @Test
  void a_speed_out_of_range_becomes_the_nearest_that_is_not() {
    assertThat(look.playing(1_000).speed()).isEqualTo(DisplaySettings.FASTEST);
    assertThat(look.playing(0).speed()).isEqualTo(DisplaySettings.SLOWEST);
  }

  @Test
  void one_thing_is_changed_and_the_rest_stays() {
    DisplaySettings changed =
        look.rounded(new Digits(7)).in(ThemeChoice.DARK).larger().playing(3).in(ThemeChoice.LIGHT);

    assertThat(changed)
        .isEqualTo(
            new DisplaySettings(new Digits(7), ThemeChoice.LIGHT, 125, 3, LossLook.initial()));
  }

  @ParameterizedTest
  @ValueSource(ints = {-100, 0, 99, 301})
  void a_size_out_of_range_is_refused(int percent) {
    assertThatThrownBy(
            () ->
                new DisplaySettings(
                    Digits.DEFAULT, ThemeChoice.SYSTEM, percent, 1, LossLook.initial()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("size %d %%, expected 100 to 300", percent);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 0.24, 30.5, Double.NaN})
  void a_speed_out_of_range_is_refused(double speed) {
    assertThatThrownBy(
            () ->
                new DisplaySettings(
                    Digits.DEFAULT, ThemeChoice.SYSTEM, 100, speed, LossLook.initial()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("speed %s, expected 0.25 to 30.0", speed);
  }
}
