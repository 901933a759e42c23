package org.deltascope.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
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
import org.deltascope.nn.RandomExperiments;
import org.deltascope.nn.Reduction;
import org.deltascope.nn.Softmax;
import org.deltascope.nn.Training;
import org.deltascope.nn.TrainingState;
import org.deltascope.nn.train.Trainer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The fast loop and the recording one are two ways to the same bits. */
class TrainerBitsTest {
  private static final int UPDATES = 12;

  static LongStream seeds() {
    return RandomExperiments.seeds();
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void small_networks_train_to_the_bits_of_the_trace(long seed) {
    check(RandomExperiments.of(seed), "seed " + seed);
  }

  static Stream<Experiment> wideExperiments() {
    List<Optimizer> optimizers =
        List.of(
            new Optimizer.Sgd(0.1),
            new Optimizer.Momentum(0.05, 0.9),
            new Optimizer.RmsProp(0.01, 0.99, 1e-8),
            new Optimizer.Adam(0.01, 0.9, 0.999, 1e-8));
    return Stream.of(1, 2, 3, 16, 0)
        .flatMap(batchSize -> optimizers.stream().map(optimizer -> wide(batchSize, optimizer)));
  }

  @ParameterizedTest
  @MethodSource("wideExperiments")
  void networks_wide_enough_for_every_kernel_train_to_the_bits_of_the_trace(Experiment wide) {
    check(wide, wide.optimizer().id() + ", batch size " + wide.training().batchSize());
  }

  private static Experiment wide(int batchSize, Optimizer optimizer) {
    Layer first = layer(37, 21, Elementwise.TANH, BiasMode.PER_NEURON, 1);
    Layer second = layer(18, 37, Elementwise.ELU, BiasMode.SHARED, 2);
    Network network =
        new Network(
            21,
            List.of(
                first,
                second,
                new Layer(
                    new Initializer.XavierUniform(3).draw(7, 18),
                    Matrix.zeros(7, 1),
                    BiasMode.NONE,
                    Softmax.SOFTMAX)));
    Dataset data =
        new Dataset(
            new Initializer.Uniform(-1, 1, 4).draw(37, 21),
            Matrix.generate(37, 7, (s, i) -> s % 7 == i ? 1 : 0));
    return new Experiment(
        network,
        Loss.CROSS_ENTROPY,
        optimizer,
        data,
        new Training(batchSize, Reduction.MEAN, true, 5));
  }

  private static Layer layer(
      int units, int inputs, Elementwise activation, BiasMode mode, long seed) {
    return new Layer(
        new Initializer.XavierUniform(seed).draw(units, inputs),
        Matrix.generate(units, 1, (i, j) -> 0.25),
        mode,
        activation);
  }

  private static void check(Experiment experiment, String which) {
    Trainer trainer = new Trainer(experiment);
    TrainingState state = TrainingState.initial(experiment);
    for (int update = 0; update < UPDATES; update++) {
      Trace trace = Backpropagation.trace(experiment, state);
      state = trace.after();
      trainer.update();
      assertThat(trainer.state()).as("%s, after update %d", which, update).isEqualTo(state);
      assertThat(trainer.lastLoss())
          .as("%s, loss of update %d", which, update)
          .isEqualTo(Double.valueOf(loss(trace))); // also NaN, where it grows without end
    }
  }

  private static double loss(Trace trace) {
    return trace.steps().stream()
        .filter(Step.EvaluateLoss.class::isInstance)
        .map(Step.EvaluateLoss.class::cast)
        .findFirst()
        .orElseThrow()
        .value();
  }
}
