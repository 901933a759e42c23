package org.deltascope.nn;

import java.util.List;
import java.util.Optional;

/**
 * What a document calls inputs, layers, neurons and outputs.
 *
 * @param inputs a name for each input, or none at all
 * @param layers a name for each layer, empty where it has none, or none at all
 * @param units for each layer a name for each of its neurons, or none at all
 */
public record NetworkLabels(List<String> inputs, List<String> layers, List<List<String>> units) {

  /** Makes it immutable. */
  public NetworkLabels {
    inputs = List.copyOf(inputs);
    layers = List.copyOf(layers);
    units = units.stream().map(List::copyOf).toList();
  }

  /**
   * {@return names of inputs alone}
   *
   * @param inputs a name for each input, or none at all
   */
  public static NetworkLabels ofInputs(List<String> inputs) {
    return new NetworkLabels(inputs, List.of(), List.of());
  }

  /**
   * {@return what a layer is called, if anything}
   *
   * @param l from 1 to L
   */
  public Optional<String> layer(int l) {
    return l <= layers.size() ? said(layers.get(l - 1)) : Optional.empty();
  }

  /**
   * {@return what a neuron is called, if anything}
   *
   * @param l from 1 to L
   * @param unit from 0
   */
  public Optional<String> unit(int l, int unit) {
    return l <= units.size() && unit < units.get(l - 1).size()
        ? said(units.get(l - 1).get(unit))
        : Optional.empty();
  }

  private static Optional<String> said(String name) {
    return Optional.of(name.strip()).filter(text -> !text.isEmpty());
  }
}
