package org.deltascope.nn;

import java.util.List;
import java.util.stream.IntStream;

/**
 * A fully connected feed-forward network with layers 1…L.
 *
 * @param inputs n⁰, the number of inputs
 * @param layers the L layers, from the input's side
 */
public record Network(int inputs, List<Layer> layers) {

  /** Checks that each layer reads what the one before it gives. */
  public Network {
    layers = List.copyOf(layers);
    if (inputs < 1 || layers.isEmpty()) {
      throw new IllegalArgumentException(
          "a network needs an input and a layer, found %d inputs and %d layers"
              .formatted(inputs, layers.size()));
    }
    int width = inputs;
    for (int l = 1; l <= layers.size(); l++) {
      Layer layer = layers.get(l - 1);
      if (layer.inputs() != width || layer.units() < 1) {
        throw new IllegalArgumentException(
            "layer %d is %s, expected n×%d with n ≥ 1"
                .formatted(l, layer.weights().shape(), width));
      }
      if (layer.activation() instanceof Softmax && l < layers.size()) {
        throw new IllegalArgumentException(
            "layer %d is a softmax, expected only in the last layer".formatted(l));
      }
      width = layer.units();
    }
  }

  /** {@return L, the number of layers} */
  public int depth() {
    return layers.size();
  }

  /**
   * {@return layer l}
   *
   * @param l from 1 to L
   */
  public Layer layer(int l) {
    return layers.get(l - 1);
  }

  /**
   * {@return nˡ, the width of layer l}
   *
   * @param l from 0, the inputs, to L
   */
  public int width(int l) {
    return l == 0 ? inputs : layer(l).units();
  }

  /** {@return the width of each layer, the inputs first} */
  public List<Integer> widths() {
    return IntStream.rangeClosed(0, depth()).mapToObj(this::width).toList();
  }

  /** {@return nᴸ, the number of outputs} */
  public int outputs() {
    return width(depth());
  }

  /** {@return the number of edges that are there} */
  public long edgeCount() {
    return weightCount() - layers.stream().mapToLong(layer -> layer.edges().absentCount()).sum();
  }

  /** {@return the number of weights, those of absent edges with them, biases not counted} */
  public long weightCount() {
    return layers.stream().mapToLong(layer -> (long) layer.units() * layer.inputs()).sum();
  }
}
