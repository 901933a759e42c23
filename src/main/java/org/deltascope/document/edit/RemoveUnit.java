package org.deltascope.document.edit;

import java.util.ArrayList;
import java.util.List;
import org.deltascope.document.Document;
import org.deltascope.document.content.DocumentTables;
import org.deltascope.document.number.NumberTable;
import org.deltascope.nn.Initializer;

/**
 * Neurons less; where the layer is 0 inputs less, where it is the last outputs less, with their
 * numbers in every sample.
 *
 * @param l layer, from 0
 * @param at which is the first of them, from 0
 * @param count how many, 1 or more
 */
public record RemoveUnit(int l, int at, int count) implements Edit {

  /** One neuron less. */
  public RemoveUnit(int l, int at) {
    this(l, at, 1);
  }

  @Override
  public Sentence sentence(Document before, EditNames names) {
    return Sentence.of(
        count == 1
            ? names.unit(l, at) + " removed"
            : "%s to %s removed".formatted(names.unit(l, at), names.unit(l, at + count - 1)));
  }

  @Override
  public Document change(Document before) throws RefusedException {
    int depth = DocumentTables.depth(before);
    RefusedException.requireIndex(l, depth + 1, "layer", "the network");
    RefusedException.requireIndex(
        at, DocumentTables.width(before, l), Units.name(before, l), "layer " + l);
    RefusedException.requireIndex(
        at + count - 1, DocumentTables.width(before, l), Units.name(before, l), "layer " + l);
    requireMoreThanOne(before);
    Document open = l == 0 || l == depth ? before.inlined() : before;
    Document changed = l == 0 ? withoutInputName(open) : withoutRow(open);
    if (l < depth) {
      changed =
          DocumentTables.rearranged(
              changed,
              l + 1,
              NumberTable.all(DocumentTables.width(before, l + 1)),
              NumberTable.removed(DocumentTables.width(before, l), at, count),
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
    if (DocumentTables.width(before, l) > count) {
      return;
    }
    String reason =
        count == 1
            ? "found one %s only in layer %d, expected to keep one"
                .formatted(Units.name(before, l), l)
            : "found all %d %ss of layer %d, expected to keep one"
                .formatted(count, Units.name(before, l), l);
    if (l == 0 || l == DocumentTables.depth(before)) {
      throw new RefusedException(reason);
    }
    throw new RefusedException(reason, new RemoveLayer(l, new Initializer.XavierUniform(0)));
  }

  private Document withoutRow(Document before) {
    int[] rows = NumberTable.removed(DocumentTables.width(before, l), at, count);
    int[] columns = NumberTable.all(DocumentTables.width(before, l - 1));
    NumberTable bias = DocumentTables.bias(before, l);
    Document changed = DocumentTables.rearranged(before, l, rows, columns, Units.NOTHING_NEW);
    return DocumentTables.withBias(
        changed, l, bias.rearranged(rows, NumberTable.all(1), Units.NOTHING_NEW));
  }

  private NumberTable withoutColumn(NumberTable table) {
    return table.rearranged(
        NumberTable.all(table.numbers().rows()),
        NumberTable.removed(table.numbers().columns(), at, count),
        Units.NOTHING_NEW);
  }

  private Document withoutInputName(Document before) {
    List<String> names = new ArrayList<>(before.inputNames());
    if (!names.isEmpty()) {
      names.subList(at, at + count).clear();
    }
    return before.with(before.network().with(names, before.network().inputs() - count));
  }
}
