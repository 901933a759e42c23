package org.deltascope.document.part;

import java.util.List;
import java.util.Optional;

/**
 * What a layer and its neurons are called.
 *
 * @param name of the layer, if it has one
 * @param units a name for each neuron, or none at all
 */
public record LayerLabels(Optional<String> name, List<String> units) {

  /** Makes it immutable. */
  public LayerLabels {
    units = List.copyOf(units);
  }

  /** {@return no names} */
  public static LayerLabels none() {
    return new LayerLabels(Optional.empty(), List.of());
  }

  /** {@return the layer's name alone} */
  public LayerLabels withoutUnits() {
    return new LayerLabels(name, List.of());
  }
}
