package org.deltascope.formula.algebra;

import java.util.List;
import org.deltascope.formula.algebra.Expr.Call;
import org.deltascope.formula.algebra.Expr.Hadamard;
import org.deltascope.formula.algebra.Expr.Inverse;
import org.deltascope.formula.algebra.Expr.Kronecker;
import org.deltascope.formula.algebra.Expr.Negative;
import org.deltascope.formula.algebra.Expr.Num;
import org.deltascope.formula.algebra.Expr.Ones;
import org.deltascope.formula.algebra.Expr.Outer;
import org.deltascope.formula.algebra.Expr.OverSamples;
import org.deltascope.formula.algebra.Expr.Partial;
import org.deltascope.formula.algebra.Expr.Power;
import org.deltascope.formula.algebra.Expr.Product;
import org.deltascope.formula.algebra.Expr.Quotient;
import org.deltascope.formula.algebra.Expr.Sum;
import org.deltascope.formula.algebra.Expr.Symbol;
import org.deltascope.formula.algebra.Expr.Times;
import org.deltascope.formula.algebra.Expr.Transpose;
import org.deltascope.matrix.Shape;
import org.deltascope.trace.Dependence;
import org.deltascope.trace.Quantity;
import org.deltascope.trace.Ref;

/**
 * Infers the shape of an expression without computing it. What does not fit is a {@link Problem}
 * that names the operation and both shapes, as in "cannot multiply 2×3 by 2×1".
 *
 * @param quantities says the shape of each quantity; an {@link IllegalArgumentException} says that
 *     there is no such quantity
 */
public record ShapeInference(java.util.function.Function<Quantity, Shape> quantities) {

  private static final Shape NUMBER = new Shape(1, 1);

  /**
   * {@return the shape of an expression that is known to fit}
   *
   * @param expr any
   * @throws IllegalArgumentException if it does not fit after all
   */
  public Shape of(Expr expr) {
    return switch (infer(expr)) {
      case Typed(_, Shape shape) -> shape;
      case Problem problem -> throw new IllegalArgumentException(problem.message());
    };
  }

  /**
   * {@return the shape of an expression, or why it has none}
   *
   * @param expr any
   */
  public Inferred infer(Expr expr) {
    return switch (expr) {
      case Symbol(Ref ref) -> symbol(expr, ref);
      case Partial(Ref of, Ref with) -> partial(expr, of, with);
      case Num _ -> new Typed(expr, NUMBER);
      case Ones(int rows) -> new Typed(expr, new Shape(rows, 1));
      case Product(Expr left, Expr right) -> both(expr, left, right, ShapeRules::product);
      case Hadamard(Expr left, Expr right) -> both(expr, left, right, ShapeRules::hadamard);
      case Outer(Expr left, Expr right) -> both(expr, left, right, ShapeRules::outer);
      case Kronecker(Expr left, Expr right) -> both(expr, left, right, ShapeRules::kronecker);
      case Times(List<Expr> factors) -> all(expr, factors, Times::new, ShapeRules::scaled);
      case Sum(List<Expr> terms) -> all(expr, terms, Sum::new, ShapeRules::sum);
      case Negative(Expr operand) -> as(expr, operand);
      case Quotient(Expr numerator, Expr denominator) ->
          both(expr, numerator, denominator, ShapeRules::quotient);
      case Power(Expr base, Expr exponent) -> both(expr, base, exponent, ShapeRules::power);
      case Transpose(Expr operand) ->
          switch (infer(operand)) {
            case Problem problem -> problem;
            case Typed(_, Shape shape) -> new Typed(expr, shape.transposed());
          };
      case Inverse(Expr operand) ->
          switch (infer(operand)) {
            case Problem problem -> problem;
            case Typed typed -> ShapeRules.inverse(expr, typed);
          };
      case Call call -> new CallShapes(this).infer(call);
      case OverSamples(_, _, Expr body) ->
          switch (new ShapeInference(this::ofSample).infer(body)) {
            case Problem problem -> problem;
            case Typed(_, Shape shape) -> new Typed(expr, shape);
          };
    };
  }

  /** An entry of what belongs to samples has a column for each of them, as the quantity has. */
  private Inferred symbol(Expr expr, Ref ref) {
    Shape whole;
    try {
      whole = quantities.apply(ref.quantity());
    } catch (IllegalArgumentException missing) {
      return new Problem.Missing(expr, String.valueOf(missing.getMessage()));
    }
    return switch (ref) {
      case Ref.All _ -> new Typed(expr, whole);
      case Ref.One(Quantity quantity, int row, int column) -> {
        boolean ofSample = quantity.kind().isOfSample();
        yield row < whole.rows() && column < whole.columns()
            ? new Typed(expr, ofSample ? new Shape(1, whole.columns()) : NUMBER)
            : new Problem.Missing(
                expr,
                "there is no entry (%d,%d) in a matrix %s".formatted(row + 1, column + 1, whole));
      }
    };
  }

  /** What each sample has of its own is derived for each sample. */
  private Inferred partial(Expr expr, Ref of, Ref with) {
    boolean computed = Dependence.isComputed(of);
    if (!computed || !Dependence.isVariable(with)) {
      return new Problem.Meaningless(expr, of, with, !computed);
    }
    return switch (symbol(new Symbol(with), with)) {
      case Problem problem -> problem;
      case Typed(_, Shape byShape) ->
          switch (symbol(new Symbol(of), of)) {
            case Problem problem -> problem;
            case Typed(_, Shape ofShape) ->
                new Typed(
                    expr,
                    of.kind() == Quantity.Kind.SAMPLE_LOSS
                        ? NUMBER
                        : new Shape(1, Math.max(ofShape.columns(), byShape.columns())));
          };
    };
  }

  private Shape ofSample(Quantity quantity) {
    Shape shape = quantities.apply(quantity);
    return quantity.kind().isOfSample() ? new Shape(shape.rows(), 1) : shape;
  }

  private Inferred as(Expr expr, Expr operand) {
    return switch (infer(operand)) {
      case Problem problem -> problem;
      case Typed(_, Shape shape) -> new Typed(expr, shape);
    };
  }

  /** What an operation makes of the shapes of two operands. */
  @FunctionalInterface
  interface Rule {
    Inferred of(Expr node, Typed left, Typed right);
  }

  private Inferred both(Expr node, Expr left, Expr right, Rule rule) {
    return switch (infer(left)) {
      case Problem problem -> problem;
      case Typed first ->
          switch (infer(right)) {
            case Problem problem -> problem;
            case Typed second -> rule.of(node, first, second);
          };
    };
  }

  /** From left to right; what is already put together is an operand of what follows. */
  private Inferred all(
      Expr node,
      List<Expr> operands,
      java.util.function.Function<List<Expr>, Expr> together,
      Rule rule) {
    Inferred result = infer(operands.getFirst());
    for (int i = 1; i < operands.size(); i++) {
      if (!(result instanceof Typed(Expr first, Shape shape))) {
        return result;
      }
      Expr before = i == 1 ? first : together.apply(operands.subList(0, i));
      result =
          switch (infer(operands.get(i))) {
            case Problem problem -> problem;
            case Typed next -> rule.of(node, new Typed(before, shape), next);
          };
    }
    return result instanceof Typed(_, Shape shape) ? new Typed(node, shape) : result;
  }
}
