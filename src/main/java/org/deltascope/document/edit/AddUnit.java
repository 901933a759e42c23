package org.deltascope.document.edit;

import java.util.ArrayList;
import java.util.List;
import org.deltascope.document.Document;
import org.deltascope.document.content.DocumentTables;
import org.deltascope.document.content.Draws;
import org.deltascope.document.number.NumberTable;
import org.deltascope.document.number.TypedNumber;
import org.deltascope.matrix.Matrix;
import org.deltascope.matrix.Shape;
import org.deltascope.nn.BiasMode;
import org.deltascope.nn.Initializer;

/**
 * Neurons more; where the layer is 0 inputs more, where it is the last outputs more, which begin
 * with zeros in every sample.
 *
 * @param l layer, from 0
 * @param at which the first of them becomes, from 0
 * @param count how many; with 0 nothing changes
 * @param initializer draws the weights into them, and with the next seed those out of them
 */
public record AddUnit(int l, int at, int count, Initializer initializer) implements Edit {

  /** One neuron more. */
  public AddUnit(int l, int at, Initializer initializer) {
    this(l, at, 1, initializer);
  }

  @Override
  public Sentence sentence(Document before, EditNames names) {
    return Sentence.of(
        count == 1
            ? "%s %d of %s added".formatted(Units.name(before, l), at + 1, said(before))
            : "%ss %d to %d of %s added"
                .formatted(Units.name(before, l), at + 1, at + count, said(before)));
  }

  private String said(Document before) {
    int size = DocumentTables.width(before, l) + count;
    return l == 0 || l == DocumentTables.depth(before) ? Integer.toString(size) : "layer " + l;
  }

  @Override
  public Document change(Document before) throws RefusedException {
    RefusedException.requireIndex(l, DocumentTables.depth(before) + 1, "layer", "the network");
    RefusedException.requireIndex(at, DocumentTables.width(before, l) + 1, "place", "layer " + l);
    if (count == 0) {
      return before;
    }
    Units.requireRoom(before, l, count);
    boolean inSamples = l == 0 || l == DocumentTables.depth(before);
    Document open = inSamples ? before.inlined() : before;
    Document changed = l == 0 ? withInputName(open) : withRow(open);
    if (l < DocumentTables.depth(before)) {
      changed = withColumn(changed);
    }
    return inSamples ? withSamples(changed) : changed;
  }

  private Document withRow(Document before) {
    NumberTable bias = DocumentTables.bias(before, l);
    int units = DocumentTables.width(before, l);
    int inputs = DocumentTables.width(before, l - 1);
    int[] rows = NumberTable.inserted(units, at, count);
    Matrix drawn = initializer.draw(units + count, inputs);
    boolean shared = DocumentTables.layer(before, l).biasMode() == BiasMode.SHARED;
    TypedNumber added = shared ? bias.at(0, 0) : TypedNumber.of(0);
    NumberTable moreBias = bias.rearranged(rows, NumberTable.all(1), (i, j) -> added);
    return DocumentTables.withBias(
        DocumentTables.rearranged(
            before, l, rows, NumberTable.all(inputs), DocumentTables.fresh(drawn)),
        l,
        moreBias);
  }

  private Document withColumn(Document before) {
    Shape shape = DocumentTables.layer(before, l + 1).weights().shape();
    Matrix drawn = Draws.next(initializer).draw(shape.rows(), shape.columns() + count);
    return DocumentTables.rearranged(
        before,
        l + 1,
        NumberTable.all(shape.rows()),
        NumberTable.inserted(shape.columns(), at, count),
        DocumentTables.fresh(drawn));
  }

  private Document withSamples(Document before) {
    NumberTable inputs = DocumentTables.inputs(before);
    NumberTable targets = DocumentTables.targets(before);
    return l == 0
        ? DocumentTables.withSamples(before, withZeros(inputs), targets)
        : DocumentTables.withSamples(before, inputs, withZeros(targets));
  }

  private NumberTable withZeros(NumberTable samples) {
    return samples.rearranged(
        NumberTable.all(samples.numbers().rows()),
        NumberTable.inserted(samples.numbers().columns(), at, count),
        (i, j) -> TypedNumber.of(0));
  }

  private Document withInputName(Document before) {
    List<String> names = new ArrayList<>(before.inputNames());
    if (!names.isEmpty()) {
      for (int k = 0; k < count; k++) {
        names.add(at + k, Units.freeName(names));
      }
    }
    return before.with(before.network().with(names, before.network().inputs() + count));
  }
}
