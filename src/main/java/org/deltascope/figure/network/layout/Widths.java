package org.deltascope.figure.network.layout;

/**
 * How wide a column's widest texts are in the whole update, in units at letter size 1.
 *
 * @param name names of the neurons
 * @param value activations
 * @param z weighted inputs
 * @param pill δ with its name, or the error carried back with its
 * @param tersePill the same with the shorter name
 * @param bias name, value and change of the bias; 0 where the layer has none
 * @param briefBias name and value of the bias, or of its derivative
 */
record Widths(
    double name,
    double value,
    double z,
    double pill,
    double tersePill,
    double bias,
    double briefBias) {
  static final Widths NONE = new Widths(0, 0, 0, 0, 0, 0, 0);

  /** {@return these widths with a bias that says less where columns are close} */
  Widths narrow(double columnPitch) {
    double most = Math.max(1, ((columnPitch < 210 ? 0.46 : 0.4) * columnPitch - 12) / 11);
    double narrow = bias <= most ? bias : Math.min(briefBias, most);
    return new Widths(name, value, z, pill, tersePill, narrow, briefBias);
  }

  Widths max(Widths o) {
    return new Widths(
        Math.max(name, o.name),
        Math.max(value, o.value),
        Math.max(z, o.z),
        Math.max(pill, o.pill),
        Math.max(tersePill, o.tersePill),
        Math.max(bias, o.bias),
        Math.max(briefBias, o.briefBias));
  }
}
