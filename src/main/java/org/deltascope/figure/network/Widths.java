package org.deltascope.figure.network;

/**
 * How wide a column's widest texts are in the whole update, in units at letter size 1.
 *
 * @param name names of the neurons
 * @param value activations
 * @param z weighted inputs
 * @param pill δ, or the error carried back
 * @param bias name, value and change of the bias; 0 where the layer has none
 * @param biasBrief name and value of the bias
 */
record Widths(double name, double value, double z, double pill, double bias, double biasBrief) {
  static final Widths NONE = new Widths(0, 0, 0, 0, 0, 0);

  Widths max(Widths o) {
    return new Widths(
        Math.max(name, o.name),
        Math.max(value, o.value),
        Math.max(z, o.z),
        Math.max(pill, o.pill),
        Math.max(bias, o.bias),
        Math.max(biasBrief, o.biasBrief));
  }
}
