package org.deltascope.figure.network;

import org.deltascope.figure.Point;
import org.deltascope.figure.Subject;

/**
 * Where a neuron stands.
 *
 * @param column its layer's
 * @param slot from the top, from 0
 */
record Spot(Column column, int slot) {

  int layer() {
    return column.layer();
  }

  int unit() {
    return column.unit(slot);
  }

  Block block() {
    return column.block();
  }

  Point center() {
    return column.center(slot);
  }

  Subject.Neuron neuron() {
    return new Subject.Neuron(layer(), unit());
  }

  Subject.Bias bias() {
    return new Subject.Bias(layer(), unit());
  }
}
