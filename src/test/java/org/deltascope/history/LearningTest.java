package org.deltascope.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
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
import org.deltascope.nn.Reduction;
import org.deltascope.nn.StopRule;
import org.deltascope.nn.TestShare;
import org.deltascope.nn.Training;
import org.deltascope.nn.TrainingState;
import org.deltascope.trace.Backpropagation;
import org.deltascope.trace.Divergence;
import org.deltascope.trace.Trace;
import org.junit.jupiter.api.Test;

class LearningTest {

  private static final StopRule NEVER = StopRule.never();

  private static StopRule epochs(int epochs) {
    return NEVER.after(OptionalInt.of(epochs));
  }

  private static StopRule lossBelow(double loss) {
    return new StopRule(
        OptionalInt.of(2_000),
        OptionalDouble.of(loss),
        OptionalDouble.empty(),
        OptionalInt.empty());
  }

  private static StopRule gradientBelow(double length) {
    return new StopRule(
        OptionalInt.of(2_000),
        OptionalDouble.empty(),
        OptionalDouble.of(length),
        OptionalInt.empty());
  }

  private static StopRule noBetterFor(int epochs) {
    return new StopRule(
        OptionalInt.of(2_000),
        OptionalDouble.empty(),
        OptionalDouble.empty(),
        OptionalInt.of(epochs));
  }

  private static Learnt learn(Experiment experiment, StopRule rule) {
    return Learning.learn(experiment, rule, ProgressListener.NONE);
  }

  /** The same weights, all samples that are trained on as one batch. */
  private static Trace whole(Experiment experiment, TrainingState state) {
    Dataset data = experiment.data();
    return samples(experiment, state.network(), data.test().trained(data.size()));
  }

  private static Trace samples(Experiment experiment, Network network, int[] numbers) {
    Dataset data = experiment.data();
    Experiment all =
        new Experiment(
            network,
            experiment.loss(),
            experiment.optimizer(),
            new Dataset(rows(data.inputs(), numbers), rows(data.targets(), numbers)),
            new Training(0, experiment.training().reduction(), false, 0));
    return Backpropagation.trace(all, TrainingState.initial(all));
  }

  private static Matrix rows(Matrix matrix, int[] numbers) {
    return Matrix.generate(numbers.length, matrix.columns(), (i, j) -> matrix.get(numbers[i], j));
  }

  /** y = wx + b with three samples on a line, one of them an update. */
  private static Experiment line(Optimizer optimizer, int batch) {
    Layer layer =
        new Layer(
            Matrix.of(new double[] {0.1}),
            Matrix.column(0.3),
            BiasMode.PER_NEURON,
            Elementwise.IDENTITY);
    return new Experiment(
        new Network(1, List.of(layer)),
        Loss.HALF_SQUARED_ERROR,
        optimizer,
        new Dataset(Matrix.column(-1, 0.5, 2), Matrix.column(-1, 2, 5)),
        new Training(batch, Reduction.MEAN, false, 0));
  }

  private static TrainingState after(Experiment experiment, long updates) {
    return TrainingLoop.stateBefore(updates, experiment, ProgressListener.NONE);
  }

  @Test
  void so_many_epochs_give_bit_for_bit_the_weights_of_their_updates() {
    for (long seed = 0; seed < 60; seed++) {
      Experiment experiment = RandomExperiments.of(seed);
      Learnt learnt = learn(experiment, epochs(3));
      if (learnt.reason() instanceof StopReason.EpochsMade) {
        long updates = 3L * experiment.schedule().updatesPerEpoch();
        assertThat(learnt.state()).as("seed %d", seed).isEqualTo(after(experiment, updates));
        assertThat(learnt.losses().updates()).as("seed %d", seed).isEqualTo(updates);
      }
    }
  }

  @Test
  void the_loss_of_an_epoch_is_that_of_all_samples_that_are_trained_on_as_one_batch() {
    for (long seed = 0; seed < 60; seed++) {
      Experiment experiment = RandomExperiments.of(seed);
      Learnt learnt = learn(experiment, epochs(2));
      double expected = whole(experiment, learnt.state()).loss();
      assertThat(learnt.results().getLast().trained().loss())
          .as("seed %d", seed)
          .isCloseTo(expected, within(1e-12 * Math.max(1, Math.abs(expected))));
    }
  }

  @Test
  void the_test_loss_is_that_of_the_samples_held_back_and_of_no_other() {
    int tested = 0;
    for (long seed = 0; seed < 60; seed++) {
      Experiment experiment = RandomExperiments.of(seed);
      Dataset data = experiment.data().with(new TestShare(0.4, seed));
      Experiment held =
          new Experiment(
              experiment.network(),
              experiment.loss(),
              experiment.optimizer(),
              data,
              experiment.training());
      Learnt learnt = learn(held, epochs(2));
      int[] numbers = data.test().held(data.size());
      EpochResult last = learnt.results().getLast();
      assertThat(last.test().isPresent()).as("seed %d", seed).isEqualTo(numbers.length > 0);
      if (numbers.length > 0) {
        tested++;
        double expected = samples(held, learnt.state().network(), numbers).loss();
        assertThat(last.test().orElseThrow().loss())
            .as("seed %d", seed)
            .isCloseTo(expected, within(1e-12 * Math.max(1, Math.abs(expected))));
      }
    }
    assertThat(tested).isGreaterThan(30);
  }

