package org.deltascope.document.part;

import java.util.List;
import org.deltascope.document.json.UnknownKeys;
import org.deltascope.nn.Network;

/**
 * The key {@code network}.
 *
 * @param inputs n⁰
 * @param inputNames a name for each input, or none at all
 * @param layers 1…L
 * @param extras unknown keys
 */
public record NetworkPart(
    int inputs, List<String> inputNames, List<LayerPart> layers, UnknownKeys extras) {

  /** Makes it immutable. */
  public NetworkPart {
    inputNames = List.copyOf(inputNames);
    layers = List.copyOf(layers);
  }

  public static NetworkPart of(Network network) {
    return new NetworkPart(
        network.inputs(),
        List.of(),
        network.layers().stream().map(LayerPart::of).toList(),
        UnknownKeys.none());
  }

  /**
   * {@return this network with other layers}
   *
   * @param newLayers 1…L
   */
  public NetworkPart with(List<LayerPart> newLayers) {
    return new NetworkPart(inputs, inputNames, newLayers, extras);
  }

  /**
   * {@return this network with other inputs; the first layer has to be made to fit}
   *
   * @param names a name for each input, or none at all
   * @param count n⁰
   */
  public NetworkPart with(List<String> names, int count) {
    return new NetworkPart(count, names, layers, extras);
  }

  /** {@return the network with its first weights} */
  public Network network() {
    return new Network(inputs, layers.stream().map(LayerPart::layer).toList());
  }
}
