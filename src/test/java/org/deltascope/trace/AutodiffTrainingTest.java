package org.deltascope.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.deltascope.matrix.Matrix;
import org.deltascope.nn.BiasMode;
import org.deltascope.nn.Experiment;
import org.deltascope.nn.Layer;
import org.deltascope.nn.LearningRateSchedule;
import org.deltascope.nn.LearningRateSchedule.Decay;
import org.deltascope.nn.Network;
import org.deltascope.nn.Optimizer;
import org.deltascope.nn.RandomExperiments;
import org.deltascope.nn.Training;
import org.deltascope.nn.TrainingState;
import org.deltascope.nn.WeightMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Many updates against automatic differentiation and the optimizers' formulas, number by number.
 */
class AutodiffTrainingTest {

  private static final int UPDATES = 100;

  /** A parameter with the numbers that the optimizer's formula keeps for it. */
  private static final class Parameter {
    private double w;
    private double first;
    private double second;

    Parameter(double w) {
      this.w = w;
    }

    void update(Optimizer optimizer, double eta, int time, double g) {
      switch (optimizer) {
        case Optimizer.Sgd _ -> w -= eta * g;
        case Optimizer.Momentum it -> {
          first = it.momentum() * first + (1 - it.dampening()) * g;
          w -= eta * (it.nesterov() ? g + it.momentum() * first : first);
        }
        case Optimizer.RmsProp it -> {
          first = it.decay() * first + (1 - it.decay()) * g * g;
          w -= g == 0 ? 0 : eta * g / (Math.sqrt(first) + it.epsilon());
        }
        case Optimizer.Adam it -> {
          first = it.beta1() * first + (1 - it.beta1()) * g;
          second = it.beta2() * second + (1 - it.beta2()) * g * g;
          double m = first / (1 - Math.pow(it.beta1(), time));
          double v = second / (1 - Math.pow(it.beta2(), time));
          w -= m == 0 ? 0 : eta * m / (Math.sqrt(v) + it.epsilon());
        }
      }
    }
  }

  /**
   * ε is large here: a shared bias below a softmax has a derivative of zero but for rounding,
   * 1e-17, which RMSProp and Adam would blow up with the 1e-8 that is usual.
   */
  private static List<Optimizer> optimizers() {
    return List.of(
        new Optimizer.Sgd(0.1),
        new Optimizer.Momentum(0.05, 0.9),
        new Optimizer.RmsProp(0.01, 0.99, 1e-4),
        new Optimizer.Adam(0.01, 0.9, 0.999, 1e-4),
        new Optimizer.Sgd(0.1).with(0.01, schedule(new Decay.Step(3, 0.8), false)),
        new Optimizer.Momentum(0.05, 0.9, 0.3, false).with(0.02, LearningRateSchedule.constant()),
        new Optimizer.Momentum(0.02, 0.8, 0, true).with(0, schedule(new Decay.Inverse(0.1), true)),
        new Optimizer.Momentum(0.02, 0.8, 0.5, true),
        new Optimizer.RmsProp(0.01, 0.99, 1e-4)
            .with(0.01, schedule(new Decay.Exponential(0.97), true)),
        new Optimizer.Adam(0.01, 0.9, 0.999, 1e-4)
            .with(0.1, schedule(new Decay.Inverse(0.05), false)));
  }

  private static LearningRateSchedule schedule(Decay decay, boolean perEpoch) {
    return new LearningRateSchedule(decay, perEpoch);
  }

  @ParameterizedTest
  @MethodSource("optimizers")
  void after_many_updates_the_parameters_are_right(Optimizer optimizer) {
    for (long seed = 0; seed < 16; seed++) {
      Experiment any = RandomExperiments.of(seed);
      Experiment experiment =
          new Experiment(
              any.network(),
              any.loss(),
              optimizer,
              any.data(),
              new Training(2, any.training().reduction(), true, seed));
      TrainingState state = TrainingState.initial(experiment);
      for (int u = 0; u < UPDATES; u++) {
        state = Backpropagation.trace(experiment, state).after();
      }
      assertNear(seed, state.network(), trained(experiment));
    }
  }

