package org.deltascope.document.sheet;

import java.util.List;

/**
 * What is to be made of a table.
 *
 * @param format how it is written
 * @param columns what each is for
 */
public record CsvPlan(CsvFormat format, List<Column> columns) {

  /**
   * A column.
   *
   * @param name from the first line, or its number
   * @param role what it is for
   * @param scaling of its numbers; classes are not scaled
   */
  public record Column(String name, ColumnRole role, ColumnScaling scaling) {

    /** {@return this column for something else} */
    public Column as(ColumnRole other) {
      return new Column(name, other, scaling);
    }

    /** {@return this column scaled otherwise} */
    public Column scaled(ColumnScaling other) {
      return new Column(name, role, other);
    }
  }

  /** Makes it immutable. */
  public CsvPlan {
    columns = List.copyOf(columns);
  }
}
