package org.deltascope.figure.equation;

import java.util.List;
import org.deltascope.formula.Digits;
import org.deltascope.formula.Tableau;
import org.deltascope.formula.Tableau.Operand;

/**
 * How many numbers of a matrix equation can be told apart: weights before and after an update look
 * alike when they are rounded too much.
 *
 * @param tableau the equation
 */
record Contrast(Tableau tableau) {

  /** {@return whether as much can be told apart with fewer digits as with more} */
  boolean isKept(Digits fewer, Digits more) {
    return differences(fewer) >= differences(more);
  }

  private long differences(Digits digits) {
    List<MatrixCells> matrices =
        tableau.pieces().stream()
            .filter(Operand.class::isInstance)
            .map(piece -> MatrixCells.of((Operand) piece, digits))
            .toList();
    long count = 0;
    for (int i = 0; i < matrices.size(); i++) {
      for (MatrixCells other : matrices.subList(i + 1, matrices.size())) {
        count += differences(matrices.get(i), other);
      }
    }
    return count;
  }

  private static long differences(MatrixCells a, MatrixCells b) {
    if (!a.operand().values().shape().equals(b.operand().values().shape())) {
      return 0;
    }
    return a.rows().stream()
        .flatMap(row -> a.columns().stream().filter(column -> differ(a, b, row, column)))
        .count();
  }

  private static boolean differ(MatrixCells a, MatrixCells b, int row, int column) {
    return !MatrixCells.isGap(row, column) && !a.number(row, column).equals(b.number(row, column));
  }
}
