package org.deltascope.document;

import java.util.List;
import java.util.Optional;
import org.deltascope.document.csv.CsvData;
import org.deltascope.document.csv.TargetRange;
import org.deltascope.document.file.Folder;
import org.deltascope.document.json.ObjectReader;
import org.deltascope.document.json.ValueReader;
import org.deltascope.document.part.DataPart;
import org.deltascope.document.part.NetworkPart;
import org.deltascope.document.source.DocumentException;
import org.deltascope.matrix.Matrix;
import org.deltascope.nn.Dataset;
import org.deltascope.nn.Loss;

/** Reads the key {@code data}. */
final class DataReader {
  private DataReader() {}

  static DataPart read(ObjectReader keys, NetworkPart network, Loss loss, Folder folder)
      throws DocumentException {
    Optional<ValueReader> csv = keys.take("csv");
    if (csv.isPresent()) {
      if (keys.has("inputs") || keys.has("targets")) {
        throw keys.place().error("both csv and samples written out", "one of them");
      }
      ValueReader value = csv.get();
      DataPart.Table table = table(value.object(), loss);
      Dataset dataset = CsvData.read(table, value.place(), network, loss, folder);
      return new DataPart.FromCsv(table, dataset, keys.rest());
    }
    Matrix inputs = samples(keys, "inputs", network.inputs());
    if (!loss.hasTargets() && !keys.has("targets")) {
      return new DataPart.Inline(Dataset.withoutTargets(inputs), keys.rest());
    }
    Matrix targets = samples(keys, "targets", network.layers().getLast().weights().rows());
    for (int s = 0; s < targets.rows(); s++) {
      int sample = s;
      for (int i = 0; i < targets.columns(); i++) {
        int output = i;
        TargetRange.require(
            loss, targets.get(s, i), () -> keys.place().key("targets").index(sample).index(output));
      }
    }
    if (inputs.rows() != targets.rows()) {
      throw keys.place()
          .key("targets")
          .error(
              ValueReader.count(targets.rows(), "sample"),
              ValueReader.count(inputs.rows(), "sample") + ", as in inputs");
    }
    return new DataPart.Inline(new Dataset(inputs, targets), keys.rest());
  }

  private static Matrix samples(ObjectReader keys, String key, int columns)
      throws DocumentException {
    String expected =
        "samples, an array of %s each".formatted(ValueReader.count(columns, "number"));
    return Matrix.of(keys.need(key, expected).rows(columns, expected));
  }

  private static DataPart.Table table(ObjectReader keys, Loss loss) throws DocumentException {
    String file = keys.need("file", "the name of a CSV file").text();
    List<String> inputs = keys.need("inputs", "names of columns").names();
    List<String> targets =
        loss.hasTargets() || keys.has("targets")
            ? keys.need("targets", "names of columns").names()
            : List.of();
    Optional<ValueReader> oneHot = keys.take("oneHot");
    return new DataPart.Table(
        file, inputs, targets, oneHot.isPresent() && oneHot.get().bool(), keys.rest());
  }
}
