package org.deltascope.trace;

/** The piece of a step that one look takes in. Units count from 0. */
public sealed interface Part {

  /** {@return the neuron that the part's number belongs to or that its edge leads into} */
  int unit();

  /**
   * One neuron's number.
   *
   * @param unit the neuron
   */
  record Neuron(int unit) implements Part {}

  /**
   * The first half of a hidden neuron's δ: the error carried back to it, before the slope.
   *
   * @param unit the neuron
   */
  record Carried(int unit) implements Part {}

  /**
   * One weight.
   *
   * @param unit the neuron that the edge leads into, a row of W
   * @param from the neuron or input that it comes from, a column of W
   */
  record Edge(int unit, int from) implements Part {}

  /**
   * One neuron's bias.
   *
   * @param unit the neuron
   */
  record Bias(int unit) implements Part {}
}
