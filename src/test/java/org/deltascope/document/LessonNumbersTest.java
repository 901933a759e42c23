package org.deltascope.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import org.deltascope.formula.number.Digits;
import org.deltascope.matrix.Matrix;
import org.deltascope.nn.BiasMode;
import org.deltascope.nn.Experiment;
import org.deltascope.nn.Layer;
import org.deltascope.nn.Network;
import org.deltascope.nn.TrainingState;
import org.deltascope.trace.Backpropagation;
import org.deltascope.trace.Trace;
import org.junit.jupiter.api.Test;

/** What lessons say in words about their numbers is so. */
class LessonNumbersTest {

  @Test
  void a_program_that_updates_too_early_gets_errors_that_are_a_sixth_too_small() throws Exception {
    Trace t = after(Lessons.open("two-two-two").experiment(), 0);
    Matrix right = t.propagateError(1).delta();
    Matrix late = lateDelta(t);

    for (int i = 0; i < 2; i++) {
      assertThat(late.get(0, i) / right.get(0, i)).isBetween(5 / 6.0 - 0.02, 5 / 6.0 + 0.02);
    }
  }

  @Test
  void the_loss_of_the_post_is_larger_from_the_seventh_digit_on() throws Exception {
    Experiment experiment = Lessons.open("two-two-two").experiment();
    Trace t = after(experiment, 0);
    double right = after(experiment, 1).loss();
    double posted = lossAfterLateDelta(experiment, t, lateDelta(t));

    assertThat(new Digits(9).text(right)).isEqualTo("0.291027774");
    assertThat(new Digits(9).text(posted)).isEqualTo("0.291027924");
    assertThat(new Digits(6).text(posted)).isEqualTo(new Digits(6).text(right));
    assertThat(new Digits(7).text(posted)).isGreaterThan(new Digits(7).text(right));
  }

  @Test
  void trained_biases_make_the_next_loss_smaller_and_one_for_each_neuron_most() throws Exception {
    Experiment experiment = Lessons.open("two-two-two").experiment();

    assertThat(after(with(experiment, BiasMode.PER_NEURON), 1).loss())
        .isLessThan(after(with(experiment, BiasMode.SHARED), 1).loss());
    assertThat(after(with(experiment, BiasMode.SHARED), 1).loss())
        .isLessThan(after(experiment, 1).loss());
  }

  @Test
  void an_output_of_one_layer_is_half_of_its_target_where_the_slope_is_a_quarter()
      throws Exception {
    Trace t = after(Lessons.open("one-layer").experiment(), 0);

    assertThat(t.activate(1).a().get(0, 0)).isEqualTo(0.5 * t.evaluateLoss().t().get(0, 0));
    assertThat(slope(t, 1, 0)).isEqualTo(0.25);
  }

  @Test
  void errors_fade_towards_the_first_layer() throws Exception {
    Trace t = after(Lessons.open("deep").experiment(), 0);

    assertThat(largest(t.outputError().delta()))
        .isGreaterThan(largest(t.propagateError(3).delta()));
    for (int l = 3; l > 1; l--) {
      assertThat(largest(t.propagateError(l).delta()))
          .isGreaterThan(2 * largest(t.propagateError(l - 1).delta()));
    }
  }

  @Test
  void xor_says_one_half_at_first_hardly_learns_and_then_learns_quickly() throws Exception {
    Experiment experiment = Lessons.open("xor").experiment();
    Trace first = after(experiment, 0);

    assertThat(mean(first.activate(2).a())).isBetween(0.45, 0.55);
    assertThat(first.loss()).isBetween(Math.log(2), 1.05 * Math.log(2));
    assertThat(after(experiment, 20).loss()).isGreaterThan(0.9 * first.loss());
    assertThat(after(experiment, 100).loss() / first.loss()).isBetween(0.18, 0.23);
  }

  /** δ¹ as a program gets it that has already updated W². */
  private static Matrix lateDelta(Trace t) {
    return t.outputError()
        .delta()
        .times(t.after().network().layer(2).weights())
        .hadamard(t.propagateError(1).slope());
  }

  private static double lossAfterLateDelta(Experiment experiment, Trace t, Matrix late) {
    Layer first = t.before().network().layer(1);
    Matrix gradient = late.transposeTimes(t.weightedSum(1).input());
    Network wrong =
        new Network(
            2,
            List.of(
                first.with(first.weights().minus(gradient.scaled(0.5)), first.bias()),
                t.after().network().layer(2)));
    return Backpropagation.trace(experiment, new TrainingState(1, 1, wrong, t.after().slots()))
        .loss();
  }

  private static Experiment with(Experiment e, BiasMode mode) {
    List<Layer> layers =
        e.network().layers().stream()
            .map(layer -> new Layer(layer.weights(), layer.bias(), mode, layer.activation()))
            .toList();
    return new Experiment(new Network(2, layers), e.loss(), e.optimizer(), e.data(), e.training());
  }

  private static Trace after(Experiment experiment, int updates) {
    TrainingState state = TrainingState.initial(experiment);
    for (int i = 0; i < updates; i++) {
      state = Backpropagation.trace(experiment, state).after();
    }
    return Backpropagation.trace(experiment, state);
  }

  private static double slope(Trace t, int l, int unit) {
    double a = t.activate(l).a().get(0, unit);
    return a * (1 - a);
  }

  private static double largest(Matrix matrix) {
    return entries(matrix).map(Math::abs).max().orElseThrow();
  }

  private static double mean(Matrix matrix) {
    return entries(matrix).average().orElseThrow();
  }

  private static DoubleStream entries(Matrix matrix) {
    return Arrays.stream(matrix.toArray()).flatMapToDouble(Arrays::stream);
  }
}
