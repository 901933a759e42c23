package org.deltascope.document;

import java.util.List;
import java.util.Optional;
import org.deltascope.matrix.Matrix;
import org.deltascope.nn.Dataset;
import org.deltascope.nn.Loss;

/** Reads the key {@code data}. */
final class DataReader {
  private DataReader() {}

  static DataPart read(Keys keys, NetworkPart network, Loss loss, Folder folder)
      throws DocumentException {
    Optional<Value> csv = keys.take("csv");
    if (csv.isPresent()) {
      if (keys.has("inputs") || keys.has("targets")) {
        throw keys.place().error("both csv and samples written out", "one of them");
      }
      Value value = csv.get();
      DataPart.Table table = table(value.object());
      Dataset dataset = CsvData.read(table, value.place(), network, loss, folder);
      return new DataPart.FromCsv(table, dataset, keys.rest());
    }
    Matrix inputs = samples(keys, "inputs", network.inputs());
    Matrix targets = samples(keys, "targets", network.layers().getLast().weights().rows());
    for (int s = 0; s < targets.rows(); s++) {
      int sample = s;
      for (int i = 0; i < targets.columns(); i++) {
        int output = i;
        Targets.require(
            loss, targets.get(s, i), () -> keys.place().key("targets").index(sample).index(output));
      }
    }
    if (inputs.rows() != targets.rows()) {
      throw keys.place()
          .key("targets")
          .error(
              Value.count(targets.rows(), "sample"),
              Value.count(inputs.rows(), "sample") + ", as in inputs");
    }
    return new DataPart.Inline(new Dataset(inputs, targets), keys.rest());
  }

  private static Matrix samples(Keys keys, String key, int columns) throws DocumentException {
    String expected = "samples, an array of %s each".formatted(Value.count(columns, "number"));
    return Matrix.of(keys.need(key, expected).rows(columns, expected));
  }

  private static DataPart.Table table(Keys keys) throws DocumentException {
    String file = keys.need("file", "the name of a CSV file").text();
    List<String> inputs = keys.need("inputs", "names of columns").names();
    List<String> targets = keys.need("targets", "names of columns").names();
    Optional<Value> oneHot = keys.take("oneHot");
    return new DataPart.Table(
        file, inputs, targets, oneHot.isPresent() && oneHot.get().bool(), keys.rest());
  }
}
