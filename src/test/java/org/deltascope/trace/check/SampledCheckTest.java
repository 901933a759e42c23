package org.deltascope.trace.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.deltascope.document.Lessons;
import org.deltascope.matrix.Matrix;
import org.deltascope.nn.Experiment;
import org.deltascope.nn.TrainingState;
import org.deltascope.trace.Backpropagation;
import org.deltascope.trace.Quantity.Kind;
import org.deltascope.trace.Step;
import org.deltascope.trace.Trace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SampledCheckTest {

  private static List<Trace> updates(Experiment experiment, int count) {
    List<Trace> traces = new java.util.ArrayList<>();
    TrainingState state = TrainingState.initial(experiment);
    for (int k = 0; k < count; k++) {
      traces.add(Backpropagation.trace(experiment, state));
      state = traces.getLast().after();
    }
    return traces;
  }

  /** The update as a program would make it that takes twice the gradient of a layer's weights. */
  private static Trace doubled(Trace trace, int layer) {
    List<Step> steps =
        trace.steps().stream()
            .map(step -> step instanceof Step.WeightGradient of ? doubled(of, layer) : step)
            .toList();
    return new Trace(trace.before(), trace.batch(), trace.outline(), steps, trace.after());
  }

  private static Step doubled(Step.WeightGradient step, int layer) {
    Matrix right = step.weightGradient();
    Matrix wrong =
        Matrix.generate(right.rows(), right.columns(), (i, j) -> 2 * right.get(i, j) + 1e-3);
    return step.layer() != layer
        ? step
        : new Step.WeightGradient(
            layer,
            step.parameters(),
            step.decay(),
            step.reduction(),
            step.delta(),
            step.input(),
            wrong,
            step.biasGradient());
  }

  @ParameterizedTest
  @ValueSource(strings = {"xor", "two-two-two", "deep", "dead-relu", "softmax", "weight-decay"})
  void a_right_gradient_passes_in_every_update(String id) throws Exception {
    Experiment experiment = Lessons.open(id).experiment();
    SampledCheck check = new SampledCheck(experiment);

    assertThat(updates(experiment, 40)).allMatch(trace -> check.failing(trace).isEmpty());
  }

  @Test
  void a_wrong_gradient_is_found_within_a_few_updates_and_named() throws Exception {
    Experiment experiment = Lessons.open("xor").experiment();
    SampledCheck check = new SampledCheck(experiment);

    for (int layer = 1; layer <= 2; layer++) {
      int wrong = layer;
      List<GradientCheck.Entry> found =
          updates(experiment, 20).stream()
              .flatMap(trace -> check.failing(doubled(trace, wrong)).stream())
              .toList();
      assertThat(found).isNotEmpty();
      assertThat(found)
          .allSatisfy(
              entry -> {
                assertThat(entry.gradient().layer()).isEqualTo(wrong);
                assertThat(entry.gradient().kind()).isEqualTo(Kind.WEIGHT_GRADIENT);
                assertThat(entry.agreement().analytic()).isNotEqualTo(entry.agreement().numeric());
              });
    }
  }

  @Test
  void all_weights_of_a_layer_get_their_turn() throws Exception {
    Experiment experiment = Lessons.open("xor").experiment();
    SampledCheck check = new SampledCheck(experiment);
    int weights = experiment.network().layer(1).units() * experiment.network().layer(1).inputs();

    assertThat(
            updates(experiment, 60).stream()
                .flatMap(trace -> check.failing(doubled(trace, 1)).stream())
                .map(GradientCheck.Entry::gradient)
                .distinct()
                .count())
        .isEqualTo(weights);
  }

  @Test
  void the_same_update_is_checked_at_the_same_places_again() throws Exception {
    Experiment experiment = Lessons.open("xor").experiment();
    SampledCheck check = new SampledCheck(experiment);
    List<Trace> traces = updates(experiment, 5);

    assertThat(IntStream.range(0, 5).mapToObj(k -> check.failing(doubled(traces.get(k), 1))))
        .containsExactlyElementsOf(
            IntStream.range(0, 5).mapToObj(k -> check.failing(doubled(traces.get(k), 1))).toList());
  }
}
