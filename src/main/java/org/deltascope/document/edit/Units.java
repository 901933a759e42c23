package org.deltascope.document.edit;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.deltascope.document.Document;
import org.deltascope.document.content.DocumentTables;
import org.deltascope.document.number.NumberTable;
import org.deltascope.document.source.Limits;
import org.deltascope.nn.Dataset;

/** What is common to neurons, inputs and outputs that come and go. */
final class Units {
  private Units() {}

  /** Where nothing comes anew. */
  static final NumberTable.Entry NOTHING_NEW =
      (i, j) -> {
        throw new IllegalStateException("nothing is new");
      };

  /** {@return what a unit of a layer is: an input, an output, a neuron} */
  static String name(Document document, int l) {
    if (l == 0) {
      return "input";
    }
    return l == DocumentTables.depth(document) ? "output" : "neuron";
  }

  /** Refuses more than there may be, before anything is drawn. */
  static void requireRoom(Document document, int l, int more) throws RefusedException {
    long in = l == 0 ? 0 : DocumentTables.width(document, l - 1);
    long out = l == DocumentTables.depth(document) ? 0 : DocumentTables.width(document, l + 1);
    int width = DocumentTables.width(document, l);
    if (l > 0 && more > Limits.UNITS - width) {
      throw new RefusedException(
          String.format(
              Locale.ROOT,
              "found %,d neurons in layer %d, expected at most %,d",
              (long) width + more,
              l,
              Limits.UNITS));
    }
    requireWeights(document.network().network().weightCount() + (in + out) * more);
    if (l == 0 || l == DocumentTables.depth(document)) {
      requireValues(document, more);
    }
  }

  private static void requireValues(Document document, int more) throws RefusedException {
    Dataset data = document.data().dataset();
    long values =
        (long) data.size() * ((long) data.inputs().columns() + data.targets().columns() + more);
    if (values > Limits.DATA_VALUES) {
      throw new RefusedException(
          String.format(
              Locale.ROOT,
              "found %,d data values, expected at most %,d",
              values,
              Limits.DATA_VALUES));
    }
  }

  /** Refuses more weights than there may be. */
  static void requireWeights(long weights) throws RefusedException {
    if (weights > Limits.WEIGHTS) {
      throw new RefusedException(
          String.format(
              Locale.ROOT,
              "found %,d weights, expected at most %,d in all layers",
              weights,
              Limits.WEIGHTS));
    }
  }

  /** {@return a name that no input has} */
  static String freeName(List<String> taken) {
    return IntStream.iterate(taken.size() + 1, i -> i + 1)
        .mapToObj(i -> "x" + i)
        .filter(name -> !taken.contains(name))
        .findFirst()
        .orElseThrow();
  }
}
