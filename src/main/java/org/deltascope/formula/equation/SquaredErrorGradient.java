package org.deltascope.formula.equation;

import org.deltascope.formula.algebra.Expr;
import org.deltascope.formula.algebra.Exprs;
import org.deltascope.trace.Step;

/**
 * ∂L/∂y of a squared error, in the order in which the loss computes it.
 *
 * @param step the step
 */
record SquaredErrorGradient(Step.OutputError step) {

  /**
   * {@return the gradient}
   *
   * @param error y − t, of one output or of all
   */
  Expr of(Expr error) {
    return switch (step.loss()) {
      case HALF_SQUARED_ERROR -> error;
      case SQUARED_ERROR -> Exprs.times(Exprs.num(2), error);
      case MEAN_SQUARED_ERROR ->
          Exprs.over(Exprs.times(Exprs.num(2), error), Exprs.num(step.parts().count()));
      case BINARY_CROSS_ENTROPY, CROSS_ENTROPY ->
          throw new IllegalStateException(step.loss() + " is fused");
    };
  }
}
