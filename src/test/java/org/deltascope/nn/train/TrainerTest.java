package org.deltascope.nn.train;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.sun.management.ThreadMXBean;
import java.io.File;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.deltascope.ChildJava;
import org.deltascope.matrix.Matrix;
import org.deltascope.nn.Activation;
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
import org.deltascope.nn.WeightsHash;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TrainerTest {
  /**
   * The same on every machine, under every compiler; only a change of the mathematics may change
   * it.
   */
  private static final String WEIGHTS_AFTER_1000_UPDATES =
      "186f2983f604bd97add0ab641e086a07112401da6ec7c11a733c6207fc8648f8";

  @Test
  void a_thousand_updates_end_at_the_known_weights() {
    assertThat(WeightsHash.compute()).isEqualTo(WEIGHTS_AFTER_1000_UPDATES);
  }

  @Test
  void the_interpreter_ends_at_the_same_weights(@TempDir Path folder) throws Exception {
    String classes =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    String absolute =
        Stream.of(classes.split(File.pathSeparator))
            .map(entry -> Path.of(entry).toAbsolutePath().toString())
            .collect(joining(File.pathSeparator));

    assertThat(
            ChildJava.run(folder, List.of("-Xint", "-cp", absolute, WeightsHash.class.getName())))
        .isEqualTo(new ChildJava(0, WEIGHTS_AFTER_1000_UPDATES + System.lineSeparator(), ""));
  }

  static Stream<Experiment> everyOptimizerAndBatchSize() {
    return Stream.of(
            new Optimizer.Sgd(0.1),
            new Optimizer.Momentum(0.1, 0.9),
            new Optimizer.RmsProp(0.01, 0.99, 1e-8),
            new Optimizer.Adam(0.01, 0.9, 0.999, 1e-8))
        .flatMap(optimizer -> Stream.of(1, 2, 5, 0).map(size -> experiment(optimizer, size)));
  }

  @ParameterizedTest
  @MethodSource("everyOptimizerAndBatchSize")
  void an_update_allocates_nothing(Experiment experiment) {
    Trainer trainer = new Trainer(experiment);
    // Now and then the machine itself allocates a few bytes while it is still compiling: try again.
    long allocated = Long.MAX_VALUE;
    for (int attempt = 0; attempt < 20 && allocated > 0; attempt++) {
      allocated = allocatedBy(() -> train(trainer, 1000)) - allocatedBy(() -> train(trainer, 0));
    }
    assertThat(allocated)
        .as("%s, batches of %d", experiment.optimizer(), experiment.training().batchSize())
        .isZero();
  }

  private static long allocatedBy(Runnable work) {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long start = threads.getCurrentThreadAllocatedBytes();
    work.run();
    return threads.getCurrentThreadAllocatedBytes() - start;
  }

  @ParameterizedTest
  @MethodSource("everyOptimizerAndBatchSize")
  void training_goes_on_from_a_state_as_if_it_had_never_stopped(Experiment experiment) {
    Trainer trainer = new Trainer(experiment);
    train(trainer, 7);
    TrainingState middle = trainer.state();
    train(trainer, 9);
    TrainingState end = trainer.state();

    Trainer other = new Trainer(experiment);
    train(other, 3);
    other.restore(middle);
    train(other, 9);
    assertThat(other.state()).isEqualTo(end);
  }

  @ParameterizedTest
  @MethodSource("everyOptimizerAndBatchSize")
  void training_goes_on_from_a_checkpoint_as_if_it_had_never_stopped(Experiment experiment) {
    Trainer trainer = new Trainer(wide(experiment));
    train(trainer, 7);
    Checkpoint middle = trainer.checkpoint();
    TrainingState there = trainer.state();
    train(trainer, 9);

    Trainer other = new Trainer(wide(experiment));
    train(other, 3);
    other.restore(middle);
    assertThat(middle.updates()).isEqualTo(7);
    assertThat(other.state()).isEqualTo(there);
    assertThat(other.lastLoss()).isNaN();
    train(other, 9);
    assertThat(other.state()).isEqualTo(trainer.state());
    assertThat(other.lastLoss()).isEqualTo(trainer.lastLoss());
  }

  /** The first layer has so many units that it is kept as a transpose. */
  private static Experiment wide(Experiment experiment) {
    Network network =
        new Network(
            3,
            List.of(
                layer(40, 3, Elementwise.TANH, BiasMode.PER_NEURON, 1),
                layer(2, 40, Elementwise.SIGMOID, BiasMode.SHARED, 3)));
    return new Experiment(
        network,
        experiment.loss(),
        experiment.optimizer(),
        experiment.data(),
        experiment.training());
  }

  @Test
  void a_trainer_can_begin_at_any_state() {
    Experiment experiment = experiment(new Optimizer.Adam(0.01, 0.9, 0.999, 1e-8), 2);
    Trainer trainer = new Trainer(experiment);
    train(trainer, 5);

    assertThat(new Trainer(experiment, trainer.state()).state()).isEqualTo(trainer.state());
  }

  @Test
  void a_state_is_a_snapshot() {
    Trainer trainer = new Trainer(experiment(new Optimizer.Adam(0.01, 0.9, 0.999, 1e-8), 2));
    TrainingState before = trainer.state();
    train(trainer, 5);
    assertThat(before)
        .isEqualTo(
            TrainingState.initial(experiment(new Optimizer.Adam(0.01, 0.9, 0.999, 1e-8), 2)));
  }

  @Test
  void a_trainer_begins_at_the_network_it_is_given() {
    Experiment experiment = experiment(new Optimizer.Sgd(0.1), 1);
    Trainer trainer = new Trainer(experiment);
    assertThat(trainer.updates()).isZero();
    assertThat(trainer.lastLoss()).isNaN();
    assertThat(trainer.state()).isEqualTo(TrainingState.initial(experiment));
  }

  @Test
  void a_trainer_counts_its_updates_and_tells_the_loss_of_the_last_batch() {
    Experiment experiment = experiment(new Optimizer.Sgd(0), 0);
    Trainer trainer = new Trainer(experiment);
    train(trainer, 3);

    assertThat(trainer.updates()).isEqualTo(3);
    // Nothing is learned at a rate of 0: a batch of all has the mean of the losses of each.
    Trainer single = new Trainer(experiment(new Optimizer.Sgd(0), 1));
    double sum = 0;
    for (int s = 0; s < 7; s++) {
      single.update();
      sum += single.lastLoss();
    }
    assertThat(trainer.lastLoss()).isCloseTo(sum / 7, within(1e-12));
  }

  private static void train(Trainer trainer, int updates) {
    for (int update = 0; update < updates; update++) {
      trainer.update();
    }
  }

  /** Seven samples, so that batches of 2 and 5 leave a short one at the end of each epoch. */
  private static Experiment experiment(Optimizer optimizer, int batchSize) {
    Network network =
        new Network(
            3,
            List.of(
                layer(14, 3, Elementwise.TANH, BiasMode.PER_NEURON, 1),
                layer(13, 14, Elementwise.SOFTPLUS, BiasMode.SHARED, 2),
                layer(2, 13, Elementwise.SIGMOID, BiasMode.FROZEN, 3)));
    Dataset data =
        new Dataset(
            new Initializer.Uniform(-1, 1, 4).draw(7, 3),
            new Initializer.Uniform(0, 1, 5).draw(7, 2));
    return new Experiment(
        network,
        Loss.BINARY_CROSS_ENTROPY,
        optimizer,
        data,
        new Training(batchSize, Reduction.MEAN, true, 6));
  }

  private static Layer layer(
      int units, int inputs, Activation activation, BiasMode mode, long seed) {
    return new Layer(
        new Initializer.XavierUniform(seed).draw(units, inputs),
        Matrix.zeros(units, 1),
        mode,
        activation);
  }
}
