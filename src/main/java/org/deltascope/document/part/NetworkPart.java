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
 * @param outputNames a name for each output, or none at all
 * @param extras unknown keys
 */
public record NetworkPart(
    int inputs,
    List<String> inputNames,
    List<LayerPart> layers,
    List<String> outputNames,
    UnknownKeys extras) {

  /** Makes it immutable. */
  public NetworkPart {
    inputNames = List.copyOf(inputNames);
    outputNames = List.copyOf(outputNames);
    layers = List.copyOf(layers);
  }

  /** A network whose outputs have no names. */
  public NetworkPart(
      int inputs, List<String> inputNames, List<LayerPart> layers, UnknownKeys extras) {
    this(inputs, inputNames, layers, List.of(), extras);
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
    int outputs = newLayers.getLast().weights().rows();
    List<String> names = outputNames.size() == outputs ? outputNames : List.of();
    return new NetworkPart(inputs, inputNames, newLayers, names, extras);
  }

  /**
   * {@return this network with other inputs; the first layer has to be made to fit}
   *
   * @param names a name for each input, or none at all
   * @param count n⁰
   */
  public NetworkPart with(List<String> names, int count) {
    return new NetworkPart(count, names, layers, outputNames, extras);
  }

  /**
   * {@return this network with other names of its outputs}
   *
   * @param names a name for each output, or none at all
   */
  public NetworkPart withOutputNames(List<String> names) {
    return new NetworkPart(inputs, inputNames, layers, names, extras);
  }

  /**
   * {@return this network with names from elsewhere, where they are as many as what they name}
   *
   * @param ofInputs names of inputs
   * @param ofOutputs names of outputs
   */
  public NetworkPart called(List<String> ofInputs, List<String> ofOutputs) {
    boolean inputsFit = ofInputs.size() == inputs;
    boolean outputsFit = ofOutputs.size() == layers.getLast().weights().rows();
    return new NetworkPart(
        inputs,
        inputsFit ? ofInputs : inputNames,
        layers,
        outputsFit ? ofOutputs : outputNames,
        extras);
  }

  /** {@return the network with its first weights} */
  public Network network() {
    return new Network(inputs, layers.stream().map(LayerPart::layer).toList());
  }
}