  @Test
  void a_loss_small_enough_stops_it_after_the_first_epoch_with_one() {
    Experiment experiment = line(new Optimizer.Sgd(0.1), 1);
    Learnt learnt = learn(experiment, lossBelow(0.01));
    long updates = learnt.state().updates();
    assertThat(learnt.reason()).isInstanceOf(StopReason.LossSmall.class);
    assertThat(updates % 3).isZero();
    assertThat(whole(experiment, learnt.state()).loss()).isLessThan(0.01);
    assertThat(whole(experiment, after(experiment, updates - 3)).loss())
        .isGreaterThanOrEqualTo(0.01);
  }

  @Test
  void a_gradient_short_enough_stops_it_after_the_first_epoch_with_one() {
    Experiment experiment = line(new Optimizer.Sgd(0.1), 1);
    Learnt learnt = learn(experiment, gradientBelow(0.05));
    long updates = learnt.state().updates();
    assertThat(learnt.reason()).isInstanceOf(StopReason.GradientSmall.class);
    assertThat(length(experiment, learnt.state())).isLessThan(0.05);
    assertThat(length(experiment, after(experiment, updates - 3))).isGreaterThanOrEqualTo(0.05);
  }

  /** By central differences of the loss in w and b. */
  private static double length(Experiment experiment, TrainingState state) {
    Layer layer = state.network().layer(1);
    double w = layer.weights().get(0, 0);
    double b = layer.bias().get(0, 0);
    double h = 1e-5;
    double dw = (lossAt(experiment, w + h, b) - lossAt(experiment, w - h, b)) / (2 * h);
    double db = (lossAt(experiment, w, b + h) - lossAt(experiment, w, b - h)) / (2 * h);
    return Math.hypot(dw, db);
  }

  private static double lossAt(Experiment experiment, double w, double b) {
    Layer layer = experiment.network().layer(1).with(Matrix.of(new double[] {w}), Matrix.column(b));
    return samples(experiment, new Network(1, List.of(layer)), new int[] {0, 1, 2}).loss();
  }

  @Test
  void a_loss_that_becomes_no_smaller_stops_it_after_so_many_epochs() {
    // Too large a step: the loss swings about its smallest, which it had long before.
    Experiment experiment = line(new Optimizer.Momentum(0.9, 0.95), 0);
    Learnt learnt = learn(experiment, noBetterFor(7));
    assertThat(learnt.reason()).isInstanceOf(StopReason.NoBetter.class);
    List<Double> losses = new ArrayList<>();
    for (long u = 0; u <= learnt.state().updates(); u++) {
      losses.add(whole(experiment, after(experiment, u)).loss());
    }
    double smallest = losses.stream().mapToDouble(loss -> loss).min().orElseThrow();
    assertThat(losses.indexOf(smallest)).isEqualTo(losses.size() - 1 - 7);
    assertThat(((StopReason.NoBetter) learnt.reason()).smallest())
        .isCloseTo(smallest, within(1e-12 * smallest));
  }

  @Test
  void numbers_that_are_not_finite_stop_it_at_the_last_that_are() {
    Experiment experiment = line(new Optimizer.Sgd(1e3), 1);
    Learnt learnt = learn(experiment, epochs(10_000));
    Divergence found = ((StopReason.NotFinite) learnt.reason()).found();
    TrainingState last = learnt.state();
    assertThat(found.update()).isEqualTo(last.updates());
    assertThat(last).isEqualTo(after(experiment, last.updates()));
    assertThat(last.network().layer(1).weights().get(0, 0)).isFinite();
    assertThat(Divergence.of(Backpropagation.trace(experiment, last))).contains(found);
  }

  @Test
  void whoever_ends_it_gets_what_was_made_by_then() {
    Experiment experiment = line(new Optimizer.Sgd(0.1), 1);
    Learnt learnt = Learning.learn(experiment, epochs(100), (update, target) -> update < 50);
    assertThat(learnt.reason()).isEqualTo(new StopReason.Ended());
    assertThat(learnt.state()).isEqualTo(after(experiment, 50));
    assertThat(learnt.results().getLast().updates()).isEqualTo(50);
  }

  @Test
  void no_epoch_at_all_leaves_the_first_weights() {
    Experiment experiment = line(new Optimizer.Sgd(0.1), 1);
    assertThat(learn(experiment, epochs(0)).state()).isEqualTo(TrainingState.initial(experiment));
  }

  @Test
  void classes_are_told_by_the_largest_output() {
    // y = x: the second sample's largest output is not its target.
    Layer layer =
        new Layer(Matrix.identity(2), Matrix.zeros(2, 1), BiasMode.NONE, Elementwise.IDENTITY);
    Experiment experiment =
        new Experiment(
            new Network(2, List.of(layer)),
            Loss.HALF_SQUARED_ERROR,
            new Optimizer.Sgd(0.1),
            new Dataset(
                Matrix.of(new double[] {0.9, 0.1}, new double[] {0.6, 0.4}),
                Matrix.of(new double[] {1, 0}, new double[] {0, 1})),
            Training.plain());
    assertThat(learn(experiment, epochs(0)).results().getFirst().trained().right()).hasValue(1);
  }

  @Test
  void numbers_to_be_met_are_no_classes() {
    assertThat(
            learn(line(new Optimizer.Sgd(0.1), 1), epochs(0))
                .results()
                .getFirst()
                .trained()
                .right())
        .isEmpty();
  }
}
