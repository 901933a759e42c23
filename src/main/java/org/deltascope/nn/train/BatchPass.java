package org.deltascope.nn.train;

import org.deltascope.matrix.MatrixBuffer;
import org.deltascope.nn.Activation;
import org.deltascope.nn.BiasMode;
import org.deltascope.nn.Dataset;
import org.deltascope.nn.Experiment;

/**
 * The forward and the backward pass of a batch of a fixed size, with room for all that is on the
 * way.
 *
 * <p>Layer l is at index l − 1, but a⁰ = x is at index 0 of {@code a}. Matrices over samples have a
 * row for each sample.
 */
final class BatchPass {
  private final Experiment experiment;
  private final Parameters[] layers;
  private final int size;
  private final double divisor;
  private final MatrixBuffer[] z;
  private final MatrixBuffer[] a;
  private final MatrixBuffer[] delta;
  private final MatrixBuffer t;
  private double penalty;
  private final LayerUpdate[] descents;

  BatchPass(Experiment experiment, Parameters[] layers, int size) {
    this.experiment = experiment;
    this.layers = layers;
    this.size = size;
    divisor = experiment.training().reduction().divisor(size);
    int depth = layers.length;
    z = new MatrixBuffer[depth];
    a = new MatrixBuffer[depth + 1];
    delta = new MatrixBuffer[depth];
    descents = new LayerUpdate[depth];
    a[0] = new MatrixBuffer(size, experiment.network().inputs());
    for (int l = 0; l < depth; l++) {
      int units = layers[l].origin().units();
      z[l] = new MatrixBuffer(size, units);
      a[l + 1] = new MatrixBuffer(size, units);
      delta[l] = new MatrixBuffer(size, units);
      descents[l] = new LayerUpdate(layers[l], experiment.optimizer(), divisor, size);
    }
    t = new MatrixBuffer(size, experiment.loss().hasTargets() ? experiment.network().outputs() : 0);
  }

  /** {@return how many samples it takes} */
  int size() {
    return size;
  }

  /** Takes the samples {@code order[start]}, {@code order[start + 1]}, … */
  void load(int[] order, int start) {
    Dataset data = experiment.data();
    for (int s = 0; s < size; s++) {
      a[0].setRow(s, data.inputs(), order[start + s]);
      if (experiment.loss().hasTargets()) {
        t.setRow(s, data.targets(), order[start + s]);
      }
    }
  }

  void forward() {
    for (int l = 0; l < layers.length; l++) {
      Parameters layer = layers[l];
      if (layer.turned()) {
        z[l].setTimes(a[l], layer.weights());
      } else {
        z[l].setTimesTranspose(a[l], layer.weights());
      }
      for (int s = 0; s < size; s++) {
        if (layer.origin().biasMode() != BiasMode.NONE) {
          add(layer.bias(), z[l].row(s));
        }
        layer.origin().activation().apply(z[l].row(s), a[l + 1].row(s));
      }
    }
  }

  /** Carries the error back and updates each layer as soon as its error has been carried on. */
  void backward(double rate, long time) {
    double decay = experiment.optimizer().weightDecay();
    penalty = decay == 0 ? 0 : penalty(decay);
    int last = layers.length - 1;
    Activation output = layers[last].origin().activation();
    for (int s = 0; s < size; s++) {
      experiment
          .loss()
          .delta(output, z[last].row(s), a[last + 1].row(s), t.row(s), delta[last].row(s));
    }
    for (int l = last; l > 0; l--) {
      descents[l].carryAndUpdate(rate, time, delta[l], a[l], delta[l - 1]);
      Activation activation = layers[l - 1].origin().activation();
      for (int s = 0; s < size; s++) {
        double[] error = delta[l - 1].row(s);
        activation.backward(z[l - 1].row(s), a[l].row(s), error, error);
      }
    }
    descents[0].update(rate, time, delta[0], a[0]);
  }

  /** {@return the loss of the batch that was passed forward} */
  double loss() {
    double sum = lossSum();
    return experiment.optimizer().weightDecay() == 0 ? sum / divisor : sum / divisor + penalty;
  }

  /** {@return Σ L over the samples that were passed forward, without what weight decay adds} */
  double lossSum() {
    int last = layers.length - 1;
    double sum = 0;
    for (int s = 0; s < size; s++) {
      sum += experiment.loss().value(z[last].row(s), a[last + 1].row(s), t.row(s));
    }
    return sum;
  }

  /** {@return the outputs of a sample that was passed forward, not to be written to} */
  double[] output(int sample) {
    return a[layers.length].row(sample);
  }

  /** {@return the targets of a sample that was passed forward, not to be written to} */
  double[] target(int sample) {
    return t.row(sample);
  }

  /** λ/2·Σw², of the weights that the batch was passed forward with. */
  double penalty(double decay) {
    double sum = 0;
    for (Parameters layer : layers) {
      if (layer.origin().weightMode().isTrained()) {
        sum = layer.addSquares(sum);
      }
    }
    return decay / 2 * sum;
  }

  private static void add(double[] bias, double[] sums) {
    for (int i = 0; i < sums.length; i++) {
      sums[i] += bias[i];
    }
  }
}
