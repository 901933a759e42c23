package org.deltascope.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Stream;
import org.deltascope.matrix.Matrix;
import org.deltascope.nn.BiasMode;
import org.deltascope.nn.Dataset;
import org.deltascope.nn.Edges;
import org.deltascope.nn.Elementwise;
import org.deltascope.nn.Experiment;
import org.deltascope.nn.Layer;
import org.deltascope.nn.LearningRateSchedule;
import org.deltascope.nn.Loss;
import org.deltascope.nn.Network;
import org.deltascope.nn.Optimizer;
import org.deltascope.nn.Reduction;
import org.deltascope.nn.Training;
import org.deltascope.nn.TrainingState;
import org.deltascope.nn.WeightMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A hundred random networks of each kind of activation, loss, layer and optimizer: loss, errors and
 * gradients of five updates against automatic differentiation.
 */
class KindsTest {
  private static final int NETWORKS = 100;
  private static final int UPDATES = 5;

  /** What is the same in all networks of a kind; the rest is drawn. */
  record Kind(String name, Elementwise activation, Loss loss, Optimizer optimizer, int mode) {
    @Override
    public String toString() {
      return name;
    }
  }

  private static final int PLAIN = 0;
  private static final int SPARSE = 1;
  private static final int FROZEN = 2;

  private static Kind activation(Elementwise activation) {
    return new Kind(
        activation.toString(), activation, Loss.HALF_SQUARED_ERROR, new Optimizer.Sgd(0.1), PLAIN);
  }

  private static Kind of(String name, Loss loss, Optimizer optimizer, int mode) {
    return new Kind(name, Elementwise.TANH, loss, optimizer, mode);
  }

  static Stream<Kind> kinds() {
    List<Kind> kinds = new ArrayList<>();
    for (Elementwise plain : Elementwise.values()) {
      kinds.add(activation(plain));
      kinds.add(activation(plain.shaped(0.75, 1.5, -0.5)));
      kinds.add(activation(plain.shaped(-0.5, -2, 0.25)));
    }
    kinds.add(activation(Elementwise.LEAKY_RELU.withAlpha(0.3)));
    kinds.add(activation(Elementwise.ELU.withAlpha(0.4)));
    kinds.add(activation(Elementwise.ELU.withAlpha(1.5).shaped(2, 0.5, 1)));
    Optimizer sgd = new Optimizer.Sgd(0.1);
    kinds.add(of("absolute-error", Loss.ABSOLUTE_ERROR, sgd, PLAIN));
    kinds.add(of("output", Loss.OUTPUT, sgd, PLAIN));
    kinds.add(of("absent edges", Loss.SQUARED_ERROR, sgd, SPARSE));
    kinds.add(of("frozen weights", Loss.SQUARED_ERROR, sgd, FROZEN));
    List<Optimizer> optimizers =
        List.of(
            sgd,
            new Optimizer.Momentum(0.05, 0.9, 0.5, false),
            new Optimizer.Momentum(0.05, 0.9, 0, true),
            new Optimizer.RmsProp(0.01, 0.9, 1e-4),
            new Optimizer.Adam(0.01, 0.9, 0.99, 1e-4));
    for (Optimizer optimizer : optimizers) {
      Optimizer decayed =
          optimizer.with(0.2, schedule(new LearningRateSchedule.Decay.Step(2, 0.5)));
      kinds.add(of(optimizer.id() + " with decay", Loss.MEAN_SQUARED_ERROR, decayed, PLAIN));
      kinds.add(of(optimizer.id() + " and absent edges", Loss.OUTPUT, decayed, SPARSE));
      kinds.add(of(optimizer.id() + " and frozen", Loss.ABSOLUTE_ERROR, decayed, FROZEN));
    }
    return kinds.stream();
  }

  private static LearningRateSchedule schedule(LearningRateSchedule.Decay decay) {
    return new LearningRateSchedule(decay, true);
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void every_number_of_a_hundred_random_networks_is_right(Kind kind) {
    for (long seed = 0; seed < NETWORKS; seed++) {
      Experiment experiment = experiment(kind, seed);
      TrainingState state = TrainingState.initial(experiment);
      for (int update = 0; update < UPDATES; update++) {
        Trace trace = Backpropagation.trace(experiment, state);
        check(trace, new Autodiff(experiment, state.network(), trace.batch()), "seed " + seed);
        state = trace.after();
      }
    }
  }

  private static void check(Trace trace, Autodiff autodiff, String where) {
    near(where + ", L", trace.loss(), autodiff.loss());
    for (int l = 1; l <= trace.depth(); l++) {
      int layer = l;
      Step.WeightGradient step = trace.weightGradient(l);
      near(where, step.delta(), (s, i) -> autodiff.delta(layer, s, i));
      near(where, step.weightGradient(), (i, j) -> autodiff.weight(layer, i, j));
      near(where, step.biasGradient(), (i, one) -> autodiff.bias(layer, i));
    }
  }

  private static void near(String where, Matrix actual, Matrix.Entry expected) {
    for (int i = 0; i < actual.rows(); i++) {
      for (int j = 0; j < actual.columns(); j++) {
        near(where, actual.get(i, j), expected.at(i, j));
      }
    }
  }

  private static void near(String where, double actual, double expected) {
    assertThat(actual)
        .as(where)
        .isCloseTo(expected, within(1e-9 * Math.max(1, Math.abs(expected))));
  }

  private static Experiment experiment(Kind kind, long seed) {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    int inputs = random.nextInt(1, 4);
    int hidden = random.nextInt(1, 5);
    int outputs = random.nextInt(1, 4);
    Network network =
        new Network(
            inputs,
            List.of(
                layer(kind, random, hidden, inputs, kind.activation()),
                layer(kind, random, outputs, hidden, Elementwise.SIGMOID.shaped(1, 2, -1))));
    int samples = random.nextInt(1, 4);
    return new Experiment(
        network,
        kind.loss(),
        kind.optimizer(),
        new Dataset(
            matrix(random, samples, inputs),
            matrix(random, samples, kind.loss().hasTargets() ? outputs : 0)),
        new Training(
            random.nextInt(3), random.nextBoolean() ? Reduction.MEAN : Reduction.SUM, true, seed));
  }

  private static Layer layer(
      Kind kind, RandomGenerator random, int units, int inputs, Elementwise activation) {
    Edges edges =
        kind.mode() == SPARSE
            ? Edges.of(units, inputs, (i, j) -> random.nextInt(3) > 0)
            : Edges.complete();
    boolean frozen = kind.mode() == FROZEN && random.nextBoolean();
    return new Layer(
        edges.masked(matrix(random, units, inputs)),
        matrix(random, units, 1),
        BiasMode.PER_NEURON,
        activation,
        frozen ? WeightMode.FROZEN : WeightMode.TRAINED,
        edges);
  }

  private static Matrix matrix(RandomGenerator random, int rows, int columns) {
    return Matrix.generate(rows, columns, (i, j) -> random.nextDouble(-1.5, 1.5));
  }
}
