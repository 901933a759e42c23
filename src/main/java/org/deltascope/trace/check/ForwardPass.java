package org.deltascope.trace.check;

import org.deltascope.nn.Layer;
import org.deltascope.nn.Loss;
import org.deltascope.nn.Network;

/**
 * A plain forward pass of one sample, from any layer on: nothing but the definitions, so that what
 * is checked against it shares no code with it but σ and the loss.
 */
record ForwardPass(Network network, Loss loss) {

  /** The numbers of one sample from some layer on. */
  static final class Pass {
    private final int from;
    private final double[][] z;
    private final double[][] a;
    private final double loss;

    private Pass(int from, double[][] z, double[][] a, double loss) {
      this.from = from;
      this.z = z;
      this.a = a;
      this.loss = loss;
    }

    /** {@return zˡ, not to be written to} */
    double[] z(int l) {
      return z[l - from];
    }

    /** {@return aˡ, not to be written to} */
    double[] a(int l) {
      return a[l - from];
    }

    /** {@return L} */
    double loss() {
      return loss;
    }
  }

  /** {@return all layers, for inputs x and targets t} */
  Pass pass(double[] x, double[] t) {
    return from(1, weightedSum(1, x), t);
  }

  /** {@return the layers l…L, where the weighted inputs of layer l are zˡ} */
  Pass from(int l, double[] zl, double[] t) {
    int layers = network.depth() - l + 1;
    double[][] z = new double[layers][];
    double[][] a = new double[layers][];
    z[0] = zl;
    for (int k = 0; k < layers; k++) {
      if (k > 0) {
        z[k] = weightedSum(l + k, a[k - 1]);
      }
      a[k] = new double[z[k].length];
      network.layer(l + k).activation().apply(z[k], a[k]);
    }
    return new Pass(l, z, a, loss.value(z[layers - 1], a[layers - 1], t));
  }

  private double[] weightedSum(int l, double[] input) {
    Layer layer = network.layer(l);
    double[] z = new double[layer.units()];
    for (int i = 0; i < z.length; i++) {
      double sum = 0;
      for (int j = 0; j < input.length; j++) {
        sum += layer.weights().get(i, j) * input[j];
      }
      z[i] = sum + layer.bias().get(i, 0);
    }
    return z;
  }

  /** {@return zˡ after aˡ⁻¹ⱼ has grown by so much: one column of Wˡ instead of all} */
  double[] shifted(int l, double[] z, int j, double growth) {
    double[] moved = z.clone();
    for (int i = 0; i < moved.length; i++) {
      moved[i] += network.layer(l).weights().get(i, j) * growth;
    }
    return moved;
  }
}
