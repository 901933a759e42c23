package org.deltascope.figure.moment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.deltascope.figure.Figure;
import org.deltascope.figure.equation.EquationFigure;
import org.deltascope.figure.equation.setting.EquationScene;
import org.deltascope.figure.measure.Fonts;
import org.deltascope.figure.measure.TextMeasure;
import org.deltascope.figure.network.NetworkFigure;
import org.deltascope.figure.network.state.NetworkScene;
import org.deltascope.figure.paint.tex.Typesetter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class FiguresTest {
  private final TextMeasure text = new TextMeasure(new Fonts());
  private final Typesetter formulas = new Typesetter(100);
  private final Figures figures = new Figures(text, formulas);

  @ParameterizedTest
  @EnumSource
  void each_kind_is_as_wide_as_asked_for_and_shows_something(FigureKind kind) throws Exception {
    Figure figure = figures.of(kind, Occasions.usual(kind, "delta[1]"), 517);
    assertThat(figure.width()).isEqualTo(517);
    assertThat(figure.height()).isBetween(100.0, 2000.0);
    assertThat(figure.marks()).hasSizeGreaterThan(5);
  }

  @ParameterizedTest
  @EnumSource
  void each_kind_can_be_made_at_its_least_and_at_its_default_width(FigureKind kind)
      throws Exception {
    MomentView occasion = Occasions.lesson("deep", "dW[3]");
    assertThat(figures.of(kind, occasion, kind.leastWidth()).marks()).isNotEmpty();
    assertThat(figures.of(kind, occasion, kind.defaultWidth()).marks()).isNotEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void a_figure_too_narrow_to_be_read_is_refused(FigureKind kind) throws Exception {
    MomentView occasion = Occasions.lesson("xor", "L");
    double least = kind.leastWidth();
    assertThatThrownBy(() -> figures.of(kind, occasion, least - 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a figure %s wide, expected %s to 10000.0", least - 1, least);
  }

  @Test
  void the_marks_are_those_of_the_window() throws Exception {
    MomentView occasion = Occasions.lesson("two-two-two", "dW[2]");
    NetworkScene scene =
        NetworkScene.of(occasion.trace(), occasion.moment(), occasion.names(), 800, 500)
            .writing(occasion.numerals());
    EquationScene page =
        EquationScene.of(
                occasion.trace(), occasion.moment(), occasion.lens(), occasion.names(), 480)
            .writing(occasion.numerals());
    assertThat(figures.of(FigureKind.NETWORK, occasion, 800).marks())
        .isEqualTo(new NetworkFigure(text).of(scene).marks());
    assertThat(figures.of(FigureKind.EQUATION, occasion, 480).marks())
        .isEqualTo(new EquationFigure(text, formulas).of(page).marks());
  }

  @ParameterizedTest
  @CsvSource({
    "NETWORK, 'The 2-2-2 network: Network, delta[1] of update 0'",
    "EQUATION, 'The 2-2-2 network: Errors of the hidden layer, delta[1] of update 0'",
    "LOSS, 'The 2-2-2 network: Loss, delta[1] of update 0'"
  })
  void the_title_says_of_what_and_when(FigureKind kind, String title) throws Exception {
    MomentView occasion = Occasions.lesson("two-two-two", "delta[1]");
    assertThat(figures.of(kind, occasion, 480).title()).isEqualTo(title);
  }

  @Test
  void a_chain_of_neurons_needs_less_height() throws Exception {
    assertThat(height("chain")).isLessThan(height("two-two-two"));
    assertThat(height("two-two-two")).isEqualTo(height("deep"));
  }

  private double height(String lesson) throws Exception {
    return figures.of(FigureKind.NETWORK, Occasions.lesson(lesson, "L"), 800).height();
  }
}
