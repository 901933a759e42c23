package org.deltascope.formula.probe;

import java.util.List;
import org.deltascope.formula.algebra.Environment;
import org.deltascope.formula.algebra.Expr;
import org.deltascope.formula.algebra.Exprs;
import org.deltascope.formula.algebra.MathFunction;
import org.deltascope.formula.algebra.ShapeInference;
import org.deltascope.formula.algebra.Typed;
import org.deltascope.matrix.Shape;
import org.deltascope.trace.Quantity;
import org.deltascope.trace.Quantity.Kind;
import org.deltascope.trace.Ref;

/**
 * In a batch a bias is added to the column of each sample. A sum of both is written so that it
 * fits: b·1ᵀ with a one for each sample.
 *
 * @param environment says the shapes
 * @param samples m
 */
record SpreadBias(Environment environment, int samples) {

  /** {@return the same expression, and the very same where nothing is spread} */
  Expr of(Expr expr) {
    if (samples == 1 || !hasBias(expr)) {
      return expr;
    }
    Expr spread = Exprs.mapChildren(expr, this::of);
    return spread instanceof Expr.Sum(List<Expr> terms)
            && terms.stream().anyMatch(this::isOfSamples)
        ? new Expr.Sum(terms.stream().map(SpreadBias::spread).toList())
        : spread;
  }

  private static boolean hasBias(Expr expr) {
    return Transfer.quantities(expr).stream().anyMatch(SpreadBias::isBias);
  }

  private static boolean isBias(Quantity quantity) {
    return quantity.kind() == Kind.BIAS || quantity.kind() == Kind.NEW_BIAS;
  }

  private boolean isOfSamples(Expr term) {
    return new ShapeInference(environment::shape).infer(term) instanceof Typed(_, Shape shape)
        && shape.columns() == samples
        && shape.rows() > 0;
  }

  private static Expr spread(Expr term) {
    return switch (term) {
      case Expr.Symbol(Ref.All(Quantity quantity)) when isBias(quantity) ->
          new Expr.Product(
              term,
              Exprs.call(
                  new MathFunction.Filled(),
                  Exprs.num(1),
                  new Expr.Symbol(Quantity.of(Kind.SAMPLES).all())));
      case Expr.Negative(Expr operand) -> new Expr.Negative(spread(operand));
      case Expr other -> other;
    };
  }
}
