package org.deltascope.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Stream;
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
import org.deltascope.nn.Reduction;
import org.deltascope.nn.Training;
import org.deltascope.nn.TrainingState;
import org.deltascope.trace.Backpropagation;
import org.deltascope.trace.Trace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A run that begins in the middle of another, with something changed. */
class BranchTest {

  private static final long LEFT_AT = 41;

  private static final Experiment PARENT =
      experiment(network(18, Elementwise.TANH), new Optimizer.Adam(0.01, 0.9, 0.999, 1e-8), 2, 7);

  private static final TrainingState LEFT = new History(PARENT).stateBefore(LEFT_AT);

  private static Network network(int hidden, Elementwise activation) {
    return new Network(
        3, List.of(layer(hidden, 3, activation, 1), layer(2, hidden, Elementwise.SIGMOID, 2)));
  }

  private static Layer layer(int units, int inputs, Elementwise activation, long seed) {
    return new Layer(
        new Initializer.XavierUniform(seed).draw(units, inputs),
        Matrix.zeros(units, 1),
        BiasMode.PER_NEURON,
        activation);
  }

  private static Experiment experiment(
      Network network, Optimizer optimizer, int batchSize, int samples) {
    return new Experiment(
        network,
        Loss.SQUARED_ERROR,
        optimizer,
        new Dataset(
            new Initializer.Uniform(-1, 1, 4).draw(samples, 3),
            new Initializer.Uniform(0, 1, 5).draw(samples, 2)),
        new Training(batchSize, Reduction.MEAN, true, 6));
  }

  private static Run branch(String name, Experiment experiment, TrainingState start) {
    return new Run(new Run.Id(1), name, experiment, start, Optional.of(new Run.Id(0)));
  }

  /** The same slots do for the same kind of optimizer; another begins with zeros. */
  private static Stream<Run> changes() {
    Experiment faster =
        experiment(PARENT.network(), new Optimizer.Adam(0.5, 0.9, 0.999, 1e-8), 2, 7);
    Experiment plain = experiment(LEFT.network(), new Optimizer.Sgd(0.1), 2, 7);
    Experiment wider =
        experiment(network(25, Elementwise.RELU), new Optimizer.Momentum(0.1, 0.9), 2, 7);
    return Stream.of(
        branch("nothing", PARENT, LEFT),
        branch("one weight", PARENT, withWeight(LEFT, 0.75)),
        branch("the learning rate", faster, LEFT),
        branch("the batches", experiment(PARENT.network(), PARENT.optimizer(), 5, 7), LEFT),
        branch("the data", experiment(PARENT.network(), PARENT.optimizer(), 2, 12), LEFT),
        branch("the optimizer", plain, fresh(plain)),
        branch("the network", wider, fresh(wider)));
  }

  private static TrainingState fresh(Experiment experiment) {
    return LEFT.changed(PARENT, experiment);
  }

  private static TrainingState withWeight(TrainingState state, double weight) {
    Layer first = state.network().layer(1);
    double[][] weights = first.weights().toArray();
    weights[1][2] = weight;
    Network changed =
        new Network(
            3, List.of(first.with(Matrix.of(weights), first.bias()), state.network().layer(2)));
    return new TrainingState(state.updates(), state.steps(), changed, state.slots());
  }

  @ParameterizedTest
  @MethodSource("changes")
  void any_update_of_it_is_bit_for_bit_that_of_a_training_from_its_start(Run run) {
    List<Trace> fresh = new ArrayList<>();
    TrainingState state = run.start();
    for (int k = 0; k < 400; k++) {
      fresh.add(Backpropagation.trace(run.experiment(), state));
      state = fresh.getLast().after();
    }
    History history = new History(run, 20 * MemoryEstimate.of(run.experiment()));
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(9);
    for (int visit = 0; visit < 40; visit++) {
      int k = random.nextInt(400);
      assertThat(history.trace(LEFT_AT + k)).as("update %d", LEFT_AT + k).isEqualTo(fresh.get(k));
    }
    assertThat(history.losses().ranges().stream().map(LossCurve.Range::mean))
        .isEqualTo(fresh.stream().limit(history.updates() - LEFT_AT).map(Trace::loss).toList());
  }

