package org.deltascope.handout.live;

import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.deltascope.formula.algebra.ClosedForms;
import org.deltascope.formula.algebra.Expr;
import org.deltascope.formula.algebra.TraceEnvironment;
import org.deltascope.nn.Elementwise;
import org.deltascope.nn.Loss;
import org.deltascope.nn.Softmax;
import org.deltascope.trace.Quantity;
import org.deltascope.trace.Quantity.Kind;
import org.deltascope.trace.Ref;
import org.deltascope.trace.SampleSelection;
import org.deltascope.trace.Step;
import org.deltascope.trace.Trace;

/**
 * What must stay as it is so that a piece of a page still has the form that it was written in, as
 * JSON: {@code ["z.1.0.0@0",true]} while a weighted input is positive.
 *
 * @param trace the update that was written
 */
public record ValidWhile(Trace trace) {

  /**
   * {@return the condition of a derivation, if it has one}
   *
   * @param left what is derived
   * @param sample whose it is, or that of the batch
   */
  Optional<String> of(Expr left, int sample) {
    return left instanceof Expr.Symbol(Ref ref)
        ? switch (ref.kind()) {
          case SLOPE, ACTIVATION -> whilePositive(ref, sample);
          case LEARNING_RATE -> Optional.of("[\"update\",%d]".formatted(trace.update()));
          case Kind _ -> Optional.empty();
        }
        : Optional.empty();
  }

  private Optional<String> whilePositive(Ref ref, int sample) {
    if (!(ref instanceof Ref.One one)
        || sample < 0
        || !(trace.activate(ref.layer()).activation() instanceof Elementwise f)
        || !f.function().isPiecewise()) {
      return Optional.empty();
    }
    Ref.One z = one.of(new Quantity(Kind.WEIGHTED_INPUT, ref.layer()));
    double value =
        new TraceEnvironment(trace, new SampleSelection.Sample(sample))
            .value(z.quantity())
            .get(z.row(), 0);
    return Optional.of("[\"%s\",%s]".formatted(NumberAddress.of(z, sample), value > 0));
  }

  /**
   * {@return the condition of a whole step, if it has one}
   *
   * @param step of the update
   */
  public Optional<String> of(Step step) {
    return switch (step) {
      case Step.EvaluateLoss loss when loss.loss().requires().isPresent() ->
          Optional.of("[\"saturated\",%s]".formatted(isSaturated(loss)));
      case Step.OutputError error
          when error.loss() == Loss.CROSS_ENTROPY && error.activation() == Softmax.SOFTMAX ->
          Optional.of("[\"probabilities\",%s]".formatted(areProbabilities(error)));
      case Step.EvaluateLoss _,
          Step.WeightedSum _,
          Step.Activate _,
          Step.OutputError _,
          Step.PropagateError _,
          Step.WeightGradient _,
          Step.InputGradient _,
          Step.ApplyUpdate _ ->
          Optional.empty();
    };
  }

  private static boolean isSaturated(Step.EvaluateLoss loss) {
    return IntStream.range(0, loss.y().rows())
        .mapToObj(s -> DoubleStream.of(loss.y().toRow(s)))
        .anyMatch(y -> y.anyMatch(ClosedForms::isSaturated));
  }

  private static boolean areProbabilities(Step.OutputError error) {
    return IntStream.range(0, error.t().rows()).allMatch(s -> Loss.addUpToOne(error.t().toRow(s)));
  }
}
