package org.deltascope.history;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.deltascope.matrix.Matrix;
import org.deltascope.nn.Dataset;
import org.deltascope.nn.Experiment;
import org.deltascope.nn.Layer;
import org.deltascope.nn.Network;
import org.deltascope.nn.Optimizer;
import org.deltascope.nn.Reduction;
import org.deltascope.nn.Training;
import org.deltascope.nn.TrainingState;
import org.deltascope.trace.Backpropagation;
import org.deltascope.trace.Step;
import org.deltascope.trace.Trace;

/**
 * The length ‖∇L‖ of the gradient of the loss of all samples that are trained on, over all
 * parameters that are trained: a shared bias is one of them, frozen ones and absent edges are none.
 */
final class GradientLength {

  /** So many samples are recorded at a time, so that memory does not grow with the data. */
  private static final int TOGETHER = 256;

  private final Experiment experiment;
  private final int[] samples;

  GradientLength(Experiment experiment) {
    this.experiment = experiment;
    this.samples = experiment.data().test().trained(experiment.data().size());
  }

  /** {@return it, at those weights} */
  double of(Network network) {
    double[][] weights = new double[network.depth()][];
    double[][] biases = new double[network.depth()][];
    for (int l = 1; l <= network.depth(); l++) {
      weights[l - 1] = new double[network.layer(l).units() * network.layer(l).inputs()];
      biases[l - 1] = new double[network.layer(l).units()];
    }
    for (int from = 0; from < samples.length; from += TOGETHER) {
      Trace trace = trace(network, from, Math.min(samples.length, from + TOGETHER));
      for (int l = 1; l <= network.depth(); l++) {
        Step.WeightGradient gradient = trace.weightGradient(l);
        add(gradient.weightGradient(), weights[l - 1]);
        add(gradient.biasGradient(), biases[l - 1]);
      }
    }
    double sum = 0;
    for (int l = 1; l <= network.depth(); l++) {
      sum += squares(network.layer(l), weights[l - 1], biases[l - 1]);
    }
    return Math.sqrt(sum);
  }

  /** Sums over some samples, without what weight decay adds once for all of them. */
  private Trace trace(Network network, int from, int to) {
    List<Integer> some = Arrays.stream(samples, from, to).boxed().toList();
    Dataset data = experiment.data();
    Experiment part =
        new Experiment(
            network,
            experiment.loss(),
            new Optimizer.Sgd(1),
            new Dataset(rows(data.inputs(), some), rows(data.targets(), some)),
            new Training(0, Reduction.SUM, false, 0));
    return Backpropagation.trace(part, TrainingState.initial(part));
  }

  private double squares(Layer layer, double[] weights, double[] biases) {
    double divisor = experiment.training().reduction().divisor(samples.length);
    double decay = experiment.optimizer().weightDecay();
    double sum = 0;
    for (int i = 0; i < layer.units() && layer.weightMode().isTrained(); i++) {
      for (int j = 0; j < layer.inputs(); j++) {
        if (layer.edges().isPresent(i, j)) {
          double g = weights[i * layer.inputs() + j] / divisor + decay * layer.weights().get(i, j);
          sum += g * g;
        }
      }
    }
    int count = trainedBiases(layer);
    return sum + IntStream.range(0, count).mapToDouble(i -> square(biases[i] / divisor)).sum();
  }

  private static int trainedBiases(Layer layer) {
    return switch (layer.biasMode()) {
      case PER_NEURON -> layer.units();
      case SHARED -> 1;
      case FROZEN, NONE -> 0;
    };
  }

  private static double square(double g) {
    return g * g;
  }

  private static void add(Matrix matrix, double[] sums) {
    for (int i = 0; i < matrix.rows(); i++) {
      for (int j = 0; j < matrix.columns(); j++) {
        sums[i * matrix.columns() + j] += matrix.get(i, j);
      }
    }
  }

  private static Matrix rows(Matrix matrix, List<Integer> samples) {
    return Matrix.generate(
        samples.size(), matrix.columns(), (i, j) -> matrix.get(samples.get(i), j));
  }
}
