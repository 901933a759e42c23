package org.deltascope.trace.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.deltascope.cli.CommandLineRun;
import org.deltascope.document.Lessons;
import org.deltascope.trace.Quantity;
import org.deltascope.trace.Quantity.Kind;
import org.deltascope.trace.Ref;
import org.junit.jupiter.api.Test;

class CheckReportTest {

  private static final Ref.One FIRST_WEIGHT = new Quantity(Kind.WEIGHT_GRADIENT, 2).at(0, 0);
  private static final Ref.One LAST_WEIGHT = new Quantity(Kind.WEIGHT_GRADIENT, 2).at(0, 3);
  private static final Ref.One BIAS = new Quantity(Kind.BIAS_GRADIENT, 2).at(0);

  private static GradientCheck.Entry agreeing(Ref.One gradient) {
    return entry(gradient, 0.5, DerivativeCheck.Verdict.AGREES);
  }

  private static GradientCheck.Entry disagreeing(Ref.One gradient) {
    return entry(gradient, 0.75, DerivativeCheck.Verdict.DISAGREES);
  }

  private static CheckReport report(GradientCheck.Entry... entries) {
    return report(1, entries);
  }

  /** Of a network of 2 · 100 + 100 weights and 101 biases. */
  private static CheckReport report(double share, GradientCheck.Entry... entries) {
    CheckReport report = new CheckReport(new CheckScope(CheckScopeTest.network(2, 100, 1), share));
    List.of(entries).forEach(report::add);
    return report;
  }

  private static GradientCheck.Entry entry(
      Ref.One gradient, double analytic, DerivativeCheck.Verdict verdict) {
    return new GradientCheck.Entry(
        gradient, new DerivativeCheck(analytic, 0.5, Math.abs(analytic - 0.5), 1e-6, verdict));
  }

  @Test
  void every_lesson_passes() {
    for (String id : Lessons.ids()) {
      CommandLineRun run = CommandLineRun.of("check", "lesson:" + id);
      assertThat(run.exit()).as(id).isZero();
      assertThat(run.out())
          .as(id)
          .containsPattern(
              "\nAll \\d+ derivatives agree with their central differences\\."
                  + "|\nThe 1 derivative agrees with its central difference\\.");
    }
  }

  @Test
  void it_sums_up_weights_and_biases_of_each_layer() {
    assertThat(CommandLineRun.of("check", "lesson:two-two-two").out())
        .matches(
            """
            layer  what     compared  kinks  largest difference
                1  weights         4      0             \\d\\.\\de-\\d\\d
                1  bias            2      0             \\d\\.\\de-\\d\\d
                2  weights         4      0             \\d\\.\\de-\\d\\d
                2  bias            2      0             \\d\\.\\de-\\d\\d
            All 12 derivatives agree with their central differences.
            """);
  }

  @Test
  void a_disagreement_is_named_with_both_numbers() {
    CheckReport report = report(disagreeing(LAST_WEIGHT), agreeing(BIAS));
    assertThat(report.isClear()).isFalse();
    assertThat(report.text())
        .contains("network.layers[1].weights[0][3]: backpropagation 0.75, central difference 0.5\n")
        .endsWith("1 of 2 derivatives DISAGREES.\n");
  }

  @Test
  void differences_that_overflow_leave_it_undecided() {
    CommandLineRun run =
        CommandLineRun.of("check", "src/test/resources/faults/check-false-alarm-1e308.json");

    assertThat(run.exit()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(run.out())
        .doesNotContain("NaN")
        .endsWith(
            "All 10 derivatives agree with their central differences."
                + " 2 undecided: the difference overflows or loses all its digits there.\n");
  }

  @Test
  void a_network_that_overflows_has_nothing_to_compare() {
    CommandLineRun run =
        CommandLineRun.of("check", "src/test/resources/faults/overflow-update-0.json");

    assertThat(run.exit()).isZero();
    assertThat(run.out())
        .endsWith(
            "There is no derivative to compare with a central difference."
                + " 4 undecided: the difference overflows or loses all its digits there.\n");
  }

  @Test
  void one_that_disagrees_on_its_own_is_one() {
    assertThat(report(disagreeing(BIAS)).text())
        .endsWith("The 1 derivative DISAGREES with its central difference.\n");
  }

  @Test
  void several_that_disagree_are_several() {
    Ref.One second = new Quantity(Kind.WEIGHT_GRADIENT, 2).at(0, 1);
    CheckReport report = report(disagreeing(FIRST_WEIGHT), disagreeing(second), agreeing(BIAS));
    assertThat(report.text()).endsWith("2 of 3 derivatives DISAGREE.\n");
  }

  @Test
  void a_kink_is_skipped_and_said() {
    CheckReport report =
        report(entry(LAST_WEIGHT, 0.75, DerivativeCheck.Verdict.KINK), agreeing(BIAS));
    assertThat(report.isClear()).isTrue();
    assertThat(report.text())
        .endsWith(
            "The 1 derivative agrees with its central difference."
                + " 1 skipped: a step of h crosses a kink of the activation there.\n");
  }

  @Test
  void a_report_on_some_of_the_derivatives_says_of_how_many() {
    assertThat(report(1, agreeing(BIAS)).summary()).doesNotContain("drawn");
    assertThat(report(0.2, agreeing(BIAS)).summary())
        .isEqualTo(
            "The 1 derivative agrees with its central difference. These were drawn from 401,"
                + " always the same ones: all would take long.");
  }
}
