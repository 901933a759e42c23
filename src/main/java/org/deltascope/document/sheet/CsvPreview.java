package org.deltascope.document.sheet;

import java.util.List;
import java.util.stream.IntStream;

/**
 * The first rows of a table, as they are read in a format.
 *
 * @param format how it is written
 * @param names of the columns
 * @param rows their cells
 */
public record CsvPreview(CsvFormat format, List<String> names, List<List<String>> rows) {
  private static final int ROWS = 200;

  /** Makes it immutable. */
  public CsvPreview {
    names = List.copyOf(names);
    rows = List.copyOf(rows);
  }

  /**
   * {@return the first rows of a table}
   *
   * @param text the table
   * @param format how it is written
   */
  public static CsvPreview of(String text, CsvFormat format) {
    List<List<String>> rows = format.firstRows(text, ROWS + 1);
    int columns = rows.isEmpty() ? 0 : rows.getFirst().size();
    boolean named = format.header() && !rows.isEmpty();
    List<String> names =
        IntStream.range(0, columns)
            .mapToObj(
                j ->
                    named && !rows.getFirst().get(j).isEmpty()
                        ? rows.getFirst().get(j)
                        : "column " + (j + 1))
            .toList();
    return new CsvPreview(format, names, named ? rows.subList(1, rows.size()) : rows);
  }

  /** {@return whether all cells of a column that are seen here are numbers} */
  public boolean isNumbers(int column) {
    return rows.stream()
        .allMatch(row -> column < row.size() && !Double.isNaN(format.number(row.get(column))));
  }

  /**
   * {@return what is likely wanted: the last column as target, those before it as inputs; a column
   * that has words has classes}
   */
  public CsvPlan plan() {
    int last = names.size() - 1;
    return new CsvPlan(
        format,
        IntStream.rangeClosed(0, last)
            .mapToObj(j -> new CsvPlan.Column(names.get(j), role(j, j == last), ColumnScaling.NONE))
            .toList());
  }

  private ColumnRole role(int column, boolean target) {
    if (isNumbers(column)) {
      return target ? ColumnRole.TARGET : ColumnRole.INPUT;
    }
    return target ? ColumnRole.TARGET_CLASSES : ColumnRole.INPUT_CLASSES;
  }
}
