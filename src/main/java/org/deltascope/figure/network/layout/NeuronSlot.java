package org.deltascope.figure.network.layout;

import org.deltascope.figure.Point;
import org.deltascope.figure.Subject;

/**
 * Where a neuron stands.
 *
 * @param column its layer's
 * @param slot from the top, from 0
 */
public record NeuronSlot(Column column, int slot) {

  public int layer() {
    return column.layer();
  }

  public int unit() {
    return column.unit(slot);
  }

  public NeuronLayout block() {
    return column.block();
  }

  public Point center() {
    return column.center(slot);
  }

  public Subject.Neuron neuron() {
    return new Subject.Neuron(layer(), unit());
  }

  public Subject.Bias bias() {
    return new Subject.Bias(layer(), unit());
  }
}
