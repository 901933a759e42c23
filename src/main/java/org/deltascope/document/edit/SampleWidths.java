package org.deltascope.document.edit;

import java.util.List;
import java.util.Locale;
import org.deltascope.document.Document;
import org.deltascope.document.content.DocumentTables;
import org.deltascope.document.content.Draws;
import org.deltascope.document.number.NumberTable;
import org.deltascope.document.part.LayerPart;
import org.deltascope.document.source.Limits;
import org.deltascope.matrix.Matrix;
import org.deltascope.nn.Initializer;

/** Gives a network as many inputs and outputs as samples have. */
final class SampleWidths {
  private SampleWidths() {}

  /** Refuses more than there may be, before anything is drawn. */
  static void require(Document before, int inputs, int outputs) throws RefusedException {
    int depth = DocumentTables.depth(before);
    if (inputs < 1 || outputs < 1 || outputs > Limits.UNITS) {
      throw new RefusedException(
          String.format(
              Locale.ROOT,
              "found %,d inputs and %,d outputs, expected 1 or more and at most %,d outputs",
              inputs,
              outputs,
              Limits.UNITS));
    }
    long weights = 0;
    for (int l = 1; l <= depth; l++) {
      long in = l == 1 ? inputs : DocumentTables.width(before, l - 1);
      weights += in * (l == depth ? outputs : DocumentTables.width(before, l));
    }
    Units.requireWeights(weights);
  }

  static Document withInputs(
      Document before, int inputs, List<String> names, Initializer initializer) {
    List<String> called =
        names.isEmpty() && before.inputNames().size() == inputs ? before.inputNames() : names;
    boolean same = DocumentTables.width(before, 0) == inputs;
    Document changed = before.with(before.network().with(called, inputs));
    return same ? changed : DocumentTables.redrawn(changed, 1, Draws.drawing(initializer));
  }

  /** The last layer's biases begin with zeros, or with the one that it shares. */
  static Document withOutputs(Document before, int outputs, Initializer initializer) {
    int depth = DocumentTables.depth(before);
    if (DocumentTables.width(before, depth) == outputs) {
      return before;
    }
    LayerPart layer = DocumentTables.layer(before, depth);
    double shared =
        layer.biasMode() == org.deltascope.nn.BiasMode.SHARED ? layer.bias().get(0, 0) : 0;
    NumberTable bias = NumberTable.of(Matrix.generate(outputs, 1, (i, j) -> shared));
    return DocumentTables.redrawn(
        DocumentTables.withBias(before, depth, bias), depth, Draws.drawing(initializer));
  }
}
