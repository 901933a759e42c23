package org.deltascope.app.model.export;

import static org.assertj.core.api.Assertions.assertThat;

import org.deltascope.figure.equation.ChosenWay;
import org.deltascope.figure.moment.FigureKind;
import org.deltascope.figure.paint.FigureFormat;
import org.deltascope.figure.style.Theme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ExportTest {
  private final Export export = Export.initial();

  @Test
  void what_one_starts_with_can_be_written() {
    assertThat(export.problem()).isEmpty();
  }

  @Test
  void another_figure_has_its_own_width() {
    assertThat(export.wide(1_000).of(FigureKind.EQUATION).width())
        .isEqualTo(FigureKind.EQUATION.defaultWidth());
  }

  @Test
  void a_width_that_is_no_number_is_a_problem_that_says_what_is_expected() {
    assertThat(export.wide(Double.NaN).problem()).contains("Width: expected 240 to 10000.");
  }

  @Test
  void a_scale_out_of_range_is_a_problem_that_says_what_is_expected() {
    assertThat(export.at(11).problem()).contains("Scale: expected 0.5 to 10.");
    assertThat(export.at(0.4).problem()).isPresent();
    assertThat(export.at(Double.NaN).problem()).isPresent();
  }

  @Test
  void pixels_are_twice_as_many_as_units_and_pages_as_large_as_they_are() {
    assertThat(export.as(FigureFormat.PNG).scale()).isEqualTo(2);
    assertThat(export.as(FigureFormat.PNG).as(FigureFormat.TIKZ).scale()).isEqualTo(1);
    assertThat(export.at(3).as(FigureFormat.PNG).scale()).isEqualTo(3);
  }

  @ParameterizedTest
  @EnumSource(FigureKind.class)
  void every_kind_of_figure_can_be_written_as_wide_as_it_usually_is(FigureKind kind) {
    assertThat(export.of(kind).problem()).isEmpty();
    assertThat(export.of(kind).wide(kind.leastWidth()).problem()).isEmpty();
    assertThat(export.of(kind).wide(kind.leastWidth() - 1).problem()).isPresent();
    assertThat(export.of(kind).wide(FigureKind.MOST_WIDTH + 1).problem()).isPresent();
  }

  @Test
  void one_thing_is_changed_and_the_rest_stays() {
    Export changed = export.in(Theme.DARK).wide(700).at(3).as(FigureFormat.PDF);

    assertThat(changed)
        .isEqualTo(
            new Export(export.kind(), FigureFormat.PDF, Theme.DARK, 700, 3, ChosenWay.none()));
  }
}
