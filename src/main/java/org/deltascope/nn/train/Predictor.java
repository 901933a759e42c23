package org.deltascope.nn.train;

import org.deltascope.nn.Layer;
import org.deltascope.nn.Network;

/**
 * Passes inputs forward, one sample after the other, as for a picture of what a network has learnt.
 * For one thread at a time.
 */
public final class Predictor {
  private final Network network;
  private final double[][][] weights;
  private final double[][] z;
  private final double[][] a;

  /**
   * Passes nothing forward yet.
   *
   * @param network with its weights
   */
  public Predictor(Network network) {
    this.network = network;
    int depth = network.depth();
    weights = new double[depth][][];
    z = new double[depth][];
    a = new double[depth][];
    for (int l = 1; l <= depth; l++) {
      weights[l - 1] = network.layer(l).weights().toArray();
      z[l - 1] = new double[network.width(l)];
      a[l - 1] = new double[network.width(l)];
    }
  }

  /**
   * Passes a sample forward.
   *
   * @param inputs n⁰ numbers
   */
  public void pass(double... inputs) {
    double[] from = inputs;
    for (int l = 1; l <= network.depth(); l++) {
      Layer layer = network.layer(l);
      double[] sums = z[l - 1];
      for (int i = 0; i < sums.length; i++) {
        double[] row = weights[l - 1][i];
        double sum = 0;
        for (int j = 0; j < from.length; j++) {
          sum += row[j] * from[j];
        }
        sums[i] = sum + layer.bias().get(i, 0);
      }
      layer.activation().apply(sums, a[l - 1]);
      from = a[l - 1];
    }
  }

  /**
   * {@return zˡᵢ of the sample that was passed}
   *
   * @param l from 1 to L
   * @param unit from 0
   */
  public double weightedInput(int l, int unit) {
    return z[l - 1][unit];
  }

  /**
   * {@return aˡᵢ of the sample that was passed}
   *
   * @param l from 1 to L
   * @param unit from 0
   */
  public double activation(int l, int unit) {
    return a[l - 1][unit];
  }

  /** {@return the outputs of the sample that was passed} */
  public double[] outputs() {
    return a[a.length - 1].clone();
  }

  /** {@return the weighted inputs of the outputs} */
  public double[] outputSums() {
    return z[z.length - 1].clone();
  }
}
