package org.deltascope.figure.loss;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.deltascope.figure.CurveMark;
import org.deltascope.figure.LineMark;
import org.deltascope.figure.Point;
import org.deltascope.figure.TextMark;
import org.deltascope.figure.measure.Fonts;
import org.deltascope.figure.measure.TextMeasure;
import org.deltascope.figure.style.LineStyle;
import org.deltascope.figure.style.Role;
import org.deltascope.formula.number.Digits;
import org.deltascope.history.LossCurve;
import org.junit.jupiter.api.Test;

class LossFigureTest {
  private static final TextMeasure TEXT = new TextMeasure(new Fonts());

  private static LossCurve curve(double... losses) {
    List<LossCurve.Range> ranges =
        LongStream.range(0, losses.length)
            .mapToObj(
                k ->
                    new LossCurve.Range(k, k, 1, losses[(int) k], losses[(int) k], losses[(int) k]))
            .toList();
    return new LossCurve(losses.length, ranges);
  }

  private static LossPlot plot(LossCurve curve, long current, double loss) {
    return new LossFigure(TEXT)
        .of(curve, current, OptionalDouble.of(loss), Digits.DEFAULT, 320, 120);
  }

  private static List<String> texts(LossPlot plot) {
    return plot.figure().marks().stream()
        .filter(mark -> mark instanceof TextMark)
        .map(mark -> ((TextMark) mark).text())
        .toList();
  }

  @Test
  void a_place_leads_to_the_update_that_lies_there() {
    LossPlot plot = plot(curve(5, 4, 3, 2.5, 2), 3, 2.5);

    for (long update = 0; update < 5; update++) {
      assertThat(plot.updateAt(plot.updates().at((double) update))).isEqualTo(update);
    }
  }

  @Test
  void a_place_beyond_the_last_update_leads_to_the_last_one() {
    assertThat(plot(curve(5, 4, 3), 0, 5).updateAt(1000)).isEqualTo(2);
  }

  @Test
  void losses_over_orders_of_magnitude_are_drawn_on_a_logarithmic_scale() {
    assertThat(texts(plot(curve(3, 0.2, 0.001), 2, 0.001)))
        .anyMatch(t -> t.contains("logarithmic"));
    assertThat(texts(plot(curve(3, 2, 1), 2, 1))).noneMatch(t -> t.contains("logarithmic"));
  }

  @Test
  void a_narrow_plot_says_too_that_its_scale_is_logarithmic() {
    LossCurve curve = curve(3, 0.2, 0.001);
    for (double width : new double[] {240, 200, 160}) {
      LossPlot plot =
          new LossFigure(TEXT)
              .of(curve, 5_000, OptionalDouble.of(0.001), Digits.DEFAULT, width, 100);
      assertThat(texts(plot)).as("%s wide", width).anyMatch(t -> t.contains("log"));
    }
  }

  @Test
  void the_loss_one_stands_at_is_written() {
    assertThat(texts(plot(curve(0.2984, 0.2910), 0, 0.29837110876)))
        .contains("L = 0.2984", "loss · at update 0");
  }

  private static LossPlot beforeItIsComputed(LossCurve curve, long current) {
    return new LossFigure(TEXT)
        .of(curve, current, OptionalDouble.empty(), Digits.DEFAULT, 320, 120);
  }

  @Test
  void a_loss_is_not_given_away_before_its_step() {
    LossPlot plot = beforeItIsComputed(curve(0.2984, 0.2910), 1);

    assertThat(texts(plot)).noneMatch(text -> text.contains("L ="));
    assertThat(plot.figure().marks())
        .isEqualTo(beforeItIsComputed(curve(0.2984), 1).figure().marks());
    assertThat(plot.figure().description()).endsWith("At update 1 it is not computed yet.");
  }

  @Test
  void an_update_that_one_has_been_beyond_keeps_its_place_on_the_curve() {
    LossPlot plot = beforeItIsComputed(curve(0.2984, 0.2910, 0.2837), 1);

    assertThat(plot.updateAt(1000)).isEqualTo(2);
  }

  @Test
  void a_loss_that_is_no_number_is_left_out() {
    LossCurve broken =
        new LossCurve(1, List.of(new LossCurve.Range(0, 0, 0, Double.NaN, Double.NaN, Double.NaN)));

    assertThat(texts(plot(broken, 0, Double.NaN))).contains("L = NaN");
  }

  @Test
  void everything_written_lies_inside() {
    for (double width : new double[] {140, 220, 320, 600}) {
      LossPlot plot =
          new LossFigure(TEXT)
              .of(curve(3e7, 2, 1e-9), 1, OptionalDouble.of(2), Digits.DEFAULT, width, 110);
      plot.figure().marks().stream()
          .filter(mark -> mark instanceof TextMark)
          .forEach(
              mark ->
                  assertThat(plot.figure().bounds().contains(TEXT.bounds((TextMark) mark)))
                      .as("%s at width %s", ((TextMark) mark).text(), width)
                      .isTrue());
    }
  }

