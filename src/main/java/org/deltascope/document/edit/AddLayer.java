package org.deltascope.document.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.deltascope.document.Document;
import org.deltascope.document.content.DocumentTables;
import org.deltascope.document.content.Draws;
import org.deltascope.document.content.NumberPaths;
import org.deltascope.document.part.LayerPart;
import org.deltascope.document.source.Limits;
import org.deltascope.nn.Activation;
import org.deltascope.nn.Initializer;

/**
 * A hidden layer more. The layer after it keeps its weights if they fit, else they are drawn.
 *
 * @param l which layer it becomes, from 1 to the last, which stays the last
 * @param units how many neurons it has
 * @param activation σ
 * @param initializer draws the weights into it, and with the next seed those out of it
 */
public record AddLayer(int l, int units, Activation activation, Initializer initializer)
    implements Edit {

  @Override
  public Sentence sentence(Document before, EditNames names) {
    return Sentence.of("layer %d added (%d %s)".formatted(l, units, activation.id()));
  }

  @Override
  public Document change(Document before) throws RefusedException {
    RefusedException.requireIndex(l - 1, DocumentTables.depth(before), "place", "the network");
    requireRoom(before);
    int inputs = DocumentTables.width(before, l - 1);
    List<LayerPart> layers = new ArrayList<>(before.network().layers());
    layers.add(l - 1, LayerPart.drawn(units, inputs, activation, initializer));
    Document changed =
        before
            .with(before.network().with(layers))
            .with(NumberPaths.layerAdded(before.numbers(), l));
    return units == inputs
        ? changed
        : DocumentTables.redrawn(changed, l + 1, Draws.drawing(Draws.next(initializer)));
  }

  /** Before anything is drawn. */
  private void requireRoom(Document before) throws RefusedException {
    long in = DocumentTables.width(before, l - 1);
    long out = DocumentTables.width(before, l);
    long others = before.network().network().weightCount() - in * out;
    if (units < 1 || units > Limits.UNITS || DocumentTables.depth(before) == Limits.LAYERS) {
      throw new RefusedException(
          String.format(
              Locale.ROOT,
              "found a layer of %,d neurons as number %d, expected 1 to %,d and at most %d layers",
              units,
              DocumentTables.depth(before) + 1,
              Limits.UNITS,
              Limits.LAYERS));
    }
    Units.requireWeights(others + units * (in + out));
  }
}
