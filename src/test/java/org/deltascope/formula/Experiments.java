package org.deltascope.formula;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.deltascope.matrix.Matrix;
import org.deltascope.nn.Activation;
import org.deltascope.nn.BiasMode;
import org.deltascope.nn.Dataset;
import org.deltascope.nn.Elementwise;
import org.deltascope.nn.Experiment;
import org.deltascope.nn.Initializer;
import org.deltascope.nn.Layer;
import org.deltascope.nn.LearningRateSchedule;
import org.deltascope.nn.Loss;
import org.deltascope.nn.Network;
import org.deltascope.nn.Optimizer;
import org.deltascope.nn.Reduction;
import org.deltascope.nn.Softmax;
import org.deltascope.nn.Training;
import org.deltascope.nn.TrainingState;
import org.deltascope.trace.Backpropagation;
import org.deltascope.trace.Trace;

/** Networks to try equations on. */
public final class Experiments {
  private Experiments() {}

  /** The published 2-2-2 network. */
  public static Experiment published(BiasMode mode) {
    boolean none = mode == BiasMode.NONE;
    Layer hidden =
        new Layer(
            Matrix.of(new double[] {.15, .20}, new double[] {.25, .30}),
            none ? Matrix.zeros(2, 1) : Matrix.column(.35, .35),
            mode,
            Elementwise.SIGMOID);
    Layer output =
        new Layer(
            Matrix.of(new double[] {.40, .45}, new double[] {.50, .55}),
            none ? Matrix.zeros(2, 1) : Matrix.column(.60, .60),
            mode,
            Elementwise.SIGMOID);
    return new Experiment(
        new Network(2, List.of(hidden, output)),
        Loss.HALF_SQUARED_ERROR,
        new Optimizer.Sgd(0.5),
        new Dataset(Matrix.row(.05, .10), Matrix.row(.01, .99)),
        Training.plain());
  }

  public static Trace trace(Experiment experiment) {
    return Backpropagation.trace(experiment, TrainingState.initial(experiment));
  }

  /** The trace after some updates, so that the optimizer's own numbers are no longer zero. */
  public static Trace traceAfter(Experiment experiment, int updates) {
    TrainingState state = TrainingState.initial(experiment);
    for (int i = 0; i < updates; i++) {
      state = Backpropagation.trace(experiment, state).after();
    }
    return Backpropagation.trace(experiment, state);
  }

  /**
   * A random network.
   *
   * @param seed of its numbers and of what is not given
   * @param widths from the inputs on
   * @param hidden activation of all layers but the last
   * @param last activation of the last
   */
  public static Experiment random(
      long seed,
      Elementwise hidden,
      Activation last,
      Loss loss,
      BiasMode mode,
      Optimizer optimizer,
      int batch,
      int... widths) {
    RandomGenerator random = RandomGeneratorFactory.of(Initializer.GENERATOR).create(seed);
    List<Layer> layers = new ArrayList<>();
    for (int l = 1; l < widths.length; l++) {
      double shared = number(random);
      Matrix bias =
          Matrix.generate(
              widths[l],
              1,
              (i, j) ->
                  switch (mode) {
                    case PER_NEURON, FROZEN -> number(random);
                    case SHARED -> shared;
                    case NONE -> 0;
                  });
      layers.add(
          new Layer(
              Matrix.generate(widths[l], widths[l - 1], (i, j) -> number(random)),
              bias,
              mode,
              l == widths.length - 1 ? last : hidden));
    }
    int outputs = widths[widths.length - 1];
    Matrix targets =
        last == Softmax.SOFTMAX
            ? Matrix.generate(batch, outputs, (s, i) -> s % outputs == i ? 1 : 0)
            : Matrix.generate(batch, outputs, (s, i) -> Math.abs(number(random)) / 2);
    return new Experiment(
        new Network(widths[0], layers),
        loss,
        optimizer,
        new Dataset(Matrix.generate(batch, widths[0], (s, j) -> number(random)), targets),
        new Training(0, seed % 2 == 0 ? Reduction.MEAN : Reduction.SUM, false, 0));
  }

