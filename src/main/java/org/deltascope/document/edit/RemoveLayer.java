package org.deltascope.document.edit;

import java.util.ArrayList;
import java.util.List;
import org.deltascope.document.Document;
import org.deltascope.document.content.DocumentTables;
import org.deltascope.document.content.Draws;
import org.deltascope.document.content.NumberPaths;
import org.deltascope.document.part.LayerPart;
import org.deltascope.nn.Initializer;

/**
 * A hidden layer less. The layer after it keeps its weights if they fit, else they are drawn.
 *
 * @param l which, from 1
 * @param initializer draws the weights of the layer after it, if that has none of its own
 */
public record RemoveLayer(int l, Initializer initializer) implements Edit {

  @Override
  public Sentence sentence(Document before, EditNames names) {
    return Sentence.of("layer %d removed".formatted(l));
  }

  @Override
  public Document change(Document before) throws RefusedException {
    RefusedException.requireIndex(l - 1, DocumentTables.depth(before), "layer", "the network");
    if (l == DocumentTables.depth(before)) {
      throw new RefusedException(
          "found the last layer, expected a hidden one: the last gives the outputs");
    }
    requireRoom(before);
    List<LayerPart> layers = new ArrayList<>(before.network().layers());
    layers.remove(l - 1);
    Document changed =
        before
            .with(before.network().with(layers))
            .with(NumberPaths.layerRemoved(before.numbers(), l));
    return DocumentTables.width(before, l) == DocumentTables.width(before, l - 1)
        ? changed
        : DocumentTables.redrawn(changed, l, Draws.drawing(initializer));
  }

  /** Two wide layers around a narrow one may have too many weights between them. */
  private void requireRoom(Document before) throws RefusedException {
    long in = DocumentTables.width(before, l - 1);
    long out = DocumentTables.width(before, l + 1);
    Units.requireWeights(
        before.network().network().weightCount()
            - DocumentTables.width(before, l) * (in + out)
            + in * out);
  }
}
