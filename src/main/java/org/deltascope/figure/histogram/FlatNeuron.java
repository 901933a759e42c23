package org.deltascope.figure.histogram;

/**
 * A neuron that learns next to nothing of some samples, for σ is flat where they take it.
 *
 * @param unit of its layer, from 0
 * @param samples of how many
 */
record FlatNeuron(int unit, long samples) {}
