package org.deltascope.app.model.table;

import java.util.List;
import java.util.Optional;
import org.deltascope.app.model.recipe.RecipePart;
import org.deltascope.document.Document;
import org.deltascope.document.content.DocumentTables;
import org.deltascope.document.edit.AddUnit;
import org.deltascope.document.edit.EdgeEdit;
import org.deltascope.document.edit.Edit;
import org.deltascope.document.edit.NumberPlace;
import org.deltascope.document.edit.RemoveUnit;
import org.deltascope.document.edit.Replacement;
import org.deltascope.document.edit.SetNumber;
import org.deltascope.document.edit.Together;
import org.deltascope.document.number.NumberReader;
import org.deltascope.document.number.NumberTable;
import org.deltascope.document.number.UnreadableNumberException;
import org.deltascope.document.part.LayerPart;
import org.deltascope.document.paste.PastedMatrix;
import org.deltascope.matrix.Shape;
import org.deltascope.nn.Initializer;

/**
 * The weights of a layer: a row for each neuron that they lead into, a column for each that they
 * come from. An empty cell is an edge that is absent.
 *
 * @param document any
 * @param names of neurons
 * @param l layer, from 1
 */
public record WeightTable(Document document, HeadNames names, int l) implements DocumentTable {

  @Override
  public String title() {
    return "Weights of layer " + l;
  }

  @Override
  public int rows() {
    return layer().weights().rows();
  }

  @Override
  public int columns() {
    return layer().weights().columns();
  }

  @Override
  public String rowName(int row) {
    return "into " + names.unit(l, row);
  }

  @Override
  public String columnName(int column) {
    return "from " + names.unit(l - 1, column);
  }

  @Override
  public String text(int row, int column) {
    return isPresent(row, column) ? DocumentTables.weights(document, l).at(row, column).text() : "";
  }

  private LayerPart layer() {
    return DocumentTables.layer(document, l);
  }

  private boolean isPresent(int row, int column) {
    return layer().options().edges().isPresent(row, column);
  }

  @Override
  public Edit typed(int row, int column, String typed) throws UnreadableNumberException {
    if (typed.isBlank()) {
      return new EdgeEdit(l, row, column, false);
    }
    SetNumber set =
        new SetNumber(new NumberPlace.OfWeight(l, row, column), NumberReader.read(typed));
    return isPresent(row, column)
        ? set
        : new Together(List.of(new EdgeEdit(l, row, column, true), set));
  }

  @Override
  public PasteOutcome pasted(PastedMatrix matrix, int row, int column) {
    Shape whole = layer().weights().shape();
    NumberTable found = matrix.fitting(whole::equals);
    Replacement all = new Replacement.OfWeights(l, found);
    boolean isWhole = found.shape().equals(whole) || found.shape().transposed().equals(whole);
    Optional<Edit> part =
        isWhole
            ? Optional.empty()
            : new CellBlock(found, row, column)
                .edit(rows(), columns(), (i, j) -> new NumberPlace.OfWeight(l, i, j));
    return new PasteOutcome.Does(part.orElse(all));
  }

  @Override
  public List<RecipePart.Action> actions(int row, int column) {
    Initializer drawing = layer().initializerOfMore();
    return List.of(
        new RecipePart.Action(
            "+ row", "Add a neuron after this row", new AddUnit(l, row + 1, drawing)),
        new RecipePart.Action("− row", "Remove the neuron of this row", new RemoveUnit(l, row)),
        new RecipePart.Action(
            "+ column",
            l == 1 ? "Add an input after this column" : "Add a neuron after this column",
            new AddUnit(l - 1, column + 1, drawing)),
        new RecipePart.Action(
            "− column",
            l == 1 ? "Remove the input of this column" : "Remove the neuron of this column",
            new RemoveUnit(l - 1, column)));
  }
}
