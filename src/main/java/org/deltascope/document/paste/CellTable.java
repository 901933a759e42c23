package org.deltascope.document.paste;

import java.util.ArrayList;
import java.util.List;
import org.deltascope.document.number.NumberReader;
import org.deltascope.document.number.NumberTable;
import org.deltascope.document.number.TypedNumber;
import org.deltascope.document.number.UnreadableNumberException;
import org.deltascope.document.source.SourceLocation;

/** Reads the cells of a pasted matrix. */
final class CellTable {
  private CellTable() {}

  /**
   * {@return the numbers of the cells}
   *
   * @param cells row by row
   * @param factor what each is multiplied by, such as 1.0e+03; empty for none
   * @throws UnreadableMatrixException if a cell is no number or the rows differ in length
   */
  static NumberTable of(List<List<String>> cells, String factor) throws UnreadableMatrixException {
    if (cells.isEmpty()) {
      throw new UnreadableMatrixException("found no number, expected rows of numbers");
    }
    List<List<TypedNumber>> rows = new ArrayList<>();
    for (int i = 0; i < cells.size(); i++) {
      int expected = cells.getFirst().size();
      if (cells.get(i).size() != expected) {
        throw new UnreadableMatrixException(
            "row %d: found %s, expected %d as in row 1"
                .formatted(i + 1, numbers(cells.get(i).size()), expected));
      }
      rows.add(row(cells.get(i), i, factor));
    }
    return NumberTable.of(rows);
  }

  private static List<TypedNumber> row(List<String> cells, int i, String factor)
      throws UnreadableMatrixException {
    List<TypedNumber> row = new ArrayList<>();
    for (int j = 0; j < cells.size(); j++) {
      String cell = cells.get(j).strip();
      if (cell.equals("...") || cell.equals("…")) {
        throw at(
            i, j, "found %s, where numbers are left out; expected all of them".formatted(cell));
      }
      try {
        row.add(NumberReader.read(factor.isEmpty() ? cell : "(%s)*(%s)".formatted(cell, factor)));
      } catch (UnreadableNumberException e) {
        throw at(i, j, "found %s, expected a number".formatted(SourceLocation.quote(cell)));
      }
    }
    return row;
  }

  private static UnreadableMatrixException at(int i, int j, String what) {
    return new UnreadableMatrixException("row %d, column %d: %s".formatted(i + 1, j + 1, what));
  }

  private static String numbers(int count) {
    return count + (count == 1 ? " number" : " numbers");
  }
}
