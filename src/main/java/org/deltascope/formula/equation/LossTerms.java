package org.deltascope.formula.equation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.deltascope.formula.algebra.ClosedForms;
import org.deltascope.formula.algebra.Expr;
import org.deltascope.formula.algebra.Expr.Call;
import org.deltascope.formula.algebra.Exprs;
import org.deltascope.formula.algebra.MathFunction;
import org.deltascope.trace.Quantity.Kind;
import org.deltascope.trace.Step;

/**
 * What each output adds to the loss of one sample.
 *
 * @param scope the update
 * @param step the loss
 * @param areInZ whether they are computed from z, because logarithms of outputs that were rounded
 *     to 0 or 1 say nothing
 */
public record LossTerms(EquationContext scope, Step.EvaluateLoss step, boolean areInZ) {

  /** {@return the terms, all of a batch in z where one is: its samples stand side by side} */
  public static LossTerms of(EquationContext scope, Step.EvaluateLoss step) {
    boolean areInZ =
        step.loss().requires().isPresent()
            && scope
                .everySample()
                .anyMatch(
                    s -> DoubleStream.of(step.y().toRow(s)).anyMatch(ClosedForms::isSaturated));
    return new LossTerms(scope, step, areInZ);
  }

  List<Expr> all() {
    return IntStream.range(0, step.parts().count()).mapToObj(this::of).toList();
  }

  /** {@return what output i adds} */
  Expr of(int i) {
    Expr y = at(Kind.ACTIVATION, i);
    Expr t = at(Kind.TARGET, i);
    return switch (step.loss()) {
      case HALF_SQUARED_ERROR, SQUARED_ERROR, MEAN_SQUARED_ERROR -> squared(Exprs.minus(y, t));
      case ABSOLUTE_ERROR -> Exprs.call(new MathFunction.Absolute(), Exprs.minus(y, t));
      case OUTPUT -> y;
      case BINARY_CROSS_ENTROPY ->
          Exprs.call(new MathFunction.BinaryCrossEntropy(areInZ), t, y, at(Kind.WEIGHTED_INPUT, i));
      case CROSS_ENTROPY -> {
        List<Expr> arguments = new ArrayList<>(List.of(t, y));
        for (int j = 0; j < step.parts().count(); j++) {
          arguments.add(at(Kind.WEIGHTED_INPUT, j));
        }
        yield new Call(new MathFunction.CrossEntropy(i, areInZ), arguments);
      }
    };
  }

  /** {@return the same with the distance computed, such as ½ × 0.7414², where there is one} */
  Optional<Expr> distance(int i) {
    return switch (step.loss()) {
      case HALF_SQUARED_ERROR, SQUARED_ERROR, MEAN_SQUARED_ERROR ->
          Optional.of(squared(Exprs.computed(error(i))));
      case ABSOLUTE_ERROR ->
          Optional.of(Exprs.call(new MathFunction.Absolute(), Exprs.computed(error(i))));
      case BINARY_CROSS_ENTROPY, CROSS_ENTROPY, OUTPUT -> Optional.empty();
    };
  }

  private double error(int i) {
    return scope.value(Kind.ACTIVATION, step.layer(), i)
        - scope.value(Kind.TARGET, step.layer(), i);
  }

  private Expr squared(Expr error) {
    Expr square = Exprs.square(error);
    return switch (step.loss()) {
      case HALF_SQUARED_ERROR -> Exprs.times(Exprs.half(), square);
      case SQUARED_ERROR -> square;
      case MEAN_SQUARED_ERROR -> Exprs.over(square, Exprs.num(step.parts().count()));
      case BINARY_CROSS_ENTROPY, CROSS_ENTROPY, ABSOLUTE_ERROR, OUTPUT ->
          throw new IllegalStateException(step.loss() + " is no squared error");
    };
  }

  private Expr at(Kind kind, int unit) {
    return Exprs.at(kind, step.layer(), unit);
  }
}
