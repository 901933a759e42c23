package org.deltascope.handout.worksheet;

import java.util.OptionalInt;
import org.deltascope.formula.matrices.MatrixEquation.Operand;
import org.deltascope.formula.writing.BlankPolicy;

/** Tells which entries of matrices are left out, for a reader to fill in. */
@FunctionalInterface
public interface MatrixGaps {

  /**
   * {@return the number of the gap that is left for an entry, or {@link BlankPolicy#UNNUMBERED};
   * empty where it is written}
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
