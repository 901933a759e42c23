package org.deltascope.app.model.table;

import java.util.List;
import java.util.Optional;
import org.deltascope.app.model.recipe.RecipePart;
import org.deltascope.document.Document;
import org.deltascope.document.content.DocumentTables;
import org.deltascope.document.edit.Edit;
import org.deltascope.document.edit.NumberPlace;
import org.deltascope.document.edit.Replacement;
import org.deltascope.document.edit.SetNumber;
import org.deltascope.document.number.NumberReader;
import org.deltascope.document.number.NumberTable;
import org.deltascope.document.number.UnreadableNumberException;
import org.deltascope.document.paste.PastedMatrix;
import org.deltascope.matrix.Shape;

/**
 * The biases of a layer, a row for each neuron.
 *
 * @param document any
 * @param names of neurons
 * @param l layer, from 1
 */
public record BiasTable(Document document, HeadNames names, int l) implements DocumentTable {

  @Override
  public String title() {
    return "Biases of layer " + l;
  }

  @Override
  public int rows() {
    return DocumentTables.width(document, l);
  }

  @Override
  public int columns() {
    return 1;
  }

  @Override
  public String rowName(int row) {
    return "of " + names.unit(l, row);
  }

  @Override
  public String columnName(int column) {
    return "bias, " + DocumentTables.layer(document, l).biasMode().id();
  }

  @Override
  public String text(int row, int column) {
    return DocumentTables.bias(document, l).at(row, 0).text();
  }

  @Override
  public Edit typed(int row, int column, String typed) throws UnreadableNumberException {
    return new SetNumber(new NumberPlace.OfBias(l, row), NumberReader.read(typed));
  }

  @Override
  public PasteOutcome pasted(PastedMatrix matrix, int row, int column) {
    Shape whole = new Shape(rows(), 1);
    NumberTable found = matrix.fitting(whole::equals);
    boolean isWhole = found.shape().equals(whole) || found.shape().transposed().equals(whole);
    Optional<Edit> part =
        isWhole
            ? Optional.empty()
            : new CellBlock(found, row, 0).edit(rows(), 1, (i, j) -> new NumberPlace.OfBias(l, i));
    return new PasteOutcome.Does(part.orElse(new Replacement.OfBias(l, found)));
  }

  /** Neurons come and go where their weights stand. */
  @Override
  public List<RecipePart.Action> actions(int row, int column) {
    return List.of();
  }
}
