package org.deltascope.app.model.table;

import java.util.ArrayList;
import java.util.List;
import org.deltascope.app.model.recipe.RecipePart;
import org.deltascope.document.Document;
import org.deltascope.document.content.DocumentTables;
import org.deltascope.document.edit.Edit;
import org.deltascope.document.number.UnreadableNumberException;
import org.deltascope.document.paste.PastedMatrix;

/** A table of the document, with what can be done to it. */
public sealed interface DocumentTable permits SampleTable, WeightTable, BiasTable, NameTable {

  /** {@return what it is called, which tells it from the others} */
  String title();

  /** {@return how many rows it has} */
  int rows();

  /** {@return how many columns it has} */
  int columns();

  /** {@return what a row is called, from 0} */
  String rowName(int row);

  /** {@return what a column is called, from 0} */
  String columnName(int column);

  /** {@return what stands in a cell, in full; empty where there is nothing} */
  String text(int row, int column);

  /**
   * {@return the edit that puts something else into a cell}
   *
   * @param row of it, from 0
   * @param column of it, from 0
   * @param typed by a person
   * @throws UnreadableNumberException if it is no number
   */
  Edit typed(int row, int column, String typed) throws UnreadableNumberException;

  /**
   * {@return what comes of a matrix that is pasted}
   *
   * @param matrix as it was read
   * @param row of the cell that is selected, from 0
   * @param column of it, from 0
   */
  PasteOutcome pasted(PastedMatrix matrix, int row, int column);

  /**
   * {@return what adds and takes rows and columns}
   *
   * @param row of the cell that is selected, from 0
   * @param column of it, from 0
   */
  List<RecipePart.Action> actions(int row, int column);

  /**
   * {@return all tables of a document}
   *
   * @param document any
   */
  static List<DocumentTable> of(Document document) {
    List<DocumentTable> tables = new ArrayList<>();
    HeadNames names = HeadNames.of(document);
    tables.add(new SampleTable(document, names));
    for (int l = 1; l <= DocumentTables.depth(document); l++) {
      tables.add(new WeightTable(document, names, l));
      tables.add(new BiasTable(document, names, l));
    }
    tables.add(NameTable.of(document));
    return tables;
  }
}
