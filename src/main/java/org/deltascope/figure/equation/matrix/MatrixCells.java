package org.deltascope.figure.equation.matrix;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.deltascope.figure.Subject;
import org.deltascope.formula.matrices.Entries;
import org.deltascope.formula.matrices.MatrixEquation.Operand;
import org.deltascope.formula.writing.Numerals;
import org.deltascope.trace.Knowledge;

/**
 * The cells of a matrix that are shown: of a large one its beginning, its end and what is in use.
 *
 * @param operand the matrix
 * @param numerals how its numbers are written
 * @param knowledge which of them are known
 * @param rows shown, or {@link VisibleLines#GAP}
 * @param columns shown, or {@link VisibleLines#GAP}
 */
record MatrixCells(
    Operand operand,
    Numerals numerals,
    Knowledge knowledge,
    List<Integer> rows,
    List<Integer> columns) {
  private static final int MOST_ROWS = 7;
  static final int MOST_COLUMNS = 5;

  /** The fewest columns that still show what is in use between the first and the last. */
  static final int FEWEST_COLUMNS = 3;

  static MatrixCells of(Operand operand, Numerals numerals, Knowledge knowledge, int mostColumns) {
    return new MatrixCells(
        operand,
        numerals,
        knowledge,
        VisibleLines.of(operand.values().rows(), MOST_ROWS, rowInUse(operand.use())),
        VisibleLines.of(operand.values().columns(), mostColumns, columnInUse(operand.use())));
  }

  private static int rowInUse(Entries use) {
    return switch (use) {
      case Entries.Row(int index) -> index;
      case Entries.Cell(int row, int _) -> row;
      case Entries.Nothing _, Entries.Everything _, Entries.Term _, Entries.Column _ -> -1;
    };
  }

  private static int columnInUse(Entries use) {
    return switch (use) {
      case Entries.Column(int index) -> index;
      case Entries.Cell(int _, int column) -> column;
      case Entries.Nothing _, Entries.Everything _, Entries.Term _, Entries.Row _ -> -1;
    };
  }

  static boolean isGap(int row, int column) {
    return row == VisibleLines.GAP || column == VisibleLines.GAP;
  }

  static String dots(int row, int column) {
    if (row != VisibleLines.GAP) {
      return "⋯";
    }
    return column == VisibleLines.GAP ? "⋱" : "⋮";
  }

  /** {@return whether it is a number that is shown as one} */
  boolean isShown(int row, int column) {
    return isComputed(row, column) && !isAsked(row, column);
  }

  private boolean isComputed(int row, int column) {
    return operand.ref(row, column).map(knowledge::hasComputed).orElse(true);
  }

  private boolean isAsked(int row, int column) {
    return operand.ref(row, column).filter(knowledge::withholds).isPresent();
  }

  String number(int row, int column) {
    if (!isComputed(row, column)) {
      return "·";
    }
    if (isAsked(row, column)) {
      return "?";
    }
    return numerals.of(operand, row, column).text();
  }

  /** {@return what is said of the rows and columns that are left out; empty where none is} */
  String leftOut() {
    String left =
        Stream.of(
                counted(operand.values().rows(), rows, "row"),
                counted(operand.values().columns(), columns, "column"))
            .filter(text -> !text.isEmpty())
            .collect(Collectors.joining(", "));
    return left.isEmpty() ? "" : left + " left out";
  }

  private static String counted(int all, List<Integer> shown, String what) {
    long left = all - shown.stream().filter(index -> index != VisibleLines.GAP).count();
    return left == 0 ? "" : "%,d %s%s".formatted(left, what, left == 1 ? "" : "s");
  }

  Subject subject(int row, int column) {
    return operand.ref(row, column).map(Subject::of).orElse(Subject.none());
  }
}
