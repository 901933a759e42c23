package org.deltascope.figure.network.layout;

/**
 * A line of text of a neuron.
 *
 * @param y its middle, below the neuron's centre
 * @param height of its ground; 0 where there is no such row
 * @param size of its letters
 */
public record NeuronRow(double y, double height, double size) {
  static final NeuronRow NONE = new NeuronRow(0, 0, 0);

  public boolean exists() {
    return height > 0;
  }

  double top() {
    return y - height / 2;
  }

  double bottom() {
    return y + height / 2;
  }
}
