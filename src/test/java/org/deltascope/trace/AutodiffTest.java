package org.deltascope.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.function.BiConsumer;
import org.assertj.core.data.Offset;
import org.deltascope.matrix.Matrix;
import org.deltascope.nn.BiasMode;
import org.deltascope.nn.Experiment;
import org.deltascope.nn.RandomExperiments;
import org.deltascope.nn.TrainingState;
import org.junit.jupiter.api.Test;

/** Every number of a trace against automatic differentiation, for every combination of choices. */
class AutodiffTest {

  private static void onRandomNetworks(BiConsumer<Trace, Autodiff> check) {
    for (long seed : RandomExperiments.seeds().toArray()) {
      Experiment experiment = RandomExperiments.of(seed);
      Trace trace = Backpropagation.trace(experiment, TrainingState.initial(experiment));
      try {
        check.accept(trace, new Autodiff(experiment, experiment.network(), trace.batch()));
      } catch (AssertionError error) {
        throw new AssertionError("seed " + seed + ": " + error.getMessage(), error);
      }
    }
  }

  private static void assertSame(Matrix actual, Matrix.Entry expected) {
    for (int i = 0; i < actual.rows(); i++) {
      for (int j = 0; j < actual.columns(); j++) {
        double e = expected.at(i, j);
        assertThat(actual.get(i, j)).as("%d, %d", i, j).isCloseTo(e, near(e));
      }
    }
  }

  private static Offset<Double> near(double expected) {
    return within(1e-14 + 1e-12 * Math.abs(expected));
  }

  @Test
  void weighted_inputs_and_activations_are_right() {
    onRandomNetworks(
        (trace, autodiff) -> {
          for (int l = 1; l <= trace.depth(); l++) {
            int layer = l;
            assertSame(trace.weightedSum(l).z(), (s, i) -> autodiff.z(layer, s, i));
            assertSame(trace.activate(l).a(), (s, i) -> autodiff.a(layer, s, i));
          }
        });
  }

  @Test
  void the_batch_loss_is_right() {
    onRandomNetworks(
        (trace, autodiff) ->
            assertThat(trace.loss()).isCloseTo(autodiff.loss(), near(autodiff.loss())));
  }

  @Test
  void the_errors_of_every_sample_are_right() {
    onRandomNetworks(
        (trace, autodiff) -> {
          for (int l = 1; l <= trace.depth(); l++) {
            int layer = l;
            assertSame(trace.weightGradient(l).delta(), (s, i) -> autodiff.delta(layer, s, i));
          }
        });
  }

  @Test
  void the_gradient_of_the_inputs_is_right() {
    onRandomNetworks(
        (trace, autodiff) -> {
          assertSame(trace.inputGradient().gradient(), autodiff::input);
          Trace along = trace.withInputGradient();
          Step.InputGradient step = (Step.InputGradient) along.step(StepId.inputGradient());
          assertSame(step.gradient(), autodiff::input);
        });
  }

  @Test
  void the_errors_carried_back_are_right() {
    onRandomNetworks(
        (trace, autodiff) -> {
          for (int l = 1; l < trace.depth(); l++) {
            int layer = l;
            assertSame(trace.propagateError(l).carried(), (s, i) -> autodiff.carried(layer, s, i));
          }
        });
  }

  @Test
  void the_slope_of_the_loss_at_the_outputs_is_right() {
    onRandomNetworks(
        (trace, autodiff) ->
            assertSame(
                trace.outputError().gradient(), (s, i) -> autodiff.carried(trace.depth(), s, i)));
  }

  @Test
  void weight_gradients_are_right() {
    onRandomNetworks(
        (trace, autodiff) -> {
          for (int l = 1; l <= trace.depth(); l++) {
            int layer = l;
            assertSame(
                trace.weightGradient(l).weightGradient(), (i, j) -> autodiff.weight(layer, i, j));
          }
        });
  }

  @Test
  void bias_gradients_are_right_in_every_mode() {
    onRandomNetworks(
        (trace, autodiff) -> {
          for (int l = 1; l <= trace.depth(); l++) {
            int layer = l;
            boolean none = trace.before().network().layer(l).biasMode() == BiasMode.NONE;
            assertSame(
                trace.weightGradient(l).biasGradient(),
                (i, one) -> none ? 0 : autodiff.bias(layer, i));
          }
        });
  }
}