  private static double number(RandomGenerator random) {
    return random.nextDouble() * 2 - 1;
  }

  public static final List<Optimizer> OPTIMIZERS =
      List.of(
          new Optimizer.Sgd(0.5),
          new Optimizer.Momentum(0.1, 0.9),
          new Optimizer.RmsProp(0.01, 0.99, 1e-8),
          new Optimizer.Adam(0.01, 0.9, 0.999, 1e-8),
          new Optimizer.Sgd(0.5).with(0.1, schedule(new LearningRateSchedule.Decay.Step(2, 0.5))),
          new Optimizer.Momentum(0.1, 0.9, 0.25, true)
              .with(0.01, schedule(new LearningRateSchedule.Decay.Exponential(0.9))),
          new Optimizer.Momentum(0.1, 0.9, 0.25, false)
              .with(0, schedule(new LearningRateSchedule.Decay.Inverse(0.5))),
          new Optimizer.RmsProp(0.01, 0.99, 0).with(0.2, LearningRateSchedule.constant()),
          new Optimizer.Adam(0.01, 0.9, 0.999, 0)
              .with(0.01, schedule(new LearningRateSchedule.Decay.Inverse(0.5))));

  private static LearningRateSchedule schedule(LearningRateSchedule.Decay decay) {
    return new LearningRateSchedule(decay, false);
  }

  private static final List<BiasMode> MODES = List.of(BiasMode.values());

  /** A spread over activations, losses, bias modes, optimizers, batches and depths. */
  public static List<Experiment> many() {
    List<Experiment> all = new ArrayList<>();
    for (BiasMode mode : BiasMode.values()) {
      all.add(published(mode));
    }
    long seed = 1;
    for (Elementwise activation : Elementwise.values()) {
      for (Loss loss :
          List.of(
              Loss.HALF_SQUARED_ERROR,
              Loss.SQUARED_ERROR,
              Loss.MEAN_SQUARED_ERROR,
              Loss.ABSOLUTE_ERROR,
              Loss.OUTPUT)) {
        all.add(
            random(
                seed,
                activation,
                activation,
                loss,
                MODES.get((int) (seed % 4)),
                OPTIMIZERS.get((int) (seed / 2 % OPTIMIZERS.size())),
                1 + (int) (seed % 3),
                3,
                4,
                2));
        seed++;
      }
    }
    for (int batch : new int[] {1, 4}) {
      for (BiasMode mode : BiasMode.values()) {
        Optimizer optimizer = OPTIMIZERS.get((int) (seed % OPTIMIZERS.size()));
        all.add(
            random(
                seed++,
                Elementwise.TANH,
                Elementwise.SIGMOID,
                Loss.BINARY_CROSS_ENTROPY,
                mode,
                optimizer,
                batch,
                2,
                3,
                1));
        all.add(
            random(
                seed++,
                Elementwise.RELU,
                Softmax.SOFTMAX,
                Loss.CROSS_ENTROPY,
                mode,
                optimizer,
                batch,
                8,
                3,
                3));
        all.add(
            random(
                seed++,
                Elementwise.SIGMOID,
                Softmax.SOFTMAX,
                Loss.SQUARED_ERROR,
                mode,
                optimizer,
                batch,
                2,
                2,
                3));
        for (Loss loss : List.of(Loss.ABSOLUTE_ERROR, Loss.OUTPUT)) {
          all.add(
              random(
                  seed++,
                  Elementwise.TANH.shaped(0.5, 1.5, -0.25),
                  Softmax.SOFTMAX,
                  loss,
                  mode,
                  optimizer,
                  batch,
                  2,
                  2,
                  3));
        }
        all.add(
            random(
                seed++,
                Elementwise.SIGMOID,
                Elementwise.SIGMOID,
                Loss.SQUARED_ERROR,
                mode,
                optimizer,
                batch,
                3,
                3,
                3,
                3,
                1));
        all.add(
            random(
                seed++,
                Elementwise.IDENTITY,
                Elementwise.IDENTITY,
                Loss.MEAN_SQUARED_ERROR,
                mode,
                optimizer,
                batch,
                1,
                1));
      }
    }
    return all;
  }
}
