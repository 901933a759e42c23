package org.deltascope.figure.style;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.deltascope.figure.Luminance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class ThemeTest {
  /** Contrast asked by WCAG 2.2: 4.5 for text (1.4.3), 3 for graphics (1.4.11). */
  record Pair(Theme theme, Role ink, Role ground, double least) {}

  static List<Pair> pairs() {
    List<Pair> pairs = new ArrayList<>();
    for (Theme theme : Theme.values()) {
      for (Role ground : List.of(Role.BACKGROUND, Role.SURFACE, Role.NEURON_FILL)) {
        for (Role text :
            List.of(
                Role.TEXT,
                Role.MUTED,
                Role.POSITIVE,
                Role.NEGATIVE,
                Role.FORWARD,
                Role.LOSS,
                Role.BACKWARD,
                Role.UPDATE,
                Role.TARGET,
                Role.CORRECT,
                Role.WRONG,
                Role.HIGHLIGHT)) {
          pairs.add(new Pair(theme, text, ground, 4.5));
        }
        pairs.add(new Pair(theme, Role.NEURON_STROKE, ground, 3));
      }
      for (String phase : List.of("FORWARD", "LOSS", "BACKWARD", "UPDATE")) {
        Role solid = Role.valueOf(phase);
        Role soft = Role.valueOf(phase + "_SOFT");
        pairs.add(new Pair(theme, Role.valueOf("ON_" + phase), solid, 4.5));
        pairs.add(new Pair(theme, solid, soft, 4.5));
        pairs.add(new Pair(theme, Role.TEXT, soft, 4.5));
      }
      pairs.add(new Pair(theme, Role.CORRECT, Role.CORRECT_SOFT, 4.5));
      pairs.add(new Pair(theme, Role.WRONG, Role.WRONG_SOFT, 4.5));
      for (Role text : List.of(Role.TEXT, Role.POSITIVE, Role.NEGATIVE, Role.BACKWARD)) {
        pairs.add(new Pair(theme, text, Role.HIGHLIGHT_SOFT, 4.5));
      }
    }
    return pairs;
  }

  @ParameterizedTest
  @MethodSource("pairs")
  void every_ink_can_be_read_on_the_grounds_it_stands_on(Pair pair) {
    double contrast = Luminance.contrast(pair.theme.argb(pair.ink), pair.theme.argb(pair.ground));

    assertThat(contrast).as("contrast of %s", pair).isGreaterThanOrEqualTo(pair.least);
  }

  @Test
  void in_print_phases_and_their_pills_stay_apart_in_grey() {
    List<String> phases = List.of("FORWARD", "LOSS", "BACKWARD", "UPDATE");
    for (String a : phases) {
      for (String b : phases) {
        if (!a.equals(b)) {
          assertThat(greyContrast(Role.valueOf(a), Role.valueOf(b)))
              .as("%s beside %s", a, b)
              .isGreaterThanOrEqualTo(1.35);
          assertThat(greyContrast(Role.valueOf(a + "_SOFT"), Role.valueOf(b + "_SOFT")))
              .as("the pills of %s and %s", a, b)
              .isGreaterThanOrEqualTo(1.08);
        }
      }
    }
    assertThat(greyContrast(Role.CORRECT, Role.WRONG)).isGreaterThanOrEqualTo(1.35);
    assertThat(greyContrast(Role.FORWARD, Role.BACKWARD)).isGreaterThanOrEqualTo(2.5);
  }

  @ParameterizedTest
  @EnumSource(names = {"TEXT", "MUTED", "POSITIVE", "NEGATIVE", "BACKWARD"})
  void in_print_what_has_stepped_back_to_three_quarters_can_still_be_read(Role role) {
    int ground = Theme.PRINT.argb(Role.BACKGROUND);
    int ink = Theme.PRINT.argb(role);
    int faded = 0;
    for (int shift = 0; shift <= 16; shift += 8) {
      int channel = (3 * (ink >> shift & 255) + (ground >> shift & 255)) / 4;
      faded |= channel << shift;
    }

    assertThat(Luminance.contrast(grey(faded), ground)).isGreaterThanOrEqualTo(4.5);
  }

  @Test
  void in_print_weights_of_both_signs_are_equally_dark_so_that_grey_shows_their_strength() {
    assertThat(greyContrast(Role.POSITIVE, Role.NEGATIVE)).isLessThan(1.15);
  }

  @Test
  void a_covering_ink_has_the_colour_of_its_role() {
    assertThat(Theme.LIGHT.argb(Ink.of(Role.POSITIVE))).isEqualTo(0xFF006DAA);
  }

  @Test
  void half_an_opacity_is_half_an_alpha() {
    assertThat(Theme.LIGHT.argb(new Ink(Role.POSITIVE, 0.5))).isEqualTo(0x80006DAA);
  }

  /** A grey has the luminance of the colour it is printed for, so its contrast is the same. */
  private static double greyContrast(Role a, Role b) {
    return Luminance.contrast(grey(Theme.PRINT.argb(a)), grey(Theme.PRINT.argb(b)));
  }

  private static int grey(int argb) {
    double linear = Luminance.of(argb);
    double c = linear <= 0.0031308 ? 12.92 * linear : 1.055 * Math.pow(linear, 1 / 2.4) - 0.055;
    int channel = (int) Math.rint(255 * c);
    return channel << 16 | channel << 8 | channel;
  }
}
