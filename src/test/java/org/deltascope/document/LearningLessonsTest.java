package org.deltascope.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.deltascope.matrix.Matrix;
import org.deltascope.nn.Activation;
import org.deltascope.nn.Decision;
import org.deltascope.nn.Elementwise;
import org.deltascope.nn.Experiment;
import org.deltascope.nn.Layer;
import org.deltascope.nn.Network;
import org.deltascope.nn.Optimizer;
import org.deltascope.nn.TrainingState;
import org.deltascope.nn.train.Predictor;
import org.deltascope.trace.Backpropagation;
import org.deltascope.trace.Trace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the lessons about learning say in words is so. */
class LearningLessonsTest {

  private static Experiment lesson(String id) throws Exception {
    return Lessons.open(id).experiment();
  }

  private static Trace after(Experiment experiment, int updates) {
    TrainingState state = TrainingState.initial(experiment);
    for (int i = 0; i < updates; i++) {
      state = Backpropagation.trace(experiment, state).after();
    }
    return Backpropagation.trace(experiment, state);
  }

  private static Experiment with(Experiment e, Optimizer optimizer) {
    return new Experiment(e.network(), e.loss(), optimizer, e.data(), e.training());
  }

  private static Experiment with(Experiment e, List<Layer> layers) {
    return new Experiment(
        new Network(e.network().inputs(), layers), e.loss(), e.optimizer(), e.data(), e.training());
  }

  private static Layer activated(Layer layer, Activation activation) {
    return new Layer(layer.weights(), layer.bias(), layer.biasMode(), activation);
  }

  private static double weight(Trace trace, int l, int to, int from) {
    return trace.before().network().layer(l).weights().get(to, from);
  }

  /** 1 − η x² with x = 2: the distance from the best weight, 2, of update after update. */
  @ParameterizedTest
  @CsvSource({"0.05, 0.8", "0.25, 0", "0.5, -1", "0.55, -1.2"})
  void the_distance_from_the_best_weight_is_multiplied_by_one_less_eta_x_squared(
      double rate, double factor) throws Exception {
    Experiment experiment = with(lesson("learning-rate"), new Optimizer.Sgd(rate));

    for (int update = 0; update < 6; update++) {
      double distance = weight(after(experiment, update), 1, 0, 0) - 2;
      double next = weight(after(experiment, update + 1), 1, 0, 0) - 2;
      assertThat(next).isEqualTo(factor * distance, within(1e-12));
    }
  }

  @Test
  void the_lesson_of_the_learning_rate_begins_with_one_that_is_too_small() throws Exception {
    assertThat(lesson("learning-rate").optimizer()).isEqualTo(new Optimizer.Sgd(0.05));
    assertThat(weight(after(lesson("learning-rate"), 0), 1, 0, 0)).isNotEqualTo(2);
  }

  @Test
  void the_jacobian_of_softmax_turns_the_derivative_by_p_into_p_less_y() throws Exception {
    Trace t = after(lesson("softmax"), 0);
    double[] p = t.activate(1).a().toRow(0);
    double[] y = t.evaluateLoss().t().toRow(0);

    double sum = 0;
    for (int j = 0; j < 3; j++) {
      double chain = 0;
      for (int i = 0; i < 3; i++) {
        double jacobian = i == j ? p[i] * (1 - p[i]) : -p[i] * p[j];
        chain += -y[i] / p[i] * jacobian;
      }
      double delta = t.outputError().delta().get(0, j);
      assertThat(chain).isEqualTo(p[j] - y[j], within(1e-15));
      assertThat(delta).isEqualTo(p[j] - y[j], within(1e-15));
      assertThat(delta < 0).isEqualTo(j == 1);
      sum += delta;
    }
    assertThat(sum).isEqualTo(0, within(1e-15));
    assertThat(y).containsExactly(0, 1, 0);
    assertThat(after(lesson("softmax"), 20).loss()).isLessThan(t.loss() / 50);
  }

