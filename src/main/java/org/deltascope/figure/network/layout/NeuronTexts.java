package org.deltascope.figure.network.layout;

/**
 * The rows of what is written about a neuron.
 *
 * @param name row of the name
 * @param value row of the activation
 * @param z row of the weighted input
 * @param before row of the weighted input until the activation is known
 * @param pill row of δ
 * @param bias row of the bias; the name's own where it stands beside the name
 */
record NeuronTexts(
    NeuronRow name,
    NeuronRow value,
    NeuronRow z,
    NeuronRow before,
    NeuronRow pill,
    NeuronRow bias) {
  static final NeuronTexts NONE =
      new NeuronTexts(
          NeuronRow.NONE,
          NeuronRow.NONE,
          NeuronRow.NONE,
          NeuronRow.NONE,
          NeuronRow.NONE,
          NeuronRow.NONE);
}
