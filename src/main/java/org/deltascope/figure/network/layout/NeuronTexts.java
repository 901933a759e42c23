package org.deltascope.figure.network.layout;

/**
 * The rows of what is written about a neuron.
 *
 * @param name row of the name
 * @param value row of the activation
 * @param z row of the weighted input
 * @param pill row of δ
 * @param bias row of the bias; the name's own where it stands beside the name
 */
record NeuronTexts(NeuronRow name, NeuronRow value, NeuronRow z, NeuronRow pill, NeuronRow bias) {
  static final NeuronTexts NONE =
      new NeuronTexts(
          NeuronRow.NONE, NeuronRow.NONE, NeuronRow.NONE, NeuronRow.NONE, NeuronRow.NONE);
}
