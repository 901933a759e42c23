package org.deltascope.history.norm;

import java.util.List;
import java.util.stream.IntStream;
import org.deltascope.matrix.Matrix;
import org.deltascope.trace.Step;
import org.deltascope.trace.Trace;

/**
 * How long errors and gradients are in one update.
 *
 * @param update which
 * @param errors ‖δˡ‖ of each layer from the first on: the mean of its lengths over the samples
 * @param gradients ‖∂L/∂Wˡ‖ of each layer from the first on: the root of the sum of all squares
 */
public record UpdateNorms(long update, List<Double> errors, List<Double> gradients) {

  /** Makes it immutable. */
  public UpdateNorms {
    errors = List.copyOf(errors);
    gradients = List.copyOf(gradients);
  }

  /**
   * {@return those of an update}
   *
   * @param trace its numbers
   */
  public static UpdateNorms of(Trace trace) {
    List<Step.WeightGradient> steps =
        IntStream.rangeClosed(1, trace.depth()).mapToObj(trace::weightGradient).toList();
    return new UpdateNorms(
        trace.update(),
        steps.stream().map(step -> meanLength(step.delta())).toList(),
        steps.stream().map(step -> Math.sqrt(squares(step.weightGradient()))).toList());
  }

  private static double meanLength(Matrix samples) {
    return IntStream.range(0, samples.rows())
        .mapToDouble(s -> Math.sqrt(squares(samples, s)))
        .average()
        .orElse(0);
  }

  private static double squares(Matrix matrix) {
    return IntStream.range(0, matrix.rows()).mapToDouble(i -> squares(matrix, i)).sum();
  }

  private static double squares(Matrix matrix, int row) {
    double sum = 0;
    for (int j = 0; j < matrix.columns(); j++) {
      sum += matrix.get(row, j) * matrix.get(row, j);
    }
    return sum;
  }
}
