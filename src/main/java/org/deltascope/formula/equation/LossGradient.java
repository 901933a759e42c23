package org.deltascope.formula.equation;

import org.deltascope.formula.algebra.Expr;
import org.deltascope.formula.algebra.Exprs;
import org.deltascope.formula.algebra.MathFunction;
import org.deltascope.trace.Step;

/**
 * ∂L/∂y of a loss whose slope does not cancel against the activation's, in the order in which the
 * loss computes it.
 *
 * @param step the step
 */
public record LossGradient(Step.OutputError step) {

  /**
   * {@return the gradient}
   *
   * @param error y − t, of one output or of all
   */
  public Expr of(Expr error) {
    return switch (step.loss()) {
      case HALF_SQUARED_ERROR -> error;
      case ABSOLUTE_ERROR -> Exprs.call(new MathFunction.Signum(), error);
      case OUTPUT -> Exprs.num(1);
      case SQUARED_ERROR -> Exprs.times(Exprs.num(2), error);
      case MEAN_SQUARED_ERROR ->
          Exprs.over(Exprs.times(Exprs.num(2), error), Exprs.num(step.parts().count()));
      case BINARY_CROSS_ENTROPY, CROSS_ENTROPY ->
          throw new IllegalStateException(step.loss() + " is fused");
    };
  }
}
