package org.deltascope.formula.convention;

import java.util.ArrayList;
import java.util.List;
import org.deltascope.formula.algebra.Expr;
import org.deltascope.formula.algebra.Expr.Call;
import org.deltascope.formula.algebra.Expr.Negative;
import org.deltascope.formula.algebra.Expr.Num;
import org.deltascope.formula.algebra.Expr.OverSamples;
import org.deltascope.formula.algebra.Expr.Quotient;
import org.deltascope.formula.algebra.Expr.Sum;
import org.deltascope.formula.algebra.Expr.Symbol;
import org.deltascope.formula.algebra.Expr.Times;
import org.deltascope.formula.algebra.Expr.Transpose;
import org.deltascope.formula.algebra.Exprs;
import org.deltascope.formula.algebra.MathFunction;
import org.deltascope.trace.Quantity.Kind;

/**
 * Tells an expression with the error that is target minus output. It is −∂L/∂z, so every δ becomes
 * −(−δ), and the sign outside goes as far out as it can: Wᵀδ = −(Wᵀ(−δ)). Where it meets the sign
 * before the other side of an equation, both vanish.
 */
final class ErrorSign {
  private final boolean lettered;

  private ErrorSign(boolean lettered) {
    this.lettered = lettered;
  }

  /**
   * An expression, and whether a minus stands before it.
   *
   * @param isNegative whether it does
   * @param expr without the minus
   */
  record Signed(boolean isNegative, Expr expr) {
    /** {@return whether it is −(−δ), whose sign goes to the other side of an equation} */
    boolean isOfLetter() {
      return isNegative && isLetter(expr);
    }

    /** {@return the expression with its sign} */
    Expr whole() {
      return isNegative ? MinusSigns.negated(expr) : expr;
    }

    /** {@return the expression with the other sign} */
    Expr negated() {
      return isNegative ? expr : MinusSigns.negated(expr);
    }
  }

  /** {@return what is told of δ = ∂L/∂z as it is told of δ = −∂L/∂z} */
  static Signed told(Expr expr) {
    return new ErrorSign(true).of(expr);
  }

  /** {@return the same with one sign at most, which stands before all of it} */
  static Signed gathered(Expr expr) {
    return new ErrorSign(false).of(expr);
  }

  /** {@return whether it is −δ, which is what the letter δ stands for then} */
  static boolean isLetter(Expr expr) {
    return expr instanceof Negative(Expr operand) && isError(operand);
  }

  /** {@return whether it is δ, an entry of it, or its transpose} */
  static boolean isError(Expr expr) {
    Expr letter = expr instanceof Transpose(Expr operand) ? operand : expr;
    return letter instanceof Symbol(var ref) && ref.kind() == Kind.ERROR;
  }

  /** {@return whether f(−x) = −f(x)} */
  static boolean isOdd(MathFunction function) {
    return switch (function) {
      case MathFunction.Total _,
          MathFunction.Average _,
          MathFunction.Diagonal _,
          MathFunction.Signum _ ->
          true;
      case MathFunction _ -> false;
    };
  }

  private Signed of(Expr expr) {
    return switch (expr) {
      case Negative _ when lettered && isLetter(expr) -> new Signed(false, expr);
      case Symbol _ when lettered && isError(expr) -> new Signed(true, new Negative(expr));
      case Num(double value, var origin, var standing)
          when lettered && origin.filter(ref -> ref.kind() == Kind.ERROR).isPresent() ->
          new Signed(true, new Num(0 - value, origin, standing));
      case Negative(Expr operand) -> {
        Signed signed = of(operand);
        yield new Signed(!signed.isNegative(), signed.expr());
      }
      case Sum(List<Expr> terms) -> sum(terms);
      case Expr.Product _,
          Expr.Hadamard _,
          Expr.Outer _,
          Expr.Kronecker _,
          Times _,
          Quotient _,
          Transpose _,
          Expr.Inverse _,
          OverSamples _ ->
          pulled(expr);
      case Call(MathFunction function, _) when isOdd(function) -> pulled(expr);
      case Call _, Expr.Power _ ->
          new Signed(false, Exprs.mapChildren(expr, child -> of(child).whole()));
      case Symbol _, Num _, Expr.Ones _, Expr.Partial _ -> new Signed(false, expr);
    };
  }

  private Signed pulled(Expr expr) {
    List<Signed> children = new ArrayList<>();
    Expr unsigned =
        Exprs.mapChildren(
            expr,
            child -> {
              Signed signed = of(child);
              children.add(signed);
              return signed.expr();
            });
    long negative = children.stream().filter(Signed::isNegative).count();
    return new Signed(negative % 2 == 1, unsigned);
  }

  private Signed sum(List<Expr> terms) {
    List<Signed> all = terms.stream().map(this::of).toList();
    return all.stream().allMatch(Signed::isNegative)
        ? new Signed(true, Exprs.sum(all.stream().map(Signed::expr).toList()))
        : new Signed(false, Exprs.sum(all.stream().map(Signed::whole).toList()));
  }
}
