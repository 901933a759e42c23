package org.deltascope.trace;

import java.util.Optional;
import java.util.stream.Stream;
import org.deltascope.matrix.Matrix;

/**
 * Where the numbers of an update cease to be finite.
 *
 * @param update from 0
 * @param step the first whose result is not finite
 */
public record Divergence(long update, StepId step) {

  /** {@return where an update overflows, if it does} */
  public static Optional<Divergence> of(Trace trace) {
    return trace.steps().stream()
        .filter(step -> !isFinite(step))
        .findFirst()
        .map(step -> new Divergence(trace.update(), step.id()));
  }

  /** {@return whether it is the first update, before which nothing can have diverged} */
  public boolean isAtOnce() {
    return update == 0;
  }

  private static boolean isFinite(Step step) {
    return Double.isFinite(value(step)) && results(step).allMatch(Divergence::isFinite);
  }

  private static double value(Step step) {
    return step instanceof Step.EvaluateLoss loss ? loss.value() : 0;
  }

  private static Stream<Matrix> results(Step step) {
    return switch (step) {
      case Step.WeightedSum sum -> Stream.of(sum.z());
      case Step.Activate activate -> Stream.of(activate.a());
      case Step.EvaluateLoss loss -> Stream.of(loss.losses());
      // ∂L/∂y may be infinite where δ is not.
      case Step.OutputError error -> Stream.of(error.delta());
      case Step.PropagateError error -> Stream.of(error.carried(), error.delta());
      case Step.WeightGradient gradient ->
          Stream.of(gradient.weightGradient(), gradient.biasGradient());
      case Step.InputGradient inputs -> Stream.of(inputs.gradient());
      case Step.ApplyUpdate update -> Stream.of(update.after().weights(), update.after().bias());
    };
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
