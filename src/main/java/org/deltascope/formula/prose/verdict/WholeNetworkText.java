package org.deltascope.formula.prose.verdict;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.deltascope.formula.number.NumberText;
import org.deltascope.matrix.Matrix;
import org.deltascope.nn.BiasMode;
import org.deltascope.nn.Layer;
import org.deltascope.nn.Network;
import org.deltascope.trace.Trace;

/** Writes a small network of whole numbers: W[1] = [[1, -1]], x = [2]ᵀ … */
final class WholeNetworkText {
  private WholeNetworkText() {}

  static String of(Trace trace) {
    Network network = trace.before().network();
    List<String> parts = new ArrayList<>();
    for (int l = 1; l <= network.depth(); l++) {
      Layer layer = network.layer(l);
      parts.add("W[%d] = %s".formatted(l, matrix(layer.weights())));
      if (layer.biasMode() != BiasMode.NONE) {
        parts.add("b[%d] = %s".formatted(l, matrix(layer.bias())));
      }
    }
    parts.add("x = " + matrix(trace.weightedSum(1).input().transpose()));
    parts.add("t = " + matrix(trace.evaluateLoss().t().transpose()));
    return String.join(", ", parts);
  }

  private static String matrix(Matrix matrix) {
    if (matrix.rows() == 1 && matrix.columns() == 1) {
      return NumberText.exact(matrix.get(0, 0)).text();
    }
    boolean column = matrix.columns() == 1;
    Matrix rows = column ? matrix.transpose() : matrix;
    String text =
        IntStream.range(0, rows.rows())
            .mapToObj(
                i ->
                    IntStream.range(0, rows.columns())
                        .mapToObj(j -> NumberText.exact(rows.get(i, j)).text())
                        .collect(Collectors.joining(", ", "[", "]")))
            .collect(Collectors.joining(", "));
    return column ? text + "ᵀ" : rows.rows() == 1 ? text : "[" + text + "]";
  }
}
