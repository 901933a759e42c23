package org.deltascope.document.edit;

import java.util.List;
import org.deltascope.document.Document;
import org.deltascope.document.content.DocumentTables;
import org.deltascope.document.content.Draws;
import org.deltascope.document.content.NumberPaths;
import org.deltascope.document.json.NumberTexts;
import org.deltascope.document.json.UnknownKeys;
import org.deltascope.document.part.LayerPart;
import org.deltascope.nn.Initializer;

/**
 * New weights for a layer, drawn.
 *
 * @param l layer, from 1
 * @param initializer draws them
 */
public record DrawWeights(int l, Initializer initializer) implements Edit {

  /** Keys that belong to some initializer. */
  private static final List<String> OWN = List.of("name", "low", "high", "seed");

  @Override
  public Sentence sentence(Document before, EditNames names) {
    return Sentence.of("weights of layer %d drawn (%s)".formatted(l, Draws.said(initializer)));
  }

  @Override
  public Document change(Document before) throws RefusedException {
    RefusedException.requireIndex(l - 1, DocumentTables.depth(before), "layer", "the network");
    requireBounds();
    LayerPart layer = DocumentTables.layer(before, l);
    boolean same =
        layer.drawn()
            && layer
                .initializer()
                .filter(each -> each.initializer().equals(initializer))
                .isPresent();
    return same ? before : drawn(before, layer);
  }

  private void requireBounds() throws RefusedException {
    if (initializer instanceof Initializer.Uniform(double low, double high, long _)
        && !(low <= high && Double.isFinite(high - low))) {
      throw new RefusedException(
          "found bounds from %s to %s, expected the second not below the first"
              .formatted(low, high));
    }
  }

  private Document drawn(Document before, LayerPart layer) {
    UnknownKeys kept =
        layer.initializer().map(LayerPart.Drawing::extras).orElse(UnknownKeys.none());
    LayerPart.Drawing drawing = new LayerPart.Drawing(initializer, kept.without(OWN));
    String path = DocumentTables.layerPath(l) + "initializer.";
    Document drawn =
        DocumentTables.withTexts(
            DocumentTables.withLayer(
                before, l, layer.drawing(drawing, DocumentTables.width(before, l - 1))),
            DocumentTables.path(l, "weights"),
            NumberTexts.none());
    return drawn.with(
        NumberPaths.without(drawn.numbers(), OWN.stream().map(path::concat).toList()));
  }
}
