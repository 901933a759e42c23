package org.deltascope.trace;

/**
 * What a symbol or number in a formula stands for, so that pointing at it finds its neuron or edge.
 */
public sealed interface Ref {

  /** {@return the quantity that it is, or is an entry of} */
  Quantity quantity();

  /**
   * A whole matrix, column or number.
   *
   * @param quantity which
   */
  record All(Quantity quantity) implements Ref {}

  /**
   * One entry.
   *
   * @param quantity of which
   * @param row from 0: the neuron
   * @param column from 0: for weights, where the edge comes from; 0 otherwise
   */
  record One(Quantity quantity, int row, int column) implements Ref {}
}
