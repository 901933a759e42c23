package org.deltascope.handout.work;

import java.util.List;
import org.deltascope.figure.equation.matrix.VisibleLines;
import org.deltascope.formula.matrices.MatrixEquation.Operand;
import org.deltascope.formula.writing.Numerals;

/**
 * What is shown of a matrix: all of a small one, the first rows and columns and the last of a large
 * one.
 *
 * @param rows indices, or {@link VisibleLines#GAP} for what is left out
 * @param columns likewise
 */
public record MatrixExcerpt(List<Integer> rows, List<Integer> columns) {
  private static final int MOST = 8;

  public static MatrixExcerpt of(Operand operand) {
    return new MatrixExcerpt(
        VisibleLines.of(operand.values().rows(), MOST, -1),
        VisibleLines.of(operand.values().columns(), MOST, -1));
  }

  /** {@return how the numbers of a column that are shown stand below each other} */
  public DecimalColumn decimals(Numerals numerals, Operand operand, int column) {
    return DecimalColumn.of(
        rows.stream()
            .filter(row -> row != VisibleLines.GAP)
            .map(row -> numerals.of(operand, row, column))
            .toList());
  }
}