  @Test
  void other_runs_are_dashed_and_each_line_has_its_letter_at_a_place_of_its_own() {
    LossCurve main = curve(5, 4, 3, 2.5);
    LossLine parent = new LossLine("A", curve(5, 4, 3, 2.6, 2.4, 2.3).since(2));
    LossLines lines = LossLines.of(main).beside("B", List.of(parent, new LossLine("C", main)));

    LossPlot plot =
        new LossFigure(TEXT).of(lines, 3, OptionalDouble.of(2.5), Digits.DEFAULT, 320, 120);

    List<CurveMark> curves =
        plot.figure().marks().stream()
            .filter(CurveMark.class::isInstance)
            .map(CurveMark.class::cast)
            .toList();
    assertThat(curves.stream().map(CurveMark::style))
        .containsExactlyInAnyOrder(LineStyle.SOLID, LineStyle.DASHED, LineStyle.DASHED);
    List<Point> labels =
        plot.figure().marks().stream()
            .filter(mark -> mark instanceof TextMark text && "ABC".contains(text.text()))
            .map(mark -> ((TextMark) mark).anchor())
            .toList();
    assertThat(labels).hasSize(3).doesNotHaveDuplicates();
    assertThat(plot.figure().description())
        .contains("This is run B; beside it, faded: run A from update 2, run C from update 0");
    assertThat(plot.updates().at(5.0)).isLessThan(320);
  }

  private static LossPlot stopped(double width, LossCurve curve, LossStop stop) {
    return new LossFigure(TEXT)
        .of(
            LossLines.of(curve).stopped(Optional.of(stop)),
            stop.update(),
            OptionalDouble.empty(),
            Digits.DEFAULT,
            width,
            120);
  }

  @Test
  void where_training_stopped_stands_a_line_with_the_reason() {
    LossStop stop = new LossStop(5, "loss < 2.1", "the loss is below 2.1");
    LossPlot plot = stopped(320, curve(5, 4, 3, 2.5, 2), stop);

    assertThat(texts(plot)).contains("stopped: loss < 2.1");
    assertThat(
            plot.figure().marks().stream()
                .filter(mark -> mark instanceof LineMark line && line.style() == LineStyle.DASHED)
                .map(mark -> ((LineMark) mark).from().x()))
        .containsExactly(plot.updates().at(5));
    assertThat(plot.figure().description())
        .endsWith("Training stopped before update 5: the loss is below 2.1.");
  }

  @Test
  void the_reason_lies_inside_and_upon_no_other_text_however_narrow_the_plot_is() {
    LossStop stop = new LossStop(2, "no better for 1,000 epochs", "it did not become smaller");
    for (double width : new double[] {140, 160, 220, 320, 600}) {
      LossPlot plot = stopped(width, curve(5, 4, 3, 2.5, 2, 2, 2, 2), stop);
      List<TextMark> written =
          plot.figure().marks().stream()
              .filter(TextMark.class::isInstance)
              .map(TextMark.class::cast)
              .toList();
      for (TextMark one : written) {
        assertThat(plot.figure().bounds().contains(TEXT.bounds(one)))
            .as("%s at width %s", one.text(), width)
            .isTrue();
        assertThat(
                written.stream()
                    .filter(other -> !other.equals(one))
                    .noneMatch(other -> TEXT.bounds(other).overlaps(TEXT.bounds(one))))
            .as("%s alone at width %s", one.text(), width)
            .isTrue();
      }
    }
  }

  private static LossPlot pointing(LossCurve curve, long update, OptionalDouble known) {
    return new LossFigure(TEXT)
        .of(
            LossLines.of(curve).pointing(OptionalLong.of(update)),
            curve.updates() - 1,
            known,
            Digits.DEFAULT,
            320,
            120);
  }

  @Test
  void an_update_that_is_pointed_at_is_told_in_place_of_the_one_where_one_stands() {
    LossPlot plot = pointing(curve(5, 4, 3, 2.5), 1, OptionalDouble.of(2.5));

    assertThat(texts(plot)).contains("pointed at: update 1", "L = 4.000");
    assertThat(
            plot.figure().marks().stream()
                .filter(
                    mark -> mark instanceof LineMark line && line.ink().role() == Role.HIGHLIGHT)
                .map(mark -> ((LineMark) mark).from().x()))
        .containsExactly(plot.updates().at(1));
  }

  @Test
  void updates_that_are_put_together_are_told_with_their_least_and_greatest_loss() {
    LossCurve merged =
        new LossCurve(
            8,
            List.of(new LossCurve.Range(0, 3, 4, 4, 6, 5), new LossCurve.Range(4, 7, 4, 1, 3, 2)));

    assertThat(texts(pointing(merged, 2, OptionalDouble.of(1))))
        .contains("pointed at: updates 0–3", "L = 4.000 to 6.000");
  }

  @Test
  void pointing_at_an_update_does_not_give_its_loss_away_before_its_step() {
    assertThat(texts(pointing(curve(5, 4, 3), 2, OptionalDouble.empty())))
        .noneMatch(text -> text.contains("L ="));
  }

