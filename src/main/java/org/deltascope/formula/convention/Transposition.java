package org.deltascope.formula.convention;

import java.util.List;
import org.deltascope.formula.algebra.Axis;
import org.deltascope.formula.algebra.Expr;
import org.deltascope.formula.algebra.Expr.Call;
import org.deltascope.formula.algebra.Expr.Product;
import org.deltascope.formula.algebra.Expr.Symbol;
import org.deltascope.formula.algebra.Expr.Transpose;
import org.deltascope.formula.algebra.Exprs;
import org.deltascope.formula.algebra.MathFunction;
import org.deltascope.trace.Quantity;
import org.deltascope.trace.Ref;

/**
 * Transposes an expression down to its quantities: (AB)ᵀ = BᵀAᵀ. Twice, it is the expression again.
 */
public final class Transposition {
  private Transposition() {}

  /**
   * {@return the transpose of an expression, without a transposed product or sum in it}
   *
   * @param expr any
   */
  public static Expr of(Expr expr) {
    return switch (expr) {
      case Symbol(Ref.All(Quantity quantity))
          when quantity.kind().place() != Quantity.Place.NUMBER ->
          new Transpose(expr);
      case Symbol _, Expr.Num _, Expr.Partial _ -> expr;
      case Expr.Ones _ -> new Transpose(expr);
      case Transpose(Expr operand) -> operand;
      case Product(Transpose(Expr left), Expr right) when isColumn(left) && isColumn(right) -> expr;
      case Product(Expr left, Expr right) -> new Product(of(right), of(left));
      case Expr.Outer(Expr left, Expr right) ->
          new Expr.Outer(/* left= */ right, /* right= */ left);
      case Call call -> call(call);
      case Expr other -> Exprs.mapChildren(other, Transposition::of);
    };
  }

  private static Expr call(Call call) {
    return switch (call.function()) {
      case MathFunction.Softmax _, MathFunction.Joined _ -> new Transpose(call);
      case MathFunction.Jacobian _, MathFunction.Diagonal _ -> call;
      case MathFunction.Total(Axis axis) -> along(new MathFunction.Total(axis.other()), call);
      case MathFunction.Average(Axis axis) -> along(new MathFunction.Average(axis.other()), call);
      case MathFunction.Filled _ -> new Call(call.function(), call.arguments().reversed());
      case MathFunction _ -> Exprs.mapChildren(call, Transposition::of);
    };
  }

  private static Expr along(MathFunction function, Call call) {
    return new Call(function, List.of(of(call.arguments().getFirst())));
  }

  /** A product of a row and a column is a number, and its own transpose. */
  private static boolean isColumn(Expr expr) {
    return switch (expr) {
      case Symbol(Ref.All(Quantity quantity)) ->
          switch (quantity.kind().place()) {
            case NEURON, BIAS, NUMBER -> true;
            case EDGE -> false;
          };
      case Expr.Ones _, Expr.Num _ -> true;
      case Expr.Sum _, Expr.Negative _, Expr.Hadamard _, Expr.Quotient _, Expr.Times _, Call _ ->
          Exprs.children(expr).stream().allMatch(Transposition::isColumn);
      case Expr _ -> false;
    };
  }
}