  @Test
  void the_dead_neuron_is_below_0_for_every_sample_and_is_never_changed() throws Exception {
    Experiment experiment = lesson("dead-relu");
    Trace first = after(experiment, 0);
    Trace later = after(experiment, 300);

    for (int s = 0; s < 4; s++) {
      assertThat(first.weightedSum(1).z().get(s, 0)).isNegative();
      assertThat(first.weightedSum(1).z().get(s, 1) > 0).isEqualTo(s < 3);
    }
    assertThat(weight(later, 1, 0, 0)).isEqualTo(weight(first, 1, 0, 0));
    assertThat(later.before().network().layer(1).bias().get(0, 0)).isEqualTo(-3);
    assertThat(weight(later, 2, 0, 0)).isEqualTo(1);
    assertThat(later.loss()).isLessThan(first.loss() / 100);
  }

  @Test
  void a_bias_of_0_or_a_leak_wakes_it() throws Exception {
    Experiment experiment = lesson("dead-relu");
    Layer first = experiment.network().layer(1);
    Layer second = experiment.network().layer(2);
    Experiment lifted =
        with(
            experiment,
            List.of(first.with(first.weights(), Matrix.column(0, first.bias().get(1, 0))), second));
    Experiment leaky = with(experiment, List.of(activated(first, Elementwise.LEAKY_RELU), second));

    assertThat(weight(after(lifted, 1), 1, 0, 0)).isNotEqualTo(1);
    assertThat(weight(after(leaky, 1), 1, 0, 0)).isNotEqualTo(1);
  }

  @Test
  void the_difference_of_two_weights_that_do_the_same_fades_by_one_less_eta_lambda()
      throws Exception {
    Experiment experiment = lesson("weight-decay");

    for (int update : new int[] {0, 1, 10, 299}) {
      Trace now = after(experiment, update);
      Trace next = after(experiment, update + 1);
      assertThat(weight(next, 1, 0, 0) - weight(next, 1, 0, 1))
          .isEqualTo(0.99 * (weight(now, 1, 0, 0) - weight(now, 1, 0, 1)), within(1e-12));
    }
    Trace late = after(experiment, 300);
    double one = weight(late, 1, 0, 0);
    double other = weight(late, 1, 0, 1);
    assertThat(one - other).isBetween(0.0, 0.25);
    assertThat(one + other).isBetween(1.45, 1.5);
  }

  @Test
  void without_decay_the_sum_is_right_and_the_difference_stays() throws Exception {
    Experiment plain = with(lesson("weight-decay"), new Optimizer.Sgd(0.1));
    Trace late = after(plain, 300);

    assertThat(weight(late, 1, 0, 0) + weight(late, 1, 0, 1)).isEqualTo(1.5, within(1e-9));
    assertThat(weight(late, 1, 0, 0) - weight(late, 1, 0, 1)).isEqualTo(4, within(1e-9));
  }

  private static Optimizer momentum(double rate) throws Exception {
    Optimizer.Momentum lesson = (Optimizer.Momentum) lesson("momentum-or-adam").optimizer();
    return new Optimizer.Momentum(rate, lesson.momentum());
  }

  private static double loss(Optimizer optimizer, int updates) throws Exception {
    return after(with(lesson("momentum-or-adam"), optimizer), updates).loss();
  }

  @Test
  void at_equal_eta_momentum_loses_and_at_a_small_one_it_wins() throws Exception {
    assertThat(lesson("momentum-or-adam").optimizer()).isEqualTo(momentum(0.25));
    Optimizer adam = new Optimizer.Adam(0.25, 0.9, 0.999, 1e-8);

    assertThat(loss(new Optimizer.Sgd(0.25), 10)).isLessThan(1 / 100.0);
    assertThat(loss(momentum(0.25), 10)).isGreaterThan(1 / 8.0);
    assertThat(loss(adam, 10)).isLessThan(1 / 50.0);
    assertThat(loss(momentum(0.25), 30)).isGreaterThan(loss(new Optimizer.Sgd(0.25), 30));
    assertThat(loss(momentum(0.05), 20)).isLessThan(loss(new Optimizer.Sgd(0.05), 20) / 20);
    assertThat(loss(adam, 20)).isGreaterThan(loss(adam, 10));
  }

  @Test
  void the_gradient_of_the_steep_weight_is_sixteen_times_the_other() throws Exception {
    Matrix gradient = after(lesson("momentum-or-adam"), 0).weightGradient(1).weightGradient();

    assertThat(gradient.get(0, 1)).isEqualTo(16 * gradient.get(0, 0), within(1e-12));
  }

