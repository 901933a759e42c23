package org.deltascope.trace;

/**
 * The address of a number of an update, or of all numbers of a quantity. Parts of steps, symbols in
 * formulas, entries of matrices and gaps of worksheets have it, so that each finds the others.
 */
public sealed interface Ref {

  /** {@return the quantity that it is, or is an entry of} */
  Quantity quantity();

  /** {@return what that quantity is} */
  default Quantity.Kind kind() {
    return quantity().kind();
  }

  /** {@return the quantity's layer} */
  default int layer() {
    return quantity().layer();
  }

  /**
   * A whole matrix, column or number.
   *
   * @param quantity which
   */
  record All(Quantity quantity) implements Ref {}

  /**
   * One entry: one number.
   *
   * @param quantity of which
   * @param row from 0: the neuron
   * @param column from 0: for weights, where the edge comes from; 0 otherwise
   */
  record One(Quantity quantity, int row, int column) implements Ref {

    /** {@return the same entry of another quantity} */
    public One of(Quantity other) {
      return new One(other, row, column);
    }
  }
}
