package org.deltascope.cli;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.deltascope.matrix.Matrix;
import org.deltascope.nn.Layer;
import org.deltascope.trace.Step;
import org.deltascope.trace.Trace;

/** Tells whether an update can be written: JSON has no word for what is not finite. */
final class Finite {
  private Finite() {}

  static boolean isFinite(Trace trace) {
    return Double.isFinite(trace.loss())
        && IntStream.rangeClosed(1, trace.depth())
            .boxed()
            .flatMap(l -> written(trace, l))
            .allMatch(Finite::isFinite);
  }

  private static Stream<Matrix> written(Trace trace, int l) {
    Step.WeightGradient gradient = trace.weightGradient(l);
    Layer after = trace.applyUpdate(l).after();
    return Stream.of(
        trace.weightedSum(l).z(),
        trace.activate(l).a(),
        gradient.delta(),
        gradient.weightGradient(),
        gradient.biasGradient(),
        after.weights(),
        after.bias());
  }

  private static boolean isFinite(Matrix matrix) {
    for (int i = 0; i < matrix.rows(); i++) {
      for (int j = 0; j < matrix.columns(); j++) {
        if (!Double.isFinite(matrix.get(i, j))) {
          return false;
        }
      }
    }
    return true;
  }
}
