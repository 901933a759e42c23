package org.deltascope.formula.prose.verdict;

import java.util.Arrays;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.deltascope.matrix.Matrix;
import org.deltascope.nn.Network;

/** Says what is special about a document's numbers. */
final class SpecialNumbers {
  private SpecialNumbers() {}

  static String inputs(Matrix x) {
    return "x is special: " + rows("the input", x, "these inputs");
  }

  static String targets(Matrix t) {
    return "t is special: " + rows("the target", t, "these targets");
  }

  private static String rows(String what, Matrix rows, String otherwise) {
    if (entries(rows).allMatch(v -> v == 1)) {
      return what + " is 1";
    }
    if (entries(rows).allMatch(v -> v == 0)) {
      return what + " is 0";
    }
    boolean oneHot =
        IntStream.range(0, rows.rows())
            .mapToObj(rows::toRow)
            .allMatch(
                row ->
                    Arrays.stream(row).allMatch(v -> v == 0 || v == 1)
                        && DoubleStream.of(row).sum() == 1);
    if (oneHot) {
      return what + " is one-hot, a single 1 among zeros, so its length is 1";
    }
    if (entries(rows).allMatch(v -> v == 0 || v == 1)) {
      return what + " has only 0 and 1";
    }
    return "it agrees with " + otherwise;
  }

  static String weights(Network network) {
    boolean symmetric =
        network.layers().stream()
            .anyMatch(layer -> layer.weights().equals(layer.weights().transpose()));
    return symmetric
        ? "a matrix of weights is symmetric"
        : "the weights are special: it agrees with these weights";
  }

  static String biases(Network network) {
    boolean zero =
        network.layers().stream().allMatch(layer -> entries(layer.bias()).allMatch(b -> b == 0));
    return zero ? "all biases are 0" : "the biases are special: it agrees with these biases";
  }

  private static DoubleStream entries(Matrix matrix) {
    return Arrays.stream(matrix.toArray()).flatMapToDouble(Arrays::stream);
  }
}
