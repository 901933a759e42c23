package org.deltascope.formula.naming;

import java.util.ArrayList;
import java.util.List;
import org.deltascope.nn.BiasMode;
import org.deltascope.nn.Layer;
import org.deltascope.nn.Network;

/**
 * The numbers of weights and biases that are counted through the network, from 1: w₅, b₂.
 *
 * @param layers from layer 1 on
 */
record ParameterNumbers(List<Numbers> layers) {

  /** The numbers of a layer: its biases have one for all, or one each from the first on. */
  private record Numbers(
      int firstWeight, int inputs, int firstBias, boolean oneBias, boolean frozen) {}

  static ParameterNumbers of(Network network) {
    List<Numbers> layers = new ArrayList<>();
    int weight = 1;
    int bias = 1;
    for (Layer layer : network.layers()) {
      boolean one = hasOneBias(layer);
      boolean frozen = layer.biasMode() == BiasMode.FROZEN;
      layers.add(new Numbers(weight, layer.inputs(), bias, one, frozen));
      weight += layer.units() * layer.inputs();
      bias += layer.biasMode() == BiasMode.NONE ? 0 : one ? 1 : layer.units();
    }
    return new ParameterNumbers(List.copyOf(layers));
  }

  /** One number for the layer has one name: it is shared, or frozen at one value for all. */
  private static boolean hasOneBias(Layer layer) {
    return switch (layer.biasMode()) {
      case SHARED -> true;
      case FROZEN -> layer.bias().equals(layer.bias().map(b -> layer.bias().get(0, 0)));
      case PER_NEURON, NONE -> false;
    };
  }

  int weight(int l, int to, int from) {
    Numbers layer = layers.get(l - 1);
    return layer.firstWeight + to * layer.inputs + from;
  }

  int bias(int l, int unit) {
    Numbers layer = layers.get(l - 1);
    return layer.firstBias + (layer.oneBias ? 0 : unit);
  }

  /** {@return whether frozen biases of a layer share a number, though not their derivatives} */
  boolean sharesFrozenBias(int l) {
    Numbers layer = layers.get(l - 1);
    return layer.oneBias && layer.frozen;
  }
}
