package org.deltascope.document.edit;

import java.util.ArrayList;
import java.util.List;
import org.deltascope.document.Document;
import org.deltascope.document.content.DocumentTables;
import org.deltascope.document.number.NumberTable;
import org.deltascope.nn.Initializer;

/**
 * A neuron less; where the layer is 0 an input less, where it is the last an output less, with
 * their numbers in every sample.
 *
 * @param l layer, from 0
 * @param at which, from 0
 */
public record RemoveUnit(int l, int at) implements Edit {

  @Override
  public Sentence sentence(Document before, EditNames names) {
    return Sentence.of(names.unit(l, at) + " removed");
  }

  @Override
  public Document change(Document before) throws RefusedException {
    int depth = DocumentTables.depth(before);
    RefusedException.requireIndex(l, depth + 1, "layer", "the network");
    RefusedException.requireIndex(
        at, DocumentTables.width(before, l), Units.name(before, l), "layer " + l);
    requireMoreThanOne(before);
    Document open = l == 0 || l == depth ? before.inlined() : before;
    Document changed = l == 0 ? withoutInputName(open) : withoutRow(open);
    if (l < depth) {
      changed =
          DocumentTables.rearranged(
              changed,
              l + 1,
              NumberTable.all(DocumentTables.width(before, l + 1)),
              NumberTable.removed(DocumentTables.width(before, l), at),
              Units.NOTHING_NEW);
    }
    NumberTable inputs = DocumentTables.inputs(before);
    NumberTable targets = DocumentTables.targets(before);
    if (l == 0) {
      return DocumentTables.withSamples(changed, withoutColumn(inputs), targets);
    }
    return l == depth
        ? DocumentTables.withSamples(changed, inputs, withoutColumn(targets))
        : changed;
  }

  private void requireMoreThanOne(Document before) throws RefusedException {
    if (DocumentTables.width(before, l) > 1) {
      return;
    }
    String reason =
        "found one %s only in layer %d, expected to keep one".formatted(Units.name(before, l), l);
    if (l == 0 || l == DocumentTables.depth(before)) {
      throw new RefusedException(reason);
    }
    throw new RefusedException(reason, new RemoveLayer(l, new Initializer.XavierUniform(0)));
  }

  private Document withoutRow(Document before) {
    int[] rows = NumberTable.removed(DocumentTables.width(before, l), at);
    int[] columns = NumberTable.all(DocumentTables.width(before, l - 1));
    NumberTable bias = DocumentTables.bias(before, l);
    Document changed = DocumentTables.rearranged(before, l, rows, columns, Units.NOTHING_NEW);
    return DocumentTables.withBias(
        changed, l, bias.rearranged(rows, NumberTable.all(1), Units.NOTHING_NEW));
  }

  private NumberTable withoutColumn(NumberTable table) {
    return table.rearranged(
        NumberTable.all(table.numbers().rows()),
        NumberTable.removed(table.numbers().columns(), at),
        Units.NOTHING_NEW);
  }

  private Document withoutInputName(Document before) {
    List<String> names = new ArrayList<>(before.inputNames());
    if (!names.isEmpty()) {
      names.remove(at);
    }
    return before.with(before.network().with(names, before.network().inputs() - 1));
  }
}