  private static void assertNear(long seed, Network actual, Network expected) {
    for (int l = 1; l <= actual.depth(); l++) {
      assertNear(seed, actual.layer(l).weights(), expected.layer(l).weights());
      assertNear(seed, actual.layer(l).bias(), expected.layer(l).bias());
    }
  }

  private static void assertNear(long seed, Matrix actual, Matrix expected) {
    for (int i = 0; i < actual.rows(); i++) {
      assertThat(actual.toRow(i))
          .as("seed %d", seed)
          .containsExactly(expected.toRow(i), within(1e-9));
    }
  }

  private static Network trained(Experiment experiment) {
    List<Parameter[][]> weights = new ArrayList<>();
    List<Parameter[][]> biases = new ArrayList<>();
    for (Layer layer : experiment.network().layers()) {
      weights.add(parameters(layer.weights()));
      biases.add(parameters(layer.bias()));
    }
    Network network = experiment.network();
    for (int time = 1; time <= UPDATES; time++) {
      double eta = rate(experiment, time - 1);
      Autodiff autodiff = new Autodiff(experiment, network, experiment.schedule().batch(time - 1));
      for (int l = 1; l <= network.depth(); l++) {
        Parameter[][] w = weights.get(l - 1);
        Parameter[][] b = biases.get(l - 1);
        BiasMode mode = network.layer(l).biasMode();
        for (int i = 0; i < w.length; i++) {
          for (int j = 0; j < w[i].length; j++) {
            if (network.layer(l).weightMode() == WeightMode.TRAINED) {
              w[i][j].update(experiment.optimizer(), eta, time, autodiff.weight(l, i, j));
            }
          }
          if (mode == BiasMode.PER_NEURON || mode == BiasMode.SHARED) {
            b[i][0].update(experiment.optimizer(), eta, time, autodiff.bias(l, i));
          }
        }
      }
      network = network(network, weights, biases);
    }
    return network;
  }

  /** η, by the words of the document format. */
  private static double rate(Experiment experiment, int updates) {
    LearningRateSchedule schedule = experiment.optimizer().schedule();
    double tau = schedule.perEpoch() ? updates / experiment.schedule().updatesPerEpoch() : updates;
    double initial = experiment.optimizer().learningRate();
    return switch (schedule.decay()) {
      case Decay.Constant _ -> initial;
      case Decay.Step(long every, double factor) ->
          initial * Math.pow(factor, Math.floor(tau / every));
      case Decay.Exponential(double factor) -> initial * Math.pow(factor, tau);
      case Decay.Inverse(double k) -> initial / (1 + k * tau);
    };
  }

  private static Parameter[][] parameters(Matrix matrix) {
    Parameter[][] parameters = new Parameter[matrix.rows()][matrix.columns()];
    for (int i = 0; i < matrix.rows(); i++) {
      for (int j = 0; j < matrix.columns(); j++) {
        parameters[i][j] = new Parameter(matrix.get(i, j));
      }
    }
    return parameters;
  }

  private static Network network(
      Network like, List<Parameter[][]> weights, List<Parameter[][]> biases) {
    List<Layer> layers = new ArrayList<>();
    for (int l = 1; l <= like.depth(); l++) {
      Layer layer = like.layer(l);
      Parameter[][] w = weights.get(l - 1);
      Parameter[][] b = biases.get(l - 1);
      layers.add(
          layer.with(
              Matrix.generate(layer.units(), layer.inputs(), (i, j) -> w[i][j].w),
              Matrix.generate(layer.units(), 1, (i, j) -> b[i][j].w)));
    }
    return new Network(like.inputs(), layers);
  }
}
