package org.deltascope.app.view.table;

import java.util.AbstractList;

/** The numbers of rows, of which there may be a million. */
final class RowNumbers extends AbstractList<Integer> {

  private final int rows;

  RowNumbers(int rows) {
    this.rows = rows;
  }

  @Override
  public Integer get(int index) {
    return index;
  }

  @Override
  public int size() {
    return rows;
  }
}
