package org.deltascope.document;

import java.util.Optional;
import org.deltascope.document.json.Decimals;
import org.deltascope.document.part.DataPart;
import org.deltascope.document.part.LayerPart;
import org.deltascope.matrix.Matrix;
import org.deltascope.nn.GivenNumbers;

/**
 * How the numbers of a document were written. A number counts as given as long as it has the very
 * bits that the document gives it.
 */
final class DocumentNumbers implements GivenNumbers {
  /** A zero may be one that nobody wrote, such as a bias that is left out. */
  private static final String USUAL_ZERO = "0.0";

  private final Document document;

  DocumentNumbers(Document document) {
    this.document = document;
  }

  @Override
  public Optional<String> weight(int l, int to, int from, double value) {
    LayerPart layer = layer(l);
    return layer.drawn()
        ? Optional.empty()
        : entry(path(l, "weights"), layer.weights(), to, from, value);
  }

  @Override
  public Optional<String> bias(int l, int unit, double value) {
    return entry(path(l, "bias"), layer(l).bias(), unit, 0, value);
  }

  @Override
  public Optional<String> input(int sample, int index, double value) {
    return data("data.inputs", document.data().dataset().inputs(), sample, index, value);
  }

  @Override
  public Optional<String> target(int sample, int index, double value) {
    return data("data.targets", document.data().dataset().targets(), sample, index, value);
  }

  @Override
  public Optional<String> setting(String key, double value) {
    boolean changed =
        key.equals("learningRate")
            && !isSame(document.optimizer().optimizer().learningRate(), value);
    return changed
        ? Optional.empty()
        : Optional.of(document.numbers().number("optimizer." + key, value));
  }

  private LayerPart layer(int l) {
    return document.network().layers().get(l - 1);
  }

  private static String path(int l, String key) {
    return "network.layers[%d].%s".formatted(l - 1, key);
  }

  private Optional<String> data(String path, Matrix samples, int sample, int index, double value) {
    return switch (document.data()) {
      case DataPart.Inline _ -> entry(path, samples, sample, index, value);
      case DataPart.FromCsv _ ->
          isSame(samples.get(sample, index), value)
              ? Optional.of(Decimals.of(value).replaceFirst("\\.0$", ""))
              : Optional.empty();
    };
  }

  private Optional<String> entry(String path, Matrix given, int row, int column, double value) {
    if (!isSame(given.get(row, column), value)) {
      return Optional.empty();
    }
    String text = document.numbers().array(path).of(row * given.columns() + column, value);
    return Optional.of(text.equals(USUAL_ZERO) ? "0" : text);
  }

  private static boolean isSame(double given, double value) {
    return Double.doubleToRawLongBits(given) == Double.doubleToRawLongBits(value);
  }
}
