package org.deltascope.handout;

import java.util.OptionalInt;
import org.deltascope.formula.Gaps;
import org.deltascope.formula.Tableau.Operand;

/** Tells which entries of matrices are left out, for a reader to fill in. */
@FunctionalInterface
interface MatrixGaps {

  /**
   * {@return the number of the gap that is left for an entry, or {@link Gaps#UNNUMBERED}; empty
   * where it is written}
   *
   * @param operand the matrix
   * @param row from 0
   * @param column from 0
   */
  OptionalInt of(Operand operand, int row, int column);

  /** {@return no gaps at all} */
  static MatrixGaps none() {
    return (operand, row, column) -> OptionalInt.empty();
  }
}
