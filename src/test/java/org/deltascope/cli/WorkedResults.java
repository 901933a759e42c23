package org.deltascope.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.deltascope.matrix.Matrix;
import org.deltascope.nn.BiasMode;
import org.deltascope.trace.Quantity;
import org.deltascope.trace.Step;
import org.deltascope.trace.Trace;

/**
 * Which numbers a handout works out, line by line.
 *
 * @param trace the update
 */
record WorkedResults(Trace trace) {
  private static final int MOST = 24;
  private static final int SHOWN_OF_MANY = 12;

  /** {@return the numbers that a step works out, in order: of its first sample, or of the batch} */
  List<Double> of(int index) {
    Step step = trace.steps().get(index);
    return switch (step) {
      case Step.WeightedSum s -> first(s.z());
      case Step.Activate s -> first(s.a());
      case Step.OutputError s -> first(s.delta());
      case Step.PropagateError s -> first(s.delta());
      case Step.EvaluateLoss s -> losses(s);
      case Step.WeightGradient s ->
          parts(s, s.weightGradient(), s.biasMode() == BiasMode.NONE ? empty() : s.biasGradient());
      case Step.InputGradient s -> first(s.gradient());
      case Step.ApplyUpdate s -> parts(s, s.after().weights(), s.after().bias());
    };
  }

  private static Matrix empty() {
    return Matrix.zeros(1, 1);
  }

  private List<Double> losses(Step.EvaluateLoss step) {
    List<Double> losses = new ArrayList<>();
    if (step.parts().count() > 1) {
      losses.addAll(first(step.terms()));
    }
    losses.add(step.losses().rows() > 1 ? step.losses().get(0, 0) : step.value());
    if (step.losses().rows() > 1) {
      losses.add(step.value());
    }
    return losses;
  }

  private static List<Double> first(Matrix samples) {
    return shown(DoubleStream.of(samples.toRow(0)).boxed().toList());
  }

  private static List<Double> parts(Step step, Matrix weights, Matrix bias) {
    return shown(
        IntStream.range(0, step.parts().count())
            .mapToObj(step.parts()::get)
            // What an optimizer makes first stands below the number that it is for.
            .filter(part -> !part.kind().isOfOptimizer())
            .map(
                part ->
                    part.kind().place() == Quantity.Place.EDGE
                        ? weights.get(part.row(), part.column())
                        : bias.get(part.row(), 0))
            .toList());
  }

  /** Of many, a handout works the first out. */
  private static List<Double> shown(List<Double> results) {
    return results.size() <= MOST ? results : results.subList(0, SHOWN_OF_MANY);
  }
}
