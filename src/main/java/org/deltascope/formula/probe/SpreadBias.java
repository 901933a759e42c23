package org.deltascope.formula.probe;

import java.util.List;
import org.deltascope.formula.algebra.Environment;
import org.deltascope.formula.algebra.Expr;
import org.deltascope.formula.algebra.Exprs;
import org.deltascope.formula.algebra.MathFunction;
import org.deltascope.formula.algebra.ShapeInference;
import org.deltascope.formula.algebra.Typed;
import org.deltascope.formula.convention.Augmented;
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
    if (!(spread instanceof Expr.Sum(List<Expr> terms))) {
      return spread;
    }
    boolean columns = terms.stream().anyMatch(this::isOfSamples);
    boolean rows = terms.stream().map(Expr.Transpose::new).anyMatch(this::isOfSamples);
    return new Expr.Sum(
        terms.stream()
            .map(term -> columns ? spread(term) : term)
            .map(term -> rows ? spreadRow(term) : term)
            .toList());
  }

  /** In W̃ it is no summand. */
  private static boolean hasBias(Expr expr) {
    return expr instanceof Expr.Symbol(Ref ref)
        ? isBias(ref.quantity())
        : Augmented.letter(expr).isEmpty()
            && Exprs.children(expr).stream().anyMatch(SpreadBias::hasBias);
  }

  private static boolean isBias(Quantity quantity) {
    return quantity.kind() == Kind.BIAS || quantity.kind() == Kind.NEW_BIAS;
  }

  private boolean isOfSamples(Expr term) {
    return new ShapeInference(environment::shape).infer(term) instanceof Typed(_, Shape shape)
        && shape.columns() == samples
        && shape.rows() > 0;
  }

  /** Where vectors are rows, 1·b with a one for each sample. */
  private static Expr spreadRow(Expr term) {
    return switch (term) {
      case Expr.Transpose(Expr.Symbol(Ref.All(Quantity quantity))) when isBias(quantity) ->
          new Expr.Product(
              Exprs.call(
                  new MathFunction.Filled(),
                  new Expr.Symbol(Quantity.of(Kind.SAMPLES).all()),
                  Exprs.num(1)),
              term);
      case Expr.Negative(Expr operand) -> new Expr.Negative(spreadRow(operand));
      case Expr other -> other;
    };
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
