package org.deltascope.app.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.deltascope.history.History;
import org.deltascope.matrix.Matrix;
import org.deltascope.nn.BiasMode;
import org.deltascope.nn.Dataset;
import org.deltascope.nn.Elementwise;
import org.deltascope.nn.Experiment;
import org.deltascope.nn.Initializer;
import org.deltascope.nn.Layer;
import org.deltascope.nn.Loss;
import org.deltascope.nn.Network;
import org.deltascope.nn.Optimizer;
import org.deltascope.nn.Training;
import org.deltascope.trace.Moment;
import org.deltascope.trace.SampleSelection;
import org.deltascope.trace.Step;
import org.deltascope.trace.StepId;
import org.deltascope.trace.Trace;
import org.deltascope.trace.check.DerivativeCheck.Verdict;
import org.junit.jupiter.api.Test;

/** What a {@link Verification} says of numbers that are right and of numbers that are wrong. */
class VerdictTest {

  private static final int UNITS = 60;

  private final Experiment experiment = experiment();
  private final Trace right = new History(experiment).trace(0);

  /** One smooth layer: its weights' gradient has 60·2 numbers, and 60 of the bias. */
  private static Experiment experiment() {
    Layer layer =
        new Layer(
            new Initializer.XavierUniform(1).draw(UNITS, 2),
            Matrix.zeros(UNITS, 1),
            BiasMode.PER_NEURON,
            Elementwise.TANH);
    return new Experiment(
        new Network(2, List.of(layer)),
        Loss.HALF_SQUARED_ERROR,
        new Optimizer.Sgd(0.1),
        new Dataset(
            new Initializer.Uniform(-1, 1, 2).draw(1, 2),
            new Initializer.Uniform(0, 1, 3).draw(1, UNITS)),
        Training.plain());
  }

  private Optional<Verification> of(Trace trace, StepId step, int part) {
    Moment moment = new Moment(0, trace.outline().indexOf(step), part);
    return Verification.of(experiment, trace, moment, SampleSelection.first());
  }

  /** {@return the trace with one number of δ that is 1 too large} */
  private Trace wrong(int unit) {
    List<Step> steps = new ArrayList<>();
    for (Step step : right.steps()) {
      steps.add(
          step instanceof Step.OutputError error
              ? new Step.OutputError(
                  error.layer(),
                  error.loss(),
                  error.activation(),
                  error.z(),
                  error.y(),
                  error.t(),
                  error.gradient(),
                  Matrix.generate(
                      1, UNITS, (s, i) -> error.delta().get(s, i) + (i == unit ? 1 : 0)))
              : step);
    }
    return new Trace(right.before(), right.batch(), right.outline(), steps, right.after());
  }

  @Test
  void where_nothing_is_a_derivative_there_is_nothing_to_say() {
    assertThat(of(right, StepId.weightedInput(1), Moment.WHOLE)).isEmpty();
    assertThat(of(right, StepId.activation(1), 0)).isEmpty();
  }

  @Test
  void all_numbers_of_a_step_agree() {
    Verification whole = of(right, StepId.error(1), Moment.WHOLE).orElseThrow();

    assertThat(whole.verdict()).isEqualTo(Verdict.AGREES);
    assertThat(whole.headline()).isEqualTo("agrees with finite differences in all 60 numbers");
    assertThat(whole.details()).startsWith("|analytic − numeric| ≤ ");
  }

  @Test
  void of_a_large_step_the_first_hundred_are_compared_and_that_is_said() {
    assertThat(of(right, StepId.gradient(1), Moment.WHOLE).orElseThrow().headline())
        .isEqualTo("agrees with finite differences in the first 100 numbers");
  }

  @Test
  void of_one_number_the_difference_itself_is_said() {
    assertThat(of(right, StepId.gradient(1), 3).orElseThrow().details())
        .startsWith("|analytic − numeric| = ");
  }

  @Test
  void one_wrong_number_among_many_is_found() {
    Verification found = of(wrong(17), StepId.error(1), Moment.WHOLE).orElseThrow();

    assertThat(found.verdict()).isEqualTo(Verdict.DISAGREES);
    assertThat(found.headline()).isEqualTo("disagrees with finite differences");
    assertThat(found.details()).matches("analytic \\S+, numeric \\S+");
  }

  @Test
  void a_wrong_number_is_not_held_against_its_neighbours() {
    Trace wrong = wrong(17);

    assertThat(of(wrong, StepId.error(1), 17).orElseThrow().verdict()).isEqualTo(Verdict.DISAGREES);
    assertThat(of(wrong, StepId.error(1), 16).orElseThrow().verdict()).isEqualTo(Verdict.AGREES);
  }
}
