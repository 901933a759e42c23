package org.deltascope.app.model.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.deltascope.document.edit.Edit;
import org.deltascope.document.edit.NumberPlace;
import org.deltascope.document.edit.SetNumber;
import org.deltascope.document.edit.Together;
import org.deltascope.document.number.NumberTable;

/**
 * Numbers that are pasted into a part of a table.
 *
 * @param numbers them
 * @param row where the first is put, from 0
 * @param column where the first is put, from 0
 */
record CellBlock(NumberTable numbers, int row, int column) {

  /** More numbers are a table of their own. */
  private static final int MOST = 2_000;

  /** Where a cell's number stands in the document. */
  @FunctionalInterface
  interface Cell {
    NumberPlace at(int row, int column);
  }

  /** {@return the edit that puts them there, if they are within the table} */
  Optional<Edit> edit(int rows, int columns, Cell cell) {
    boolean fits =
        row + numbers.shape().rows() <= rows
            && column + numbers.shape().columns() <= columns
            && (long) numbers.shape().rows() * numbers.shape().columns() <= MOST;
    return fits ? Optional.of(new Together(edits(cell))) : Optional.empty();
  }

  private List<Edit> edits(Cell cell) {
    List<Edit> edits = new ArrayList<>();
    for (int i = 0; i < numbers.shape().rows(); i++) {
      for (int j = 0; j < numbers.shape().columns(); j++) {
        edits.add(new SetNumber(cell.at(row + i, column + j), numbers.at(i, j)));
      }
    }
    return edits;
  }
}
