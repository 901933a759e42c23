package org.deltascope.figure.equation;

import java.util.List;
import org.deltascope.figure.Subject;
import org.deltascope.formula.Digits;
import org.deltascope.formula.Tableau.Operand;
import org.deltascope.formula.Tableau.Use;

/**
 * The cells of a matrix that are shown: of a large one its beginning, its end and what is in use.
 *
 * @param operand the matrix
 * @param digits of its numbers
 * @param rows shown, or {@link Visible#GAP}
 * @param columns shown, or {@link Visible#GAP}
 */
record MatrixCells(Operand operand, Digits digits, List<Integer> rows, List<Integer> columns) {
  private static final int MOST_ROWS = 7;
  private static final int MOST_COLUMNS = 5;

  /** From more digits on, zeros that only line numbers up take too much room. */
  private static final int MOST_ALIGNED = 6;

  static MatrixCells of(Operand operand, Digits digits) {
    return new MatrixCells(
        operand,
        digits,
        Visible.of(operand.values().rows(), MOST_ROWS, rowInUse(operand.use())),
        Visible.of(operand.values().columns(), MOST_COLUMNS, columnInUse(operand.use())));
  }

  private static int rowInUse(Use use) {
    return switch (use) {
      case Use.Row(int index) -> index;
      case Use.Cell(int row, int _) -> row;
      case Use.Nothing _, Use.Everything _, Use.Column _ -> -1;
    };
  }

  private static int columnInUse(Use use) {
    return switch (use) {
      case Use.Column(int index) -> index;
      case Use.Cell(int _, int column) -> column;
      case Use.Nothing _, Use.Everything _, Use.Row _ -> -1;
    };
  }

  static boolean isGap(int row, int column) {
    return row == Visible.GAP || column == Visible.GAP;
  }

  static String dots(int row, int column) {
    if (row != Visible.GAP) {
      return "⋯";
    }
    return column == Visible.GAP ? "⋱" : "⋮";
  }

  String number(int row, int column) {
    if (!operand.isKnown(row, column)) {
      return "·";
    }
    double value = operand.values().get(row, column);
    boolean whole = value == Math.rint(value);
    return whole || digits.digits() > MOST_ALIGNED ? digits.brief(value) : digits.text(value);
  }

  Subject subject(int row, int column) {
    return operand.ref(row, column).map(Subjects::of).orElse(Subject.none());
  }
}
