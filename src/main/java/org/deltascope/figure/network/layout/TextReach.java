package org.deltascope.figure.network.layout;

/**
 * How far texts of a neuron reach.
 *
 * @param width of the widest row or the disc
 * @param right how wide the value right of a tiny disc may be; 0 where there is no room
 * @param left how wide δ left of a tiny disc may be; 0 where there is no room
 */
record TextReach(double width, double right, double left) {

  /** {@return that of texts above, in and below a disc} */
  static TextReach of(double width) {
    return new TextReach(width, 0, 0);
  }
}
