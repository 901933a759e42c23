package org.deltascope.app.model.table;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.deltascope.app.model.recipe.RecipePart;
import org.deltascope.document.Document;
import org.deltascope.document.content.DocumentTables;
import org.deltascope.document.edit.AddUnit;
import org.deltascope.document.edit.Edit;
import org.deltascope.document.edit.NewSamples;
import org.deltascope.document.edit.NumberPlace;
import org.deltascope.document.edit.RemoveUnit;
import org.deltascope.document.edit.Replacement;
import org.deltascope.document.edit.SampleEdit;
import org.deltascope.document.edit.SetNumber;
import org.deltascope.document.number.NumberReader;
import org.deltascope.document.number.NumberTable;
import org.deltascope.document.number.TypedNumber;
import org.deltascope.document.number.UnreadableNumberException;
import org.deltascope.document.paste.PastedMatrix;
import org.deltascope.nn.Initializer;

/**
 * The samples: a row for each, its inputs and then its targets.
 *
 * @param document any
 * @param names of inputs and outputs
 */
public record SampleTable(Document document, HeadNames names) implements DocumentTable {

  @Override
  public String title() {
    return "Samples";
  }

  @Override
  public int rows() {
    return document.data().dataset().size();
  }

  @Override
  public int columns() {
    return inputs() + outputs();
  }

  private int inputs() {
    return DocumentTables.width(document, 0);
  }

  private int outputs() {
    return DocumentTables.width(document, names.depth());
  }

  private boolean isInput(int column) {
    return column < inputs();
  }

  @Override
  public String rowName(int row) {
    return "%,d".formatted(row + 1);
  }

  @Override
  public String columnName(int column) {
    return isInput(column) ? names.unit(0, column) : names.target(column - inputs());
  }

  @Override
  public String text(int row, int column) {
    return number(row, column).text();
  }

  private TypedNumber number(int row, int column) {
    return isInput(column)
        ? DocumentTables.inputs(document).at(row, column)
        : DocumentTables.targets(document).at(row, column - inputs());
  }

  private NumberPlace place(int row, int column) {
    return isInput(column)
        ? new NumberPlace.OfInput(row, column)
        : new NumberPlace.OfTarget(row, column - inputs());
  }

  @Override
  public Edit typed(int row, int column, String typed) throws UnreadableNumberException {
    return new SetNumber(place(row, column), NumberReader.read(typed));
  }

  /** As many columns are all samples; fewer numbers go into the cells from the selected one on. */
  @Override
  public PasteOutcome pasted(PastedMatrix matrix, int row, int column) {
    NumberTable found = matrix.fitting(shape -> shape.columns() == columns());
    if (found.shape().columns() == columns()) {
      return new PasteOutcome.Does(new Replacement.OfSamples(split(found, outputs())));
    }
    Optional<Edit> part = new CellBlock(found, row, column).edit(rows(), columns(), this::place);
    return part.<PasteOutcome>map(PasteOutcome.Does::new).orElseGet(() -> refused(found));
  }

  private PasteOutcome refused(NumberTable found) {
    String reason =
        "found %s, expected %d columns: %d for inputs and %d for targets"
            .formatted(found.shape(), columns(), inputs(), outputs());
    if (found.shape().rows() == columns()) {
      NewSamples turned = split(found.transposed(), outputs());
      return new PasteOutcome.Cannot(reason, Optional.of(new Replacement.OfSamples(turned)));
    }
    int width = found.shape().columns();
    return new PasteOutcome.Cannot(
        reason,
        width < 2
            ? Optional.empty()
            : Optional.of(
                new Replacement.OfSamplesAndWidths(
                    split(found, width > outputs() ? outputs() : 1),
                    new Initializer.XavierUniform(0))));
  }

  private static NewSamples split(NumberTable table, int targets) {
    int inputs = table.shape().columns() - targets;
    return new NewSamples(part(table, 0, inputs), part(table, inputs, targets), List.of());
  }

  private static NumberTable part(NumberTable table, int from, int columns) {
    return table.rearranged(
        NumberTable.all(table.shape().rows()),
        IntStream.range(from, from + columns).toArray(),
        (i, j) -> TypedNumber.of(0));
  }

  @Override
  public List<RecipePart.Action> actions(int row, int column) {
    List<RecipePart.Action> actions = new ArrayList<>();
    actions.add(new RecipePart.Action("+ row", "Add a sample after this one", sample(row)));
    actions.add(new RecipePart.Action("− row", "Remove this sample", new SampleEdit.Remove(row)));
    int l = isInput(column) ? 0 : names.depth();
    int at = isInput(column) ? column : column - inputs();
    String what = isInput(column) ? "input" : "output";
    actions.add(
        new RecipePart.Action(
            "+ column",
            "Add an %s after this one".formatted(what),
            new AddUnit(l, at + 1, draw(l))));
    actions.add(new RecipePart.Action("− column", "Remove this " + what, new RemoveUnit(l, at)));
    return actions;
  }

  private SampleEdit sample(int row) {
    TypedNumber zero = TypedNumber.of(0);
    return new SampleEdit.Add(
        row + 1, Collections.nCopies(inputs(), zero), Collections.nCopies(outputs(), zero));
  }

  private Initializer draw(int l) {
    return DocumentTables.layer(document, Math.max(1, l)).initializerOfMore();
  }
}