  private static LossPlot looked(LossLines lines, LossLook look, long perEpoch, long branched) {
    return new LossFigure(TEXT)
        .of(
            lines.counted(new LossSpan(look, perEpoch, branched)),
            lines.updates() - 1,
            OptionalDouble.of(2),
            Digits.DEFAULT,
            500,
            160);
  }

  private static LossCurve falling(int updates) {
    return curve(IntStream.range(0, updates).mapToDouble(k -> 8.0 / (k + 1)).toArray());
  }

  private static List<CurveMark> curves(LossPlot plot, Role role) {
    return plot.figure().marks().stream()
        .filter(CurveMark.class::isInstance)
        .map(CurveMark.class::cast)
        .filter(mark -> mark.ink().role() == role && mark.points().size() > 2)
        .toList();
  }

  @Test
  void against_epochs_an_update_is_a_part_of_one() {
    LossLook look = LossLook.initial().over(LossUnit.EPOCHS);
    LossPlot plot = looked(LossLines.of(falling(41)), look, 4, 0);

    assertThat(texts(plot)).contains("epoch", "8").doesNotContain("40", "update");
    assertThat(plot.updateAt(plot.updates().at(20.0))).isEqualTo(20);
  }

  @Test
  void since_the_branch_updates_count_anew_and_what_was_before_is_not_drawn() {
    LossLook look = LossLook.initial().over(LossUnit.SINCE_BRANCH);
    LossPlot plot = looked(LossLines.of(falling(61)), look, 1, 40);

    assertThat(texts(plot)).contains("update since the branch", "0", "10").doesNotContain("60");
    assertThat(curves(plot, Role.LOSS)).allSatisfy(mark -> assertThat(mark.points()).hasSize(21));
    assertThat(plot.updateAt(plot.area().x())).isEqualTo(40);
  }

  @Test
  void the_scale_is_what_was_chosen_whatever_the_losses_span() {
    LossLook look = LossLook.initial();
    LossLines wide = LossLines.of(falling(100));
    LossLines narrow = LossLines.of(curve(3, 2.5, 2));

    assertThat(texts(looked(wide, look, 1, 0))).anyMatch(text -> text.startsWith("loss, log"));
    assertThat(texts(looked(wide, look.on(LossScale.LINEAR), 1, 0)))
        .noneMatch(text -> text.startsWith("loss, log"));
    assertThat(texts(looked(narrow, look.on(LossScale.LOGARITHMIC), 1, 0)))
        .anyMatch(text -> text.startsWith("loss, log"));
  }

  @Test
  void losses_that_are_not_above_0_have_no_logarithm_and_still_are_drawn() {
    LossLook look = LossLook.initial().on(LossScale.LOGARITHMIC);

    assertThat(texts(looked(LossLines.of(curve(-1, -2, 0)), look, 1, 0))).isNotEmpty();
    assertThat(texts(looked(LossLines.of(curve(2, 2, 2)), look, 1, 0))).isNotEmpty();
    assertThat(texts(looked(LossLines.of(curve(2, 0, 1)), look, 1, 0)))
        .anyMatch(text -> text.startsWith("loss, log"));
  }

  @Test
  void the_smoothed_line_is_the_mean_that_its_legend_says() {
    LossCurve raw = curve(8, 4, 6, 2, 1, 3);
    SmoothedLosses smoothed = SmoothedLosses.of(raw, 3);

    assertThat(smoothed.points().stream().map(SmoothedLosses.Mean::loss))
        .containsExactly(8.0, 6.0, 6.0, 4.0, 3.0, 2.0);
    assertThat(texts(looked(LossLines.of(raw), LossLook.initial().smoothing(3), 1, 0)))
        .contains("L", "mean of the last 3: s(u) = (L(u−2) + … + L(u))/3");
  }

  @Test
  void a_mean_over_updates_that_were_put_together_is_that_of_their_losses() {
    LossCurve together =
        new LossCurve(
            6,
            List.of(
                new LossCurve.Range(0, 1, 2, 4, 8, 6),
                new LossCurve.Range(2, 3, 2, 2, 6, 4),
                new LossCurve.Range(4, 5, 1, 1, 1, 1)));
    SmoothedLosses smoothed = SmoothedLosses.of(together, 3);

    assertThat(smoothed.together()).isEqualTo(4);
    assertThat(smoothed.points().get(1).loss()).isEqualTo((8 + 4 + 6 + 2) / 4.0);
    assertThat(smoothed.points().get(2).loss()).isEqualTo((6 + 2 + 1) / 3.0);
  }

  @Test
  void what_is_held_back_is_a_line_of_its_own_with_a_legend() {
    LossLines lines =
        LossLines.of(curve(5, 4, 3, 2))
            .besidesHeld(List.of(new HeldLoss(0, 6), new HeldLoss(2, 5), new HeldLoss(4, 5.5)));
    LossPlot plot = looked(lines, LossLook.initial(), 1, 0);

    assertThat(texts(plot)).contains("L", "L held back");
    assertThat(curves(plot, Role.FORWARD))
        .singleElement()
        .satisfies(mark -> assertThat(mark.points()).hasSize(3));
    assertThat(plot.figure().description())
        .contains("A second line is the loss of the samples that are held back, last 5.500.");
  }
}
