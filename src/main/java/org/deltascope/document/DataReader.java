package org.deltascope.document;

import java.util.List;
import java.util.Optional;
import org.deltascope.document.csv.CsvData;
import org.deltascope.document.csv.TargetRange;
import org.deltascope.document.file.Folder;
import org.deltascope.document.json.ObjectReader;
import org.deltascope.document.json.UnknownKeys;
import org.deltascope.document.json.ValueReader;
import org.deltascope.document.part.DataPart;
import org.deltascope.document.part.NetworkPart;
import org.deltascope.document.source.DocumentException;
import org.deltascope.matrix.Matrix;
import org.deltascope.nn.Dataset;
import org.deltascope.nn.Loss;
import org.deltascope.nn.TestShare;

/** Reads the key {@code data}. */
final class DataReader {
  private DataReader() {}

  static DataPart read(ObjectReader keys, NetworkPart network, Loss loss, Folder folder)
      throws DocumentException {
    Optional<ValueReader> csv = keys.take("csv");
    Test test = test(keys);
    if (csv.isPresent()) {
      if (keys.has("inputs") || keys.has("targets")) {
        throw keys.place().error("both csv and samples written out", "one of them");
      }
      ValueReader value = csv.get();
      DataPart.Table table = table(value.object(), loss);
      CsvData.Read read = CsvData.read(table, value.place(), network, loss, folder);
      return new DataPart.FromCsv(
          table, read.dataset().with(test.share()), read.outputNames(), test.extras(), keys.rest());
    }
    Matrix inputs = samples(keys, "inputs", network.inputs());
    if (!loss.hasTargets() && !keys.has("targets")) {
      return new DataPart.Inline(
          Dataset.withoutTargets(inputs).with(test.share()), test.extras(), keys.rest());
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
    return new DataPart.Inline(
        new Dataset(inputs, targets, test.share()), test.extras(), keys.rest());
  }

  /** The key {@code data.test}. */
  private record Test(TestShare share, UnknownKeys extras) {}

  private static Test test(ObjectReader keys) throws DocumentException {
    Optional<ValueReader> test = keys.take("test");
    if (test.isEmpty()) {
      return new Test(TestShare.none(), UnknownKeys.none());
    }
    ObjectReader object = test.get().object();
    String expected = "a number from 0 on and below 1";
    double share = object.need("share", expected).number(0, 1, expected);
    Optional<ValueReader> seed = object.take("seed");
    long number = seed.isPresent() ? seed.get().seed() : 0;
    return new Test(new TestShare(share, number), object.rest());
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
