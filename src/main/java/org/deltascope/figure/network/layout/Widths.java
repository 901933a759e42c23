package org.deltascope.figure.network.layout;

/**
 * How wide a column's widest texts are in the whole update, in units at letter size 1.
 *
 * @param name names of the neurons
 * @param value activations
 * @param z weighted inputs
 * @param pill δ with its name, or the error carried back with its
 * @param bias name, value and change of the bias, or only one of the two; 0 where the layer has
 *     none
 */
record Widths(double name, double value, double z, TextWidth pill, TextWidth bias) {
  /** So wide a bias with what becomes of it leaves the edges beside it enough room. */
  private static final double ROOMY = 112;

  static final Widths NONE = new Widths(0, 0, 0, TextWidth.NONE, TextWidth.NONE);

  /** {@return these widths with a bias that says less where columns are close} */
  Widths narrow(double columnPitch) {
    double wide = Math.max(0.4 * columnPitch, Math.min(0.46 * columnPitch, ROOMY));
    double most = Math.max(1, (wide - 12) / 11);
    double narrow = bias.whole() <= most ? bias.whole() : Math.min(bias.brief(), most);
    return new Widths(name, value, z, pill, new TextWidth(narrow, bias.brief(), bias.number()));
  }

  Widths max(Widths o) {
    return new Widths(
        Math.max(name, o.name),
        Math.max(value, o.value),
        Math.max(z, o.z),
        pill.max(o.pill),
        bias.max(o.bias));
  }
}
