package org.deltascope.formula.exact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.deltascope.matrix.Matrix;
import org.deltascope.nn.BiasMode;
import org.deltascope.nn.Dataset;
import org.deltascope.nn.Elementwise;
import org.deltascope.nn.Experiment;
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
import org.junit.jupiter.params.provider.ValueSource;

class ExactTraceTest {
  private static final double NOISE = 1e-12;

  private static Trace trace(Experiment experiment) {
    return Backpropagation.trace(experiment, TrainingState.initial(experiment));
  }

  private static Experiment line(double weight, double rate, Elementwise activation, Loss loss) {
    Layer layer =
        new Layer(Matrix.row(weight), Matrix.column(0.25), BiasMode.PER_NEURON, activation);
    return new Experiment(
        new Network(1, List.of(layer)),
        loss,
        new Optimizer.Sgd(rate),
        new Dataset(Matrix.row(0.5), Matrix.row(0.7)),
        Training.plain());
  }

  @Test
  void a_line_through_a_point_has_the_fractions_of_a_hand_calculation() {
    ExactTrace exact =
        ExactTrace.of(trace(line(0.15, 0.5, Elementwise.IDENTITY, Loss.HALF_SQUARED_ERROR)))
            .orElseThrow();
    ExactLayer layer = exact.layer(1);

    assertThat(layer.z().get(0, 0)).hasToString("13/40");
    assertThat(layer.delta().get(0, 0)).hasToString("-3/8");
    assertThat(exact.loss()).hasToString("9/128");
    assertThat(layer.weightGradient().get(0, 0)).hasToString("-3/16");
    assertThat(layer.newWeights().orElseThrow().get(0, 0)).hasToString("39/160");
    assertThat(layer.newBias().orElseThrow().get(0, 0)).hasToString("7/16");
  }

  @Test
  void what_takes_a_root_or_an_exponential_or_has_four_places_has_no_fractions() {
    Loss half = Loss.HALF_SQUARED_ERROR;

    assertThat(ExactTrace.of(trace(line(0.15, 0.5, Elementwise.RELU, half)))).isPresent();
    assertThat(ExactTrace.of(trace(line(0.1501, 0.5, Elementwise.RELU, half)))).isEmpty();
    assertThat(ExactTrace.of(trace(line(0.15, 0.0005, Elementwise.RELU, half)))).isEmpty();
    for (Elementwise other :
        List.of(Elementwise.SIGMOID, Elementwise.TANH, Elementwise.ELU, Elementwise.SOFTPLUS)) {
      assertThat(ExactTrace.of(trace(line(0.15, 0.5, other, half)))).as("%s", other).isEmpty();
    }
    assertThat(
            ExactTrace.of(trace(line(0.15, 0.5, Elementwise.SIGMOID, Loss.BINARY_CROSS_ENTROPY))))
        .isEmpty();
  }

  @Test
  void where_float64_comes_to_lie_beyond_a_kink_there_are_no_fractions() {
    Layer layer =
        new Layer(
            Matrix.row(0.1, 0.2, -0.3), Matrix.column(0), BiasMode.PER_NEURON, Elementwise.RELU);
    Trace trace =
        trace(
            new Experiment(
                new Network(3, List.of(layer)),
                Loss.SQUARED_ERROR,
                new Optimizer.Sgd(0.1),
                new Dataset(Matrix.row(1, 1, 1), Matrix.row(1)),
                Training.plain()));

    assertThat(trace.weightedSum(1).z().get(0, 0)).isPositive();
    assertThat(ExactTrace.of(trace)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
  void every_fraction_is_the_number_of_the_trace(long seed) {
    Trace trace = trace(random(new Random(seed)));
    Optional<ExactTrace> found = ExactTrace.of(trace);
    assertThat(found).as("seed %d", seed).isPresent();
    ExactTrace exact = found.get();

    assertSame(seed, exact.losses(), trace.evaluateLoss().losses());
    assertSame(seed, exact.terms(), trace.evaluateLoss().terms());
    assertThat(exact.loss().doubleValue()).isCloseTo(trace.loss(), within(trace.loss()));
    for (int l = 1; l <= trace.depth(); l++) {
      ExactLayer layer = exact.layer(l);
      assertSame(seed, layer.z(), trace.weightedSum(l).z());
      assertSame(seed, layer.a(), trace.activate(l).a());
      assertSame(seed, layer.delta(), trace.weightGradient(l).delta());
      assertSame(seed, layer.weightGradient(), trace.weightGradient(l).weightGradient());
      assertSame(seed, layer.biasGradient(), trace.weightGradient(l).biasGradient());
      assertSame(seed, layer.newWeights().orElseThrow(), trace.applyUpdate(l).after().weights());
      assertSame(seed, layer.newBias().orElseThrow(), trace.applyUpdate(l).after().bias());
      if (l < trace.depth()) {
        assertSame(seed, layer.carried(), trace.propagateError(l).carried());
        assertSame(seed, layer.slope(), trace.propagateError(l).slope());
      }
    }
  }

  private static org.assertj.core.data.Offset<Double> within(double value) {
    return org.assertj.core.api.Assertions.within(NOISE * Math.max(1, Math.abs(value)));
  }

  private static void assertSame(long seed, FractionMatrix exact, Matrix rounded) {
    assertThat(exact.height()).isEqualTo(rounded.rows());
    assertThat(exact.width()).isEqualTo(rounded.columns());
    for (int i = 0; i < rounded.rows(); i++) {
      for (int j = 0; j < rounded.columns(); j++) {
        assertThat(exact.get(i, j).doubleValue())
            .as("seed %d", seed)
            .isCloseTo(rounded.get(i, j), within(rounded.get(i, j)));
      }
    }
  }

  /** Decimals of two places, so that nothing comes to lie on a kink but zero itself. */
  private static Experiment random(Random random) {
    int inputs = 1 + random.nextInt(3);
    List<Layer> layers = new ArrayList<>();
    int width = inputs;
    int depth = 1 + random.nextInt(3);
    for (int l = 0; l < depth; l++) {
      int units = 1 + random.nextInt(3);
      BiasMode mode = List.of(BiasMode.values()).get(random.nextInt(4));
      double shared = decimal(random);
      layers.add(
          new Layer(
              decimals(random, units, width),
              Matrix.generate(
                  units,
                  1,
                  (i, j) ->
                      switch (mode) {
                        case PER_NEURON, FROZEN -> decimal(random);
                        case SHARED -> shared;
                        case NONE -> 0;
                      }),
              mode,
              random.nextBoolean() ? Elementwise.RELU : Elementwise.IDENTITY));
      width = units;
    }
    int samples = 1 + random.nextInt(3);
    Loss[] losses = {Loss.HALF_SQUARED_ERROR, Loss.SQUARED_ERROR, Loss.MEAN_SQUARED_ERROR};
    return new Experiment(
        new Network(inputs, layers),
        losses[random.nextInt(3)],
        new Optimizer.Sgd(0.125),
        new Dataset(decimals(random, samples, inputs), decimals(random, samples, width)),
        new Training(0, random.nextBoolean() ? Reduction.MEAN : Reduction.SUM, false, 0));
  }

  private static Matrix decimals(Random random, int rows, int columns) {
    return Matrix.generate(rows, columns, (i, j) -> decimal(random));
  }

  private static double decimal(Random random) {
    return random.nextInt(-200, 200) / 100.0;
  }
}
