package org.deltascope.figure.histogram;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.deltascope.matrix.Matrix;
import org.deltascope.nn.Elementwise;
import org.deltascope.nn.Network;
import org.deltascope.nn.train.Predictor;

/** Counts the activations of a layer over all samples, and at how many σ is flat. */
final class ActivationTally {
  private final Tally tally = new Tally();
  private final Network network;
  private final int layer;
  private final long[] flat;

  private ActivationTally(Network network, int layer) {
    this.network = network;
    this.layer = layer;
    this.flat = new long[network.width(layer)];
  }

  /** {@return one for each layer} */
  static List<ActivationTally> of(Network network, Matrix inputs) {
    List<ActivationTally> layers = new ArrayList<>();
    for (int l = 1; l <= network.depth(); l++) {
      layers.add(new ActivationTally(network, l));
    }
    Predictor predictor = new Predictor(network);
    for (int s = 0; s < inputs.rows(); s++) {
      predictor.pass(inputs.toRow(s));
      layers.forEach(layer -> layer.see(predictor));
    }
    for (int s = 0; s < inputs.rows(); s++) {
      predictor.pass(inputs.toRow(s));
      layers.forEach(layer -> layer.count(predictor));
    }
    return layers;
  }

  private void see(Predictor predictor) {
    for (int i = 0; i < flat.length; i++) {
      tally.see(predictor.activation(layer, i));
    }
  }

  private void count(Predictor predictor) {
    for (int i = 0; i < flat.length; i++) {
      double a = predictor.activation(layer, i);
      tally.count(a);
      flat[i] += isFlat(predictor.weightedInput(layer, i), a) ? 1 : 0;
    }
  }

  /** A function of steps is flat everywhere, which says nothing. */
  private boolean isFlat(double z, double a) {
    return network.layer(layer).activation() instanceof Elementwise elementwise
        && !elementwise.function().jumps()
        && elementwise.isFlat(z, a);
  }

  Histogram histogram() {
    return tally.histogram();
  }

  /** {@return neurons for which σ is flat at a sample or more, most first} */
  List<FlatNeuron> flat() {
    return LayerNumbers.mostFirst(
        IntStream.range(0, flat.length)
            .filter(i -> flat[i] > 0)
            .mapToObj(i -> new FlatNeuron(i, flat[i]))
            .toList());
  }
}
