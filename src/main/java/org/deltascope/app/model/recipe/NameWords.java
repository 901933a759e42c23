package org.deltascope.app.model.recipe;

import java.util.ArrayList;
import java.util.List;
import org.deltascope.document.Document;
import org.deltascope.document.content.DocumentTables;
import org.deltascope.document.edit.Rename;

/**
 * The title, and what inputs, layers, neurons and outputs are called.
 *
 * @param document any
 */
record NameWords(Document document) {

  /** More than that are named in the tables. */
  private static final int MOST = 40;

  RecipeWord word() {
    List<RecipePart> parts = new ArrayList<>();
    parts.add(new RecipePart.Field("title", "Title", document.title(), Rename.OfTitle::new));
    List<String> inputs = document.inputNames();
    for (int j = 0; j < DocumentTables.width(document, 0) && j < MOST; j++) {
      int index = j;
      parts.add(
          new RecipePart.Field(
              "name-0-" + (j + 1),
              "Input " + (j + 1),
              name(inputs, j),
              typed -> new Rename.OfInput(index, typed.strip())));
    }
    for (int l = 1; l <= DocumentTables.depth(document); l++) {
      layer(l, parts);
    }
    return new RecipeWord(
        "recipe-names", "names", "Title and names", parts.subList(0, Math.min(MOST, parts.size())));
  }

  private void layer(int l, List<RecipePart> parts) {
    boolean last = l == DocumentTables.depth(document);
    parts.add(
        new RecipePart.Field(
            "layer-name-" + l,
            "Layer " + l,
            DocumentTables.layer(document, l).options().labels().name().orElse(""),
            typed -> new Rename.OfLayer(l, typed.strip())));
    List<String> units = DocumentTables.layer(document, l).options().labels().units();
    List<String> names = last && units.isEmpty() ? document.outputNames() : units;
    for (int i = 0; i < DocumentTables.width(document, l) && parts.size() < MOST; i++) {
      int unit = i;
      parts.add(
          new RecipePart.Field(
              "name-%d-%d".formatted(l, i + 1),
              last ? "Output " + (i + 1) : "Neuron %d of layer %d".formatted(i + 1, l),
              name(names, i),
              typed -> new Rename.OfUnit(l, unit, typed.strip())));
    }
  }

  private static String name(List<String> names, int index) {
    return index < names.size() ? names.get(index) : "";
  }
}