  @Test
  void without_a_change_it_goes_on_as_its_parent_does() {
    History parent = new History(PARENT);
    History branch = new History(branch("nothing", PARENT, LEFT));

    assertThat(branch.trace(300)).isEqualTo(parent.trace(300));
  }

  @Test
  void it_counts_on_from_where_it_begins() {
    History branch = new History(branch("nothing", PARENT, LEFT));
    assertThat(branch.updates()).isEqualTo(LEFT_AT);
    assertThat(branch.losses()).isEqualTo(new LossCurve(LEFT_AT, List.of()));

    branch.trace(LEFT_AT);
    assertThat(branch.updates()).isEqualTo(LEFT_AT + 1);
    assertThat(branch.losses().ranges())
        .singleElement()
        .extracting(LossCurve.Range::from)
        .isEqualTo(LEFT_AT);
  }

  @Test
  void what_comes_before_it_is_not_its_own() {
    assertThatThrownBy(() -> new History(branch("nothing", PARENT, LEFT)).trace(LEFT_AT - 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("updates count from 41, found 40");
  }

  @Test
  void it_cannot_begin_at_a_state_of_another_network() {
    Experiment other = experiment(network(5, Elementwise.TANH), PARENT.optimizer(), 2, 7);

    assertThatThrownBy(() -> branch("5 neurons", other, LEFT))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("cannot go on from this state: layer 1: weights: found 18×3, expected 5×3");
  }

  @Test
  void an_optimizer_that_goes_on_counts_its_own_steps_on() {
    Experiment faster =
        experiment(PARENT.network(), new Optimizer.Adam(0.5, 0.9, 0.999, 1e-8), 2, 7);

    TrainingState start = LEFT.changed(PARENT, faster);

    assertThat(start.steps()).isEqualTo(LEFT_AT);
    assertThat(start.slots()).isEqualTo(LEFT.slots());
  }

  @Test
  void adam_that_takes_over_from_another_corrects_its_bias_as_in_a_first_update() {
    Experiment plain = experiment(PARENT.network(), new Optimizer.Sgd(0.1), 2, 7);
    TrainingState left = new History(plain).stateBefore(500);
    Experiment adam = experiment(left.network(), new Optimizer.Adam(0.01, 0.9, 0.999, 1e-8), 2, 7);
    TrainingState start = left.changed(plain, adam);

    Trace there = new History(branch("adam", adam, start)).trace(500);
    assertThat(there.applyUpdate(1).time()).isEqualTo(1);
    Matrix moved =
        there.after().network().layer(2).weights().minus(left.network().layer(2).weights());
    for (double step : moved.toRow(1)) { // a first step of Adam is η, whatever the gradient
      assertThat(Math.abs(step)).isCloseTo(0.01, within(1e-6));
    }
  }

  @Test
  void the_step_count_survives_going_back_and_forth() {
    Experiment plain = experiment(PARENT.network(), new Optimizer.Sgd(0.1), 2, 7);
    TrainingState left = new History(plain).stateBefore(500);
    Experiment adam = experiment(left.network(), new Optimizer.Adam(0.01, 0.9, 0.999, 1e-8), 2, 7);
    History history = new History(branch("adam", adam, left.changed(plain, adam)));

    history.trace(700);

    assertThat(history.stateBefore(561).steps()).isEqualTo(61);
    assertThat(history.trace(640).applyUpdate(2).time()).isEqualTo(141);
  }

  @Test
  void a_neuron_more_makes_the_optimizer_begin_anew() {
    Experiment wider = experiment(network(19, Elementwise.TANH), PARENT.optimizer(), 2, 7);

    TrainingState start = LEFT.changed(PARENT, wider);

    assertThat(start.updates()).isEqualTo(LEFT_AT);
    assertThat(start.steps()).isZero();
    assertThat(start.slots()).isEqualTo(TrainingState.initial(wider).slots());
  }
}
