package org.deltascope.app.model.recipe;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.deltascope.document.Document;
import org.deltascope.document.content.DocumentTables;
import org.deltascope.document.edit.AddLayer;
import org.deltascope.document.edit.AddUnit;
import org.deltascope.document.edit.Edit;
import org.deltascope.document.edit.RemoveLayer;
import org.deltascope.document.edit.RemoveUnit;
import org.deltascope.document.number.NumberReader;
import org.deltascope.nn.Activation;
import org.deltascope.nn.Elementwise;
import org.deltascope.nn.Initializer;
import org.deltascope.nn.Softmax;

/**
 * How many inputs, neurons and layers there are, and the edits that add and take them.
 *
 * @param document any
 */
public record LayerWords(Document document) {

  private static final int MOST_WIDTHS = 8;

  RecipeWord word() {
    List<RecipePart> parts = new ArrayList<>();
    for (int l = 0; l <= depth(); l++) {
      parts.add(ofLayer(l));
    }
    parts.add(
        new RecipePart.Actions(
            "layers",
            "Layers: " + depth(),
            List.of(
                new RecipePart.Action(
                    "Add a hidden layer", "Add a hidden layer", addLayer(depth())))));
    return new RecipeWord("recipe-layers", text(), "Layers: " + text(), parts);
  }

  private String text() {
    List<String> widths =
        IntStream.rangeClosed(0, depth())
            .mapToObj(l -> Integer.toString(DocumentTables.width(document, l)))
            .toList();
    return widths.size() <= MOST_WIDTHS
        ? String.join("–", widths)
        : widths.stream().limit(MOST_WIDTHS / 2).collect(joining("–"))
            + "–…–"
            + widths.stream().skip(widths.size() - MOST_WIDTHS / 2).collect(joining("–"));
  }

  /** What one layer has, with a neuron less, a neuron more, and a hidden layer less. */
  private RecipePart ofLayer(int l) {
    String unit = unit(l);
    List<RecipePart.Action> actions = new ArrayList<>();
    actions.add(new RecipePart.Action("−", "Remove the last %s".formatted(unit), removeUnit(l)));
    actions.add(new RecipePart.Action("+", "Add %s".formatted(oneMore(l)), addUnit(l)));
    if (l > 0 && l < depth()) {
      actions.add(new RecipePart.Action("Remove", "Remove layer %d".formatted(l), removeLayer(l)));
    }
    int width = DocumentTables.width(document, l);
    return new RecipePart.Count(
        new RecipePart.Field(
            "width-%d-typed".formatted(l),
            "Number of " + units(l),
            Integer.toString(width),
            typed -> width(l, NumberReader.whole(typed))),
        new RecipePart.Actions("width-" + l, called(l), actions));
  }

  /**
   * {@return the edit by which a layer becomes wider or narrower, at its end}
   *
   * @param l from 0 for the inputs
   * @param units how many it has then
   */
  public Edit width(int l, long units) {
    int now = DocumentTables.width(document, l);
    int difference = Math.clamp(units - now, -Integer.MAX_VALUE, Integer.MAX_VALUE);
    return difference < 0
        ? new RemoveUnit(l, Math.max(0, now + difference), Math.min(now, -difference))
        : new AddUnit(l, now, difference, initializer(Math.max(1, l)));
  }

  private String called(int l) {
    if (l == 0) {
      return "Inputs";
    }
    String name = DocumentTables.layer(document, l).options().labels().name().orElse("");
    String kind = l == depth() ? "Outputs" : "Layer " + l;
    return name.isBlank() ? kind : "%s, %s".formatted(kind, name);
  }

  private String unit(int l) {
    return l == 0 ? "input" : l == depth() ? "output" : "neuron of layer " + l;
  }

  private String units(int l) {
    return l == 0 ? "inputs" : l == depth() ? "outputs" : "neurons of layer " + l;
  }

  private String oneMore(int l) {
    return l == 0 ? "an input" : l == depth() ? "an output" : "a neuron to layer " + l;
  }

  /**
   * {@return the edit that adds a neuron at the end of a layer}
   *
   * @param l from 0 for the inputs
   */
  public Edit addUnit(int l) {
    return new AddUnit(l, DocumentTables.width(document, l), initializer(Math.max(1, l)));
  }

  /**
   * {@return the edit that takes the last neuron of a layer}
   *
   * @param l from 0 for the inputs
   */
  public Edit removeUnit(int l) {
    return new RemoveUnit(l, DocumentTables.width(document, l) - 1);
  }

  /**
   * {@return the edit that takes a hidden layer}
   *
   * @param l from 1
   */
  public Edit removeLayer(int l) {
    return new RemoveLayer(l, initializer(Math.min(depth(), l + 1)));
  }

  /**
   * {@return the edit that adds a hidden layer, like the hidden one before it}
   *
   * @param l which layer it becomes, from 1 to the last, which stays the last
   */
  public Edit addLayer(int l) {
    int before = l - 1;
    Activation activation =
        before > 0 ? DocumentTables.layer(document, before).activation() : hidden();
    int units = before > 0 ? DocumentTables.width(document, before) : 2;
    return new AddLayer(l, units, activation, Initializer.suiting(activation, 0));
  }

  private Activation hidden() {
    Activation last = DocumentTables.layer(document, 1).activation();
    return last instanceof Softmax ? Elementwise.SIGMOID : last;
  }

  /** {@return what the edits of all layers depend on, the inputs first} */
  public List<LayerKind> kinds() {
    return IntStream.rangeClosed(0, depth())
        .mapToObj(
            l ->
                new LayerKind(
                    DocumentTables.width(document, l),
                    l == 0
                        ? Optional.empty()
                        : Optional.of(DocumentTables.layer(document, l).activation()),
                    initializer(Math.max(1, l))))
        .toList();
  }

  private Initializer initializer(int l) {
    return DocumentTables.layer(document, l).initializerOfMore();
  }

  private int depth() {
    return DocumentTables.depth(document);
  }
}
