package org.deltascope.nn.train;

import java.util.Arrays;
import org.deltascope.matrix.MatrixBuffer;
import org.deltascope.nn.BiasMode;
import org.deltascope.nn.Optimizer;

/**
 * The update of one layer from its errors, and on the way the error carried back.
 *
 * <p>For one sample no gradient is written down: row by row, the weights carry the error on and are
 * updated while they are at hand. A batch takes three matrix products.
 */
final class LayerUpdate {
  private final Parameters layer;
  private final Optimizer optimizer;
  private final double divisor;
  private final boolean trained;
  private final boolean plain;
  private final MatrixBuffer gradient;
  private final double[] biasGradient;

  LayerUpdate(Parameters layer, Optimizer optimizer, double divisor, int samples) {
    this.layer = layer;
    this.optimizer = optimizer;
    this.divisor = divisor;
    trained = layer.origin().weightMode().isTrained();
    plain =
        optimizer instanceof Optimizer.Sgd
            && optimizer.weightDecay() == 0
            && layer.origin().edges().isComplete();
    MatrixBuffer weights = layer.weights();
    gradient = new MatrixBuffer(samples == 1 ? 1 : weights.rows(), weights.columns());
    biasGradient = new double[layer.origin().units()];
  }

  /**
   * Carries the error back with the weights as they are, then updates them. Not for turned weights.
   *
   * @param rate η
   * @param time 1 for the first update
   * @param delta δˡ, samples × nˡ
   * @param input aˡ⁻¹, samples × nˡ⁻¹
   * @param carried receives (Wˡ)ᵀδˡ, samples × nˡ⁻¹
   */
  void carryAndUpdate(
      double rate, long time, MatrixBuffer delta, MatrixBuffer input, MatrixBuffer carried) {
    if (delta.rows() == 1) {
      Arrays.fill(carried.row(0), 0.0);
      carryAndUpdateRows(rate, time, delta.row(0), input.row(0), carried.row(0));
      updateBias(rate, time, delta);
    } else {
      carried.setTimes(delta, layer.weights());
      update(rate, time, delta, input);
    }
  }

  /** Updates without carrying the error on. */
  void update(double rate, long time, MatrixBuffer delta, MatrixBuffer input) {
    MatrixBuffer ofRows = layer.turned() ? input : delta;
    MatrixBuffer ofColumns = layer.turned() ? delta : input;
    if (trained && delta.rows() == 1) {
      updateRows(rate, time, ofRows.row(0), ofColumns.row(0));
    } else if (trained) {
      gradient.setTransposeTimes(ofRows, ofColumns);
      for (int i = 0; i < gradient.rows(); i++) {
        divide(gradient.row(i));
        layer.updateRow(optimizer, rate, time, i, gradient.row(i));
      }
    }
    updateBias(rate, time, delta);
  }

  private void carryAndUpdateRows(
      double rate, long time, double[] delta, double[] input, double[] carried) {
    for (int i = 0; i < delta.length; i++) {
      if (trained && plain) {
        carryAndDescend(layer.weights().row(i), delta[i], input, rate, carried);
      } else {
        carry(layer.weights().row(i), delta[i], carried);
        if (trained) {
          updateRow(rate, time, i, delta[i], input);
        }
      }
    }
  }

  private void updateRows(double rate, long time, double[] ofRows, double[] ofColumns) {
    for (int i = 0; i < ofRows.length; i++) {
      if (plain) {
        descend(layer.weights().row(i), ofRows[i], ofColumns, rate);
      } else {
        updateRow(rate, time, i, ofRows[i], ofColumns);
      }
    }
  }

  private void updateRow(double rate, long time, int i, double ofRow, double[] ofColumns) {
    double[] g = gradient.row(0);
    for (int j = 0; j < g.length; j++) {
      g[j] = 0.0 + ofRow * ofColumns[j];
    }
    layer.updateRow(optimizer, rate, time, i, g);
  }

  private void updateBias(double rate, long time, MatrixBuffer delta) {
    BiasMode mode = layer.origin().biasMode();
    if (mode == BiasMode.PER_NEURON && delta.rows() == 1 && optimizer instanceof Optimizer.Sgd) {
      descend(layer.bias(), 1.0, delta.row(0), rate);
    } else if (mode.isTrained()) {
      Arrays.fill(biasGradient, 0.0);
      for (int s = 0; s < delta.rows(); s++) {
        add(delta.row(s), biasGradient);
      }
      divide(biasGradient);
      if (mode == BiasMode.SHARED) {
        Arrays.fill(biasGradient, sum(biasGradient));
      }
      layer.updateBias(optimizer, rate, time, biasGradient);
    }
  }

  private void divide(double[] sums) {
    if (divisor != 1) {
      for (int j = 0; j < sums.length; j++) {
        sums[j] /= divisor;
      }
    }
  }

  private static void carry(double[] w, double delta, double[] carried) {
    for (int j = 0; j < w.length; j++) {
      carried[j] += delta * w[j];
    }
  }

  // A gradient is a sum over the samples, from +0.0, also where there is one: -0.0 counts.
  private static void carryAndDescend(
      double[] w, double delta, double[] input, double learningRate, double[] carried) {
    for (int j = 0; j < w.length; j++) {
      double before = w[j];
      carried[j] += delta * before;
      w[j] = before - learningRate * (0.0 + delta * input[j]);
    }
  }

  private static void descend(double[] w, double ofRow, double[] ofColumns, double learningRate) {
    for (int j = 0; j < w.length; j++) {
      w[j] -= learningRate * (0.0 + ofRow * ofColumns[j]);
    }
  }

  private static void add(double[] terms, double[] sums) {
    for (int i = 0; i < sums.length; i++) {
      sums[i] += terms[i];
    }
  }

  private static double sum(double[] terms) {
    double s = 0.0;
    for (double term : terms) {
      s += term;
    }
    return s;
  }
}