  @Test
  void two_moons_are_nearly_told_apart_after_40_epochs_and_wholly_after_100() throws Exception {
    Experiment moons = lesson("moons");

    assertThat(moons.schedule().sizeOf(0)).isEqualTo(8);
    assertThat(moons.data().size()).isEqualTo(5 * 8);
    assertThat(wrong(moons, 200)).isBetween(1L, 6L);
    assertThat(wrong(moons, 500)).isZero();
    assertThat(loss(moons, 600)).isLessThan(loss(moons, 500));
  }

  private static long wrong(Experiment e, int updates) {
    Predictor predictor = new Predictor(after(e, updates).before().network());
    return IntStream.range(0, e.data().size())
        .filter(
            s -> {
              predictor.pass(e.data().inputs().toRow(s));
              return !Decision.ABOVE_HALF.isRight(predictor.outputs(), e.data().targets().toRow(s));
            })
        .count();
  }

  /** The mean binary cross-entropy of all samples. */
  private static double loss(Experiment e, int updates) {
    Predictor predictor = new Predictor(after(e, updates).before().network());
    return IntStream.range(0, e.data().size())
        .mapToDouble(
            s -> {
              predictor.pass(e.data().inputs().toRow(s));
              double o = predictor.outputs()[0];
              return -Math.log(e.data().targets().get(s, 0) == 1 ? o : 1 - o);
            })
        .average()
        .orElseThrow();
  }

  private static double delta(Trace t, int l) {
    return (l == t.depth() ? t.outputError().delta() : t.propagateError(l).delta()).get(0, 0);
  }

  /** The lesson about vanishing errors, each layer made another one. */
  private static Experiment chain(UnaryOperator<Layer> change) throws Exception {
    Experiment lesson = lesson("vanishing");
    return with(lesson, lesson.network().layers().stream().map(change).toList());
  }

  @Test
  void less_than_a_quarter_of_the_error_gets_through_each_sigmoid_of_the_chain() throws Exception {
    Trace t = after(lesson("vanishing"), 0);

    for (int l = 7; l > 0; l--) {
      assertThat(delta(t, l) / delta(t, l + 1)).isBetween(0.15, 0.25);
    }
    assertThat(delta(t, 1) / delta(t, 8)).isLessThan(1e-4);
    for (int l = 3; l < 8; l++) {
      assertThat(t.activate(l + 1).a().get(0, 0))
          .isEqualTo(t.activate(l).a().get(0, 0), within(0.003));
      double ratio = Math.log(delta(t, l) / delta(t, l + 1));
      assertThat(ratio).isEqualTo(Math.log(delta(t, 7) / delta(t, 8)), within(0.02));
    }
  }

  @Test
  void the_last_weight_of_the_chain_learns_and_the_first_hardly_at_all() throws Exception {
    Trace first = after(lesson("vanishing"), 0);
    Trace later = after(lesson("vanishing"), 100);

    for (int l = 1; l <= 8; l++) {
      assertThat(weight(first, l, 0, 0)).isEqualTo(1);
    }
    assertThat(weight(first, 8, 0, 0) - weight(later, 8, 0, 0)).isGreaterThan(1);
    assertThat(Math.abs(weight(first, 1, 0, 0) - weight(later, 1, 0, 0)))
        .isPositive()
        .isLessThan(1e-3);
  }

  @Test
  void weights_of_4_let_even_less_of_the_error_through() throws Exception {
    Trace ones = after(lesson("vanishing"), 0);
    Trace fours = after(chain(layer -> layer.with(Matrix.column(4), layer.bias())), 0);

    assertThat(Math.abs(delta(fours, 1) / delta(fours, 8)))
        .isLessThan(Math.abs(delta(ones, 1) / delta(ones, 8)));
  }

  @Test
  void with_relu_the_error_is_the_same_in_all_eight_layers_of_the_chain() throws Exception {
    Trace t = after(chain(layer -> activated(layer, Elementwise.RELU)), 0);

    assertThat(delta(t, 8)).isNotZero();
    for (int l = 7; l > 0; l--) {
      assertThat(delta(t, l)).isEqualTo(delta(t, 8));
    }
  }
}
