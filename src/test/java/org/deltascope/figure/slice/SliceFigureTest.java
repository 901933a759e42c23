package org.deltascope.figure.slice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Comparator;
import java.util.List;
import org.deltascope.document.Lessons;
import org.deltascope.document.ReadDocument;
import org.deltascope.figure.CurveMark;
import org.deltascope.figure.Figure;
import org.deltascope.figure.LineMark;
import org.deltascope.figure.Point;
import org.deltascope.figure.measure.Fonts;
import org.deltascope.figure.measure.TextMeasure;
import org.deltascope.figure.moment.MomentView;
import org.deltascope.figure.moment.Occasions;
import org.deltascope.figure.style.Role;
import org.deltascope.trace.Knowledge;
import org.deltascope.trace.Quantity;
import org.deltascope.trace.Quantity.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class SliceFigureTest {

  private static final SliceFigure FIGURE = new SliceFigure(new TextMeasure(Fonts.bundled()));

  /** Two layers, of whose edges some may be absent. */
  private static MomentView cut(String first, String second, String step) throws Exception {
    return Occasions.of(
        ReadDocument.of(
            """
            {"format": "deltascope", "version": 1,
             "network": {"inputs": 2, "layers": [
               {"units": 2, "activation": "sigmoid", "weights": [[%1$s], [%1$s]], "bias": [0.1, 0.2]},
               {"units": 1, "activation": "sigmoid", "weights": [[%2$s]], "bias": [0.3]}]},
             "loss": "half-squared-error", "optimizer": {"name": "sgd", "learningRate": 0.5},
             "data": {"inputs": [[0.5, 0.6]], "targets": [[1]]}}
            """
                .formatted(first, second)),
        step);
  }

  static List<String> lessons() {
    return Lessons.ids();
  }

  private static Figure figure(String lesson, String step) throws Exception {
    return FIGURE.of(Occasions.lesson(lesson, step).slice(560));
  }

  @ParameterizedTest
  @MethodSource("lessons")
  void at_each_weight_it_is_the_loss_of_the_update_and_its_slope_is_the_gradient(String lesson)
      throws Exception {
    MomentView moment = Occasions.lesson(lesson, "L");
    for (int l = 1; l <= moment.trace().depth(); l++) {
      LossSlice slice = new LossSlice(moment.trace(), new Quantity(Kind.WEIGHTS, l).at(0, 0));
      double w = slice.before();
      double h = 1e-5;

      assertThat(slice.loss(w)).isEqualTo(moment.trace().loss(), within(1e-13));
      assertThat((slice.loss(w + h) - slice.loss(w - h)) / (2 * h))
          .isEqualTo(slice.gradient(), within(1e-8));
    }
  }

  @ParameterizedTest
  @CsvSource({"'a[1]', 0, 0, 0", "L, 1, 0, 0", "'dW[2]', 1, 1, 0", "'update[2]', 1, 1, 1"})
  void nothing_is_drawn_before_it_is_known(String step, int curves, int tangents, int arrows)
      throws Exception {
    Figure figure = figure("two-two-two", step);

    assertThat(figure.marks().stream().filter(CurveMark.class::isInstance)).hasSize(curves);
    assertThat(
            figure.marks().stream()
                .filter(
                    mark -> mark instanceof LineMark line && line.ink().role() == Role.BACKWARD))
        .hasSize(tangents);
    assertThat(
            figure.marks().stream()
                .filter(mark -> mark instanceof LineMark line && line.ink().role() == Role.UPDATE))
        .hasSize(arrows);
  }

  /** The published numbers of the 2-2-2 network: ∂L/∂w₅ = 0.08217, w₅⁺ = 0.3589. */
  @Test
  void it_says_the_published_numbers() throws Exception {
    assertThat(figure("two-two-two", "update[2]").description())
        .startsWith("w₅ = 0.40: L = 0.2984, slope ∂L/∂w₅ = 0.08217. The step −0.04108 goes to")
        .contains("0.3589");
  }

  /**
   * L = ½ (2w − 4)²: lowest at 2, and from 0.5 the step of 0.05 · 6 goes to 0.8, where it is 2.88.
   */
  @Test
  void the_step_of_the_learning_rate_is_seen_on_its_parabola() throws Exception {
    Figure figure = figure("learning-rate", "update[1]");

    assertThat(figure.description()).contains("The step 0.3000 goes to 0.8000: L = 2.880.");
    CurveMark curve =
        (CurveMark)
            figure.marks().stream().filter(CurveMark.class::isInstance).findFirst().orElseThrow();
    Point lowest = curve.points().stream().max(Comparator.comparingDouble(Point::y)).orElseThrow();
    double first = curve.points().getFirst().x();
    double last = curve.points().getLast().x();
    assertThat(-1.5 + 4 * (lowest.x() - first) / (last - first)).isEqualTo(2, within(0.03));
  }

  @Test
  void a_loss_that_is_asked_for_is_not_drawn() throws Exception {
    MomentView asked =
        Occasions.lesson("two-two-two", "update[2]")
            .withholding(new Knowledge.Withheld.Everything());

    Figure figure = FIGURE.of(asked.slice(560));

    assertThat(figure.marks().stream().filter(CurveMark.class::isInstance)).isEmpty();
    assertThat(figure.description()).matches("The loss over w. is drawn when L is known\\.");
  }

  @Test
  void a_step_whose_layer_has_no_edges_shows_the_first_weight_that_there_is() throws Exception {
    MomentView moment = cut("0.4, 0.3", "null, null", "delta[2]");

    assertThat(moment.slice(560).slice().weight())
        .isEqualTo(new Quantity(Kind.WEIGHTS, 1).at(0, 0));
    assertThat(FIGURE.of(moment.slice(560)).description()).startsWith("w₁ = 0.4");
  }

  @Test
  void without_any_edge_the_loss_is_the_same_everywhere() throws Exception {
    MomentView moment = cut("null, null", "null, null", "update[1]");
    LossSlice slice = moment.slice(560).slice();

    assertThat(slice.gradient()).isZero();
    assertThat(slice.loss(-3)).isEqualTo(moment.trace().loss()).isEqualTo(slice.loss(5));
    assertThat(FIGURE.of(moment.slice(560)).marks()).isNotEmpty();
  }
}
