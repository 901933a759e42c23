package org.deltascope.app.model.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.deltascope.app.model.recipe.RecipePart;
import org.deltascope.document.Document;
import org.deltascope.document.content.DocumentTables;
import org.deltascope.document.edit.Edit;
import org.deltascope.document.edit.Rename;
import org.deltascope.document.part.LayerLabels;
import org.deltascope.document.paste.PastedMatrix;

/**
 * What inputs, layers, neurons and outputs are called.
 *
 * @param entries a row for each
 */
public record NameTable(List<Entry> entries) implements DocumentTable {

  /** Makes it immutable. */
  public NameTable {
    entries = List.copyOf(entries);
  }

  /**
   * Something that has a name.
   *
   * @param what it is
   * @param now what it is called; may be empty
   * @param naming calls it otherwise
   */
  public record Entry(String what, String now, Naming naming) {}

  /** Calls something otherwise. */
  @FunctionalInterface
  public interface Naming {
    /** {@return the edit that gives it a name} */
    Edit called(String name);
  }

  static NameTable of(Document document) {
    List<Entry> entries = new ArrayList<>();
    entries.add(new Entry("title", document.title(), Rename.OfTitle::new));
    List<String> inputs = document.inputNames();
    for (int j = 0; j < DocumentTables.width(document, 0); j++) {
      int index = j;
      entries.add(
          new Entry("input " + (j + 1), at(inputs, j), name -> new Rename.OfInput(index, name)));
    }
    for (int l = 1; l <= DocumentTables.depth(document); l++) {
      addLayer(document, l, entries);
    }
    return new NameTable(entries);
  }

  private static void addLayer(Document document, int l, List<Entry> entries) {
    boolean last = l == DocumentTables.depth(document);
    LayerLabels labels = DocumentTables.layer(document, l).options().labels();
    entries.add(
        new Entry("layer " + l, labels.name().orElse(""), name -> new Rename.OfLayer(l, name)));
    List<String> units = last && labels.units().isEmpty() ? document.outputNames() : labels.units();
    for (int i = 0; i < DocumentTables.width(document, l); i++) {
      int unit = i;
      entries.add(
          new Entry(
              last ? "output " + (i + 1) : "neuron %d of layer %d".formatted(i + 1, l),
              at(units, i),
              name -> new Rename.OfUnit(l, unit, name)));
    }
  }

  private static String at(List<String> names, int index) {
    return index < names.size() ? names.get(index) : "";
  }

  @Override
  public String title() {
    return "Names";
  }

  @Override
  public int rows() {
    return entries.size();
  }

  @Override
  public int columns() {
    return 1;
  }

  @Override
  public String rowName(int row) {
    return entries.get(row).what();
  }

  @Override
  public String columnName(int column) {
    return "name";
  }

  @Override
  public String text(int row, int column) {
    return entries.get(row).now();
  }

  @Override
  public Edit typed(int row, int column, String typed) {
    return entries.get(row).naming().called(typed.strip());
  }

  @Override
  public PasteOutcome pasted(PastedMatrix matrix, int row, int column) {
    return new PasteOutcome.Cannot("found numbers, expected a name", Optional.empty());
  }

  @Override
  public List<RecipePart.Action> actions(int row, int column) {
    return List.of();
  }
}
