package org.deltascope.formula.verdict;

import java.util.Optional;
import org.deltascope.formula.algebra.Evaluated;
import org.deltascope.formula.algebra.Evaluation;
import org.deltascope.formula.algebra.Expr;
import org.deltascope.formula.algebra.Exprs;
import org.deltascope.formula.algebra.Inferred;
import org.deltascope.formula.algebra.Outcome;
import org.deltascope.formula.algebra.Problem;
import org.deltascope.formula.algebra.Typed;
import org.deltascope.formula.probe.Trial;
import org.deltascope.matrix.Matrix;
import org.deltascope.matrix.Shape;

/**
 * What is wrong with one side of a formula by itself.
 *
 * @param here the moment
 */
record FormulaProblems(Trial here) {

  /** What does not fit comes before what means nothing, wherever each stands. */
  Optional<Finding> of(Expr expr) {
    Inferred inferred = here.shape(expr);
    if (inferred instanceof Problem.Meaningless meaningless) {
      return here.shape(withoutDerivatives(expr)) instanceof Problem problem
          ? Optional.of(new Finding.Unfit(problem))
          : Optional.of(new Finding.Senseless(meaningless));
    }
    if (inferred instanceof Problem) {
      return Optional.of(new Finding.Unfit(original(expr)));
    }
    return here.outcome(expr) instanceof Problem problem
        ? Optional.of(new Finding.Unfit(problem))
        : Optional.empty();
  }

  /** The problem with the nodes of the text, which know where they stand. */
  private Problem original(Expr expr) {
    Outcome outcome = new Evaluation(here.environment()).outcome(here.here(expr));
    return outcome instanceof Problem problem
        ? problem
        : new Problem.Missing(expr, "it has no value here");
  }

  private static Expr withoutDerivatives(Expr expr) {
    return expr instanceof Expr.Partial
        ? Exprs.num(1)
        : Exprs.mapChildren(expr, FormulaProblems::withoutDerivatives);
  }

  /** {@return the value of a side, where it has one} */
  Optional<Matrix> value(Expr expr) {
    return here.outcome(expr) instanceof Evaluated(_, Matrix value)
        ? Optional.of(value)
        : Optional.empty();
  }

  /** {@return the shape of a side that has no problem} */
  Shape shape(Expr expr) {
    return switch (here.shape(expr)) {
      case Typed(_, Shape shape) -> shape;
      case Problem problem -> throw new IllegalStateException(problem.message());
    };
  }
}
