package org.deltascope.trace.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.deltascope.matrix.Matrix;
import org.deltascope.nn.BiasMode;
import org.deltascope.nn.Dataset;
import org.deltascope.nn.Elementwise;
import org.deltascope.nn.Experiment;
import org.deltascope.nn.Layer;
import org.deltascope.nn.Loss;
import org.deltascope.nn.Network;
import org.deltascope.nn.Optimizer;
import org.deltascope.nn.RandomExperiments;
import org.deltascope.nn.Training;
import org.deltascope.nn.TrainingState;
import org.deltascope.trace.Backpropagation;
import org.deltascope.trace.Divergence;
import org.deltascope.trace.Phase;
import org.deltascope.trace.Quantity;
import org.deltascope.trace.Quantity.Kind;
import org.deltascope.trace.Ref;
import org.deltascope.trace.SampleSelection;
import org.deltascope.trace.Step;
import org.deltascope.trace.Trace;
import org.deltascope.trace.check.DerivativeCheck.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GradientCheckTest {

  /** x → z = wx + b → σ(z), with ½(y − t)². */
  private static Experiment neuron(Elementwise activation, BiasMode mode, double w, double b) {
    return neuron(activation, mode, w, b, 2);
  }

  private static Experiment neuron(
      Elementwise activation, BiasMode mode, double w, double b, double x) {
    Layer layer = new Layer(Matrix.row(w), Matrix.column(b), mode, activation);
    return new Experiment(
        new Network(1, List.of(layer)),
        Loss.HALF_SQUARED_ERROR,
        new Optimizer.Sgd(0.1),
        new Dataset(Matrix.row(x), Matrix.row(0.5)),
        Training.plain());
  }

  private static Trace trace(Experiment experiment) {
    return Backpropagation.trace(experiment, TrainingState.initial(experiment));
  }

  private static GradientCheck check(Experiment experiment) {
    return new GradientCheck(experiment, trace(experiment));
  }

  private static List<GradientCheck.Entry> entries(Experiment experiment) {
    return GradientCheck.check(experiment, TrainingState.initial(experiment));
  }

  @Test
  void every_weight_and_bias_of_random_networks_agrees() {
    int agreeing = 0;
    for (long seed : RandomExperiments.seeds().toArray()) {
      for (GradientCheck.Entry entry : entries(RandomExperiments.of(seed))) {
        assertThat(entry.agreement().isClear()).as("seed %d: %s", seed, entry).isTrue();
        agreeing += entry.agreement().verdict() == Verdict.AGREES ? 1 : 0;
      }
    }
    assertThat(agreeing).as("entries that say something").isGreaterThan(5_000);
  }

  @Test
  void every_derivative_that_a_step_shows_agrees_under_every_lens() {
    for (long seed : RandomExperiments.seeds().toArray()) {
      Experiment experiment = RandomExperiments.of(seed);
      Trace trace = trace(experiment);
      GradientCheck check = new GradientCheck(experiment, trace);
      List<SampleSelection> lenses =
          List.of(SampleSelection.mean(), new SampleSelection.Sample(trace.batch().size() - 1));
      for (Step step : trace.steps()) {
        for (SampleSelection lens : lenses) {
          for (int part = 0; part < step.parts().count(); part++) {
            assertThat(check.of(step, step.parts().get(part), lens))
                .as("seed %d, %s, %s, %s", seed, step.name(), step.parts().get(part), lens)
                .matches(agreement -> agreement.map(DerivativeCheck::isClear).orElse(true));
          }
        }
      }
    }
  }

  /** {@return the experiment with larger inputs and, where the loss allows, larger targets} */
  private static Experiment scaled(Experiment experiment, double inputs, double targets) {
    boolean free = experiment.loss().requires().isEmpty();
    return new Experiment(
        experiment.network(),
        experiment.loss(),
        experiment.optimizer(),
        new Dataset(
            experiment.data().inputs().scaled(inputs),
            experiment.data().targets().scaled(free ? targets : 1)),
        experiment.training());
  }

  @Test
  void large_inputs_and_losses_agree_too() {
    for (double scale : new double[] {1, 10, 255, 10_000}) {
      for (long seed = 0; seed < 70; seed++) {
        for (GradientCheck.Entry entry : entries(scaled(RandomExperiments.of(seed), scale, 100))) {
          assertThat(entry.agreement().isClear())
              .as("inputs × %s, seed %d: %s", scale, seed, entry)
              .isTrue();
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {100, 700, 1000, 2000, 1e4, 1e5})
  void a_step_over_the_whole_bend_of_a_saturated_neuron_is_not_taken_for_no_slope(double x) {
    Layer layer =
        new Layer(
            Matrix.of(new double[] {0.5 / x}),
            Matrix.of(new double[] {0}),
            BiasMode.PER_NEURON,
            Elementwise.TANH);
    Experiment experiment =
        new Experiment(
            new Network(1, List.of(layer)),
            Loss.SQUARED_ERROR,
            new Optimizer.Sgd(0.1),
            new Dataset(Matrix.of(new double[] {x}), Matrix.of(new double[] {0})),
            Training.plain());

    assertThat(entries(experiment))
        .allSatisfy(entry -> assertThat(entry.agreement().verdict()).isEqualTo(Verdict.AGREES));
  }

  @Test
  void a_gradient_that_is_slightly_wrong_disagrees_also_where_losses_are_large() {
    int wrong = 0;
    for (long seed = 0; seed < 70; seed++) {
      Experiment experiment = scaled(RandomExperiments.of(seed), 1, 100);
      GradientCheck check = new GradientCheck(experiment, tampered(trace(experiment)));
      for (GradientCheck.Entry entry : check.entries().toList()) {
        DerivativeCheck agreement = entry.agreement();
        if (entry.gradient().kind() == Kind.WEIGHT_GRADIENT
            && Math.abs(agreement.analytic()) > 1e-3) {
          assertThat(agreement.verdict())
              .as("seed %d: %s", seed, entry)
              .isEqualTo(Verdict.DISAGREES);
          wrong++;
        }
      }
    }
    assertThat(wrong).as("gradients looked at").isGreaterThan(500);
  }

  /** {@return the trace with weight gradients that are a ten-thousandth too large} */
  private static Trace tampered(Trace trace) {
    List<Step> steps = new ArrayList<>(trace.steps());
    steps.replaceAll(
        step ->
            step instanceof Step.WeightGradient it
                ? new Step.WeightGradient(
                    it.layer(),
                    it.parameters(),
                    it.decay(),
                    it.reduction(),
                    it.delta(),
                    it.input(),
                    it.weightGradient().scaled(1.0001),
                    it.biasGradient())
                : step);
    return new Trace(trace.before(), trace.batch(), trace.outline(), steps, trace.after());
  }

  @Test
  void what_is_no_derivative_has_no_check() {
    Experiment experiment = RandomExperiments.of(0);
    Trace trace = trace(experiment);
    GradientCheck check = new GradientCheck(experiment, trace);
    assertThat(trace.steps())
        .filteredOn(
            step -> check.of(step, step.parts().get(0), SampleSelection.first()).isPresent())
        .extracting(Step::phase)
        .containsOnly(Phase.BACKWARD)
        .hasSize(2 * trace.depth());
  }

  @Test
  void the_numeric_derivative_is_the_one_of_the_loss_with_the_weight_moved() {
    for (long seed = 0; seed < 40; seed++) {
      Experiment experiment = RandomExperiments.of(seed);
      for (GradientCheck.Entry entry : entries(experiment)) {
        if (entry.gradient().kind() == Kind.WEIGHT_GRADIENT
            && entry.agreement().verdict() == Verdict.AGREES) {
          double up = lossWith(experiment, entry.gradient(), 1e-5);
          double down = lossWith(experiment, entry.gradient(), -1e-5);
          assertThat(entry.agreement().numeric())
              .as("seed %d, %s", seed, entry)
              .isCloseTo((up - down) / 2e-5, within(1e-8));
        }
      }
    }
  }

  private static double lossWith(Experiment experiment, Ref.One gradient, double step) {
    int l = gradient.layer();
    Network network = experiment.network();
    double[][] weights = network.layer(l).weights().toArray();
    weights[gradient.row()][gradient.column()] += step;
    List<Layer> layers = new ArrayList<>(network.layers());
    layers.set(l - 1, network.layer(l).with(Matrix.of(weights), network.layer(l).bias()));
    return trace(
            new Experiment(
                new Network(network.inputs(), layers),
                experiment.loss(),
                experiment.optimizer(),
                experiment.data(),
                experiment.training()))
        .loss();
  }

  @Test
  void numbers_of_a_usual_size_are_never_undecided() {
    for (long seed : RandomExperiments.seeds().toArray()) {
      assertThat(entries(RandomExperiments.of(seed)))
          .as("seed %d", seed)
          .noneMatch(entry -> entry.agreement().verdict() == Verdict.UNDECIDED);
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {1e20, 1e60, 1e150, 1e200, 1e300, 1.7e308})
  void nothing_disagrees_with_a_right_derivative_however_large_the_numbers(double size) {
    for (long seed : RandomExperiments.seeds().toArray()) {
      Experiment small = RandomExperiments.of(seed);
      List<Layer> layers = new ArrayList<>(small.network().layers());
      layers.set(0, enlarged(layers.getFirst(), size));
      Experiment large =
          new Experiment(
              new Network(small.network().inputs(), layers),
              small.loss(),
              small.optimizer(),
              small.data(),
              small.training());
      if (Divergence.of(trace(large)).isEmpty()) {
        assertThat(entries(large))
            .as("seed %d", seed)
            .allMatch(entry -> entry.agreement().isClear());
      }
    }
  }

  private static Layer enlarged(Layer layer, double size) {
    Matrix weights =
        Matrix.generate(
            layer.units(),
            layer.inputs(),
            (i, j) -> Math.clamp(size * layer.weights().get(i, j), -1.7e308, 1.7e308));
    return layer.with(weights, layer.bias());
  }

  @Test
  void a_wrong_derivative_of_large_numbers_disagrees_where_one_can_tell() {
    assertThat(
            DifferenceQuotient.compare(3e300, h -> new DifferenceQuotient(2e300, 1e290, false))
                .verdict())
        .isEqualTo(Verdict.DISAGREES);
    assertThat(
            DifferenceQuotient.compare(Double.NaN, h -> new DifferenceQuotient(2, 1e-9, false))
                .verdict())
        .isEqualTo(Verdict.DISAGREES);
    assertThat(
            DifferenceQuotient.compare(
                    Double.POSITIVE_INFINITY, h -> new DifferenceQuotient(2, 1e-9, false))
                .verdict())
        .isEqualTo(Verdict.DISAGREES);
  }

  @Test
  void a_difference_that_is_all_rounding_decides_nothing() {
    assertThat(
            DifferenceQuotient.compare(5, h -> new DifferenceQuotient(0, 1e290, false)).verdict())
        .isEqualTo(Verdict.UNDECIDED);
    assertThat(
            DifferenceQuotient.compare(5, h -> new DifferenceQuotient(Double.NaN, 0, false))
                .verdict())
        .isEqualTo(Verdict.UNDECIDED);
    assertThat(
            DifferenceQuotient.compare(
                    5, h -> new DifferenceQuotient(Double.POSITIVE_INFINITY, 0, false))
                .verdict())
        .isEqualTo(Verdict.UNDECIDED);
  }

  @Test
  void the_largest_derivatives_are_compared_without_overflow() {
    assertThat(
            DifferenceQuotient.compare(
                1.7e308, h -> new DifferenceQuotient(1.7e308 * (1 - 1e-5), 2e303, false)))
        .matches(agreement -> agreement.verdict() == Verdict.AGREES);
  }

  @Test
  void a_wrong_derivative_disagrees() {
    assertThat(DerivativeCheck.of(1.000003, 1, 0, false).verdict()).isEqualTo(Verdict.DISAGREES);
    assertThat(DerivativeCheck.of(2e-9, 0, 0, false).verdict()).isEqualTo(Verdict.DISAGREES);
  }

  @Test
  void what_is_not_a_number_disagrees() {
    assertThat(DerivativeCheck.of(Double.NaN, Double.NaN, 0, false).verdict())
        .isEqualTo(Verdict.DISAGREES);
  }

  @Test
  void a_difference_within_the_tolerance_agrees() {
    assertThat(DerivativeCheck.of(1.0000005, 1, 0, false).verdict()).isEqualTo(Verdict.AGREES);
    assertThat(DerivativeCheck.of(5e-10, 0, 0, false).verdict()).isEqualTo(Verdict.AGREES);
  }

  @Test
  void a_weighted_input_that_changes_side_is_a_kink() {
    assertThat(
            check(neuron(Elementwise.RELU, BiasMode.PER_NEURON, 1, -2))
                .weight(1, 0, 0, SampleSelection.mean()))
        .matches(agreement -> agreement.verdict() == Verdict.KINK);
    assertThat(
            check(neuron(Elementwise.LEAKY_RELU, BiasMode.PER_NEURON, 1, -2))
                .delta(1, 0, SampleSelection.first()))
        .matches(agreement -> agreement.verdict() == Verdict.KINK);
  }

  /** Up or down, from above or from below: z ends at 0 to the last bit. */
  @ParameterizedTest
  @CsvSource({"2, 1", "-2, 1", "2, -1", "-2, -1"})
  void a_weighted_input_that_just_reaches_the_corner_is_a_kink(double x, double side) {
    double way = Math.abs(x) * ((side * x > 0) ? 1 - (1 - 1e-5) : (1 + 1e-5) - 1);
    Experiment experiment = neuron(Elementwise.RELU, BiasMode.PER_NEURON, 1, -x + side * way, x);

    assertThat(check(experiment).weight(1, 0, 0, SampleSelection.mean()).verdict())
        .isEqualTo(Verdict.KINK);
  }

  @Test
  void what_is_compared_is_the_number_of_the_part() {
    for (long seed = 0; seed < 40; seed++) {
      Experiment experiment = RandomExperiments.of(seed);
      Trace trace = trace(experiment);
      GradientCheck check = new GradientCheck(experiment, trace);
      for (int l = 1; l < trace.depth(); l++) {
        Step.PropagateError step = trace.propagateError(l);
        for (int i = 0; i < step.delta().columns(); i++) {
          assertThat(
                  check
                      .of(step, new Quantity(Kind.CARRIED, l).at(i), SampleSelection.first())
                      .orElseThrow()
                      .analytic())
              .as("seed %d, carried back to %d of layer %d", seed, i, l)
              .isEqualTo(step.carried().get(0, i));
          assertThat(
                  check
                      .of(step, new Quantity(Kind.ERROR, l).at(i), SampleSelection.first())
                      .orElseThrow()
                      .analytic())
              .as("seed %d, error of %d of layer %d", seed, i, l)
              .isEqualTo(step.delta().get(0, i));
        }
      }
    }
  }

  @Test
  void a_difference_as_large_as_the_tolerance_agrees() {
    double tolerance = DerivativeCheck.of(2, 0, 0, false).tolerance();

    assertThat(DerivativeCheck.of(2, 0, 2 - tolerance, false))
        .returns(2.0, DerivativeCheck::tolerance)
        .returns(Verdict.AGREES, DerivativeCheck::verdict);
  }

  @Test
  void a_weighted_input_out_of_reach_is_no_kink() {
    GradientCheck check = check(neuron(Elementwise.RELU, BiasMode.PER_NEURON, 1, -2 + 3e-5));
    assertThat(check.weight(1, 0, 0, SampleSelection.mean()).verdict()).isEqualTo(Verdict.AGREES);
  }

  @Test
  void a_weighted_input_at_the_corner_that_does_not_move_is_no_kink() {
    Layer hidden =
        new Layer(
            Matrix.of(new double[] {0, 0}, new double[] {1, 1}),
            Matrix.zeros(2, 1),
            BiasMode.NONE,
            Elementwise.RELU);
    Layer output =
        new Layer(Matrix.row(1, 1), Matrix.zeros(1, 1), BiasMode.NONE, Elementwise.IDENTITY);
    Experiment experiment =
        new Experiment(
            new Network(2, List.of(hidden, output)),
            Loss.SQUARED_ERROR,
            new Optimizer.Sgd(0.1),
            new Dataset(Matrix.row(0, 1), Matrix.row(0)),
            Training.plain());
    GradientCheck check = check(experiment);
    assertThat(check.weight(1, 0, 0, SampleSelection.mean()).verdict()).isEqualTo(Verdict.AGREES);
    assertThat(check.weight(1, 0, 1, SampleSelection.mean()).verdict()).isEqualTo(Verdict.KINK);
  }

  @Test
  void elu_bends_too_much_at_zero_for_a_difference_across_it() {
    assertThat(
            check(neuron(Elementwise.ELU, BiasMode.PER_NEURON, 1, -2))
                .weight(1, 0, 0, SampleSelection.mean())
                .verdict())
        .isEqualTo(Verdict.KINK);
  }

  @Test
  void a_frozen_bias_is_checked() {
    assertThat(entries(neuron(Elementwise.TANH, BiasMode.FROZEN, 1, 0.5))).hasSize(2);
  }

  @Test
  void a_missing_bias_is_not_checked() {
    Experiment experiment = neuron(Elementwise.TANH, BiasMode.NONE, 1, 0);
    assertThat(entries(experiment)).hasSize(1);
    assertThatThrownBy(() -> check(experiment).bias(1, 0, SampleSelection.mean()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("layer 1 has no bias");
  }

  @Test
  void a_shared_bias_is_checked_once_for_its_layer() {
    Layer layer =
        new Layer(
            Matrix.column(1, 2, 3), Matrix.column(1, 1, 1), BiasMode.SHARED, Elementwise.SIGMOID);
    Experiment experiment =
        new Experiment(
            new Network(1, List.of(layer)),
            Loss.SQUARED_ERROR,
            new Optimizer.Sgd(0.1),
            new Dataset(Matrix.row(0.3), Matrix.row(0, 0, 0)),
            Training.plain());
    assertThat(entries(experiment))
        .filteredOn(entry -> entry.gradient().kind() == Kind.BIAS_GRADIENT)
        .singleElement()
        .satisfies(entry -> assertThat(entry.agreement().verdict()).isEqualTo(Verdict.AGREES));
    assertThat(
            IntStream.range(0, 3)
                .mapToObj(i -> check(experiment).bias(1, i, SampleSelection.mean()))
                .distinct())
        .hasSize(1);
  }

  @Test
  void entries_go_layer_by_layer_and_neuron_by_neuron_weights_before_the_bias() {
    Layer layer =
        new Layer(
            Matrix.of(new double[] {1, 2}, new double[] {3, 4}),
            Matrix.column(1, 1),
            BiasMode.PER_NEURON,
            Elementwise.SIGMOID);
    Experiment experiment =
        new Experiment(
            new Network(2, List.of(layer)),
            Loss.SQUARED_ERROR,
            new Optimizer.Sgd(0.1),
            new Dataset(Matrix.row(1, 1), Matrix.row(0, 0)),
            Training.plain());
    assertThat(entries(experiment))
        .extracting(GradientCheck.Entry::gradient)
        .containsExactly(
            new Quantity(Kind.WEIGHT_GRADIENT, 1).at(0, 0),
            new Quantity(Kind.WEIGHT_GRADIENT, 1).at(0, 1),
            new Quantity(Kind.BIAS_GRADIENT, 1).at(0),
            new Quantity(Kind.WEIGHT_GRADIENT, 1).at(1, 0),
            new Quantity(Kind.WEIGHT_GRADIENT, 1).at(1, 1),
            new Quantity(Kind.BIAS_GRADIENT, 1).at(1));
  }
}
