package org.deltascope.handout;

import java.util.List;
import org.deltascope.figure.equation.Visible;
import org.deltascope.formula.Numerals;
import org.deltascope.formula.Tableau.Operand;

/**
 * What is shown of a matrix: all of a small one, the first rows and columns and the last of a large
 * one.
 *
 * @param rows indices, or {@link Visible#GAP} for what is left out
 * @param columns likewise
 */
record Excerpt(List<Integer> rows, List<Integer> columns) {
  private static final int MOST = 8;

  static Excerpt of(Operand operand) {
    return new Excerpt(
        Visible.of(operand.values().rows(), MOST, -1),
        Visible.of(operand.values().columns(), MOST, -1));
  }

  /** {@return how the numbers of a column that are shown stand below each other} */
  DecimalColumn decimals(Numerals numerals, Operand operand, int column) {
    return DecimalColumn.of(
        rows.stream()
            .filter(row -> row != Visible.GAP)
            .map(row -> numerals.of(operand, row, column))
            .toList());
  }
}
