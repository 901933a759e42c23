package org.deltascope.figure.network.layout;

/**
 * A line of text of a neuron.
 *
 * @param y its middle, below the neuron's centre
 * @param height of its ground; 0 where there is no such row
 * @param size of its letters
 * @param width of its ground at any time of the update, where that is less than the block's
 */
public record NeuronRow(double y, double height, double size, double width) {
  static final NeuronRow NONE = new NeuronRow(0, 0, 0);

  /** A row that may be as wide as the block. */
  NeuronRow(double y, double height, double size) {
    this(y, height, size, Double.POSITIVE_INFINITY);
  }

  /** {@return this row, if it is never wider than that} */
  NeuronRow upTo(double most) {
    return new NeuronRow(y, height, size, most);
  }

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
