package org.deltascope.bench;

import org.deltascope.matrix.Matrix;
import org.deltascope.nn.Elementwise;
import org.deltascope.nn.Experiment;
import org.deltascope.nn.Layer;
import org.deltascope.nn.Network;
import org.deltascope.nn.Optimizer;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;

/**
 * Updates by stochastic gradient descent written with EJML's operations into existing matrices, as
 * one would: sigmoid layers, half the squared error, the mean over the batch, samples in order. It
 * calls the same sigmoid as Deltascope.
 */
final class EjmlTrainer {
  private final int batch;
  private final int samples;
  private final double rate;
  private final DMatrixRMaj inputs;
  private final DMatrixRMaj targets;
  private final DMatrixRMaj[] weights;
  private final DMatrixRMaj[] bias;
  private final DMatrixRMaj[] a;
  private final DMatrixRMaj[] delta;
  private final DMatrixRMaj[] weightGradient;
  private final DMatrixRMaj[] biasGradient;
  private final DMatrixRMaj t;
  private int next;

  EjmlTrainer(Experiment experiment) {
    Network network = experiment.network();
    int depth = network.depth();
    batch = experiment.training().batchSize();
    samples = experiment.data().size();
    rate = ((Optimizer.Sgd) experiment.optimizer()).learningRate();
    inputs = copy(experiment.data().inputs());
    targets = copy(experiment.data().targets());
    weights = new DMatrixRMaj[depth];
    bias = new DMatrixRMaj[depth];
    a = new DMatrixRMaj[depth + 1];
    delta = new DMatrixRMaj[depth];
    weightGradient = new DMatrixRMaj[depth];
    biasGradient = new DMatrixRMaj[depth];
    a[0] = new DMatrixRMaj(batch, network.inputs());
    t = new DMatrixRMaj(batch, network.outputs());
    for (int l = 0; l < depth; l++) {
      Layer layer = network.layers().get(l);
      weights[l] = copy(layer.weights());
      bias[l] = copy(layer.bias().transpose());
      a[l + 1] = new DMatrixRMaj(batch, layer.units());
      delta[l] = new DMatrixRMaj(batch, layer.units());
      weightGradient[l] = new DMatrixRMaj(layer.units(), layer.inputs());
      biasGradient[l] = new DMatrixRMaj(1, layer.units());
    }
  }

  void update() {
    CommonOps_DDRM.extract(inputs, next, next + batch, 0, inputs.numCols, a[0], 0, 0);
    CommonOps_DDRM.extract(targets, next, next + batch, 0, targets.numCols, t, 0, 0);
    next = (next + batch) % samples;
    int last = weights.length - 1;
    for (int l = 0; l <= last; l++) {
      CommonOps_DDRM.multTransB(a[l], weights[l], a[l + 1]);
      addBiasAndActivate(a[l + 1], bias[l]);
    }
    CommonOps_DDRM.subtract(a[last + 1], t, delta[last]);
    multiplyBySlope(delta[last], a[last + 1]);
    for (int l = last; l >= 0; l--) {
      if (l > 0) {
        CommonOps_DDRM.mult(delta[l], weights[l], delta[l - 1]);
        multiplyBySlope(delta[l - 1], a[l]);
      }
      CommonOps_DDRM.multTransA(delta[l], a[l], weightGradient[l]);
      CommonOps_DDRM.sumCols(delta[l], biasGradient[l]);
      CommonOps_DDRM.addEquals(weights[l], -rate / batch, weightGradient[l]);
      CommonOps_DDRM.addEquals(bias[l], -rate / batch, biasGradient[l]);
    }
  }

  /** {@return weight 1, 1 of layer 1} */
  double firstWeight() {
    return weights[0].get(0, 0);
  }

  private static void addBiasAndActivate(DMatrixRMaj z, DMatrixRMaj bias) {
    for (int s = 0; s < z.numRows; s++) {
      for (int i = 0; i < z.numCols; i++) {
        z.data[s * z.numCols + i] += bias.data[i];
      }
    }
    Elementwise.SIGMOID.apply(z.data, z.data);
  }

  private static void multiplyBySlope(DMatrixRMaj error, DMatrixRMaj a) {
    for (int i = 0; i < error.data.length; i++) {
      error.data[i] *= a.data[i] * (1 - a.data[i]);
    }
  }

  private static DMatrixRMaj copy(Matrix matrix) {
    return new DMatrixRMaj(matrix.toArray());
  }
}
