package org.deltascope.document.edit;

import org.deltascope.document.Document;
import org.deltascope.document.content.DocumentTables;
import org.deltascope.matrix.Shape;
import org.deltascope.nn.Edges;

/**
 * An edge that comes or goes. One that comes begins with the weight 0; one that has gone has no
 * weight, and never gets one by training.
 *
 * @param l layer that it leads into, from 1
 * @param to neuron that it leads into, from 0
 * @param from where it comes from, from 0
 * @param present whether it is to be there
 */
public record EdgeEdit(int l, int to, int from, boolean present) implements Edit {

  @Override
  public Sentence sentence(Document before, EditNames names) {
    return Sentence.of(
        "edge from %s to %s %s"
            .formatted(names.unit(l - 1, from), names.unit(l, to), present ? "added" : "removed"));
  }

  @Override
  public Document change(Document before) throws RefusedException {
    RefusedException.requireIndex(l - 1, DocumentTables.depth(before), "layer", "the network");
    RefusedException.requireIndex(to, DocumentTables.width(before, l), "neuron", "layer " + l);
    RefusedException.requireIndex(from, DocumentTables.width(before, l - 1), "edge", "a neuron");
    Edges edges = DocumentTables.layer(before, l).options().edges();
    return edges.isPresent(to, from) == present ? before : changed(before, edges);
  }

  private Document changed(Document before, Edges edges) {
    Shape shape = DocumentTables.layer(before, l).weights().shape();
    Edges changed =
        Edges.of(
            shape.rows(),
            shape.columns(),
            (i, j) -> (i == to && j == from) ? present : edges.isPresent(i, j));
    return DocumentTables.withEdges(before, l, changed);
  }
}
