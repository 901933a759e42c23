package org.deltascope.exercise;

import java.util.Arrays;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.deltascope.matrix.Matrix;
import org.deltascope.nn.Elementwise;
import org.deltascope.nn.Loss;
import org.deltascope.trace.Divergence;
import org.deltascope.trace.Step;
import org.deltascope.trace.Trace;

/**
 * Whether the numbers of an update are plain: no activation is saturated, and no corner so near
 * that rounding may change sides.
 */
final class PlainNumbers {
  private static final double SATURATED = 3;
  private static final double NEAR = 0.05;

  private PlainNumbers() {}

  static boolean areIn(Trace trace) {
    return Divergence.of(trace).isEmpty()
        && IntStream.rangeClosed(1, trace.depth()).allMatch(l -> isPlain(trace, l))
        && !isNearTarget(trace.evaluateLoss());
  }

  private static boolean isPlain(Trace trace, int l) {
    boolean corner =
        trace.before().network().layer(l).activation() instanceof Elementwise f
            && (f.hasKink() || f.function().jumps());
    return entries(trace.weightedSum(l).z())
        .map(Math::abs)
        .allMatch(z -> z < SATURATED && !(corner && z < NEAR));
  }

  /** |y − t| has a corner where both are the same. */
  private static boolean isNearTarget(Step.EvaluateLoss loss) {
    return loss.loss() == Loss.ABSOLUTE_ERROR
        && entries(loss.y().minus(loss.t())).anyMatch(error -> Math.abs(error) < NEAR);
  }

  private static DoubleStream entries(Matrix numbers) {
    return Arrays.stream(numbers.toArray()).flatMapToDouble(Arrays::stream);
  }
}
