package org.deltascope.formula.algebra;

import java.util.List;
import java.util.Optional;
import org.deltascope.formula.algebra.Expr.Call;
import org.deltascope.formula.algebra.Expr.Negative;
import org.deltascope.formula.algebra.Expr.Num;
import org.deltascope.formula.algebra.Expr.Num.Standing;
import org.deltascope.formula.algebra.Expr.Power;
import org.deltascope.formula.algebra.Expr.Quotient;
import org.deltascope.formula.algebra.Expr.Sum;
import org.deltascope.formula.algebra.Expr.Symbol;
import org.deltascope.formula.algebra.Expr.Times;
import org.deltascope.trace.Quantity;
import org.deltascope.trace.Quantity.Kind;
import org.deltascope.trace.Ref;

/** Short ways to write expressions. */
public final class Exprs {
  private Exprs() {}

  public static Expr all(Kind kind, int layer) {
    return new Symbol(new Quantity(kind, layer).all());
  }

  public static Expr all(Kind kind) {
    return all(kind, 0);
  }

  public static Expr at(Kind kind, int layer, int row) {
    return new Symbol(new Quantity(kind, layer).at(row));
  }

  public static Expr at(Kind kind, int layer, int row, int column) {
    return new Symbol(new Quantity(kind, layer).at(row, column));
  }

  /** {@return a number that is part of the formula} */
  public static Num num(double value) {
    return new Num(value, Optional.empty(), Standing.CONSTANT);
  }

  /** {@return a number of a quantity} */
  public static Num num(double value, Ref origin) {
    return Num.of(value, origin);
  }

  /** {@return a number that lies between} */
  public static Num computed(double value) {
    return new Num(value, Optional.empty(), Standing.COMPUTED);
  }

  /** {@return the mean of a quantity's numbers} */
  static Num mean(double value, Ref origin) {
    return new Num(value, Optional.of(origin), Standing.COMPUTED);
  }

  public static Expr sum(List<Expr> terms) {
    return terms.size() == 1 ? terms.getFirst() : new Sum(terms);
  }

  public static Expr plus(Expr left, Expr right) {
    return new Sum(List.of(left, right));
  }

  public static Expr minus(Expr left, Expr right) {
    return new Sum(List.of(left, new Negative(right)));
  }

  public static Expr times(Expr... factors) {
    return new Times(List.of(factors));
  }

  public static Expr over(Expr numerator, Expr denominator) {
    return new Quotient(numerator, denominator);
  }

  public static Expr square(Expr base) {
    return new Power(base, num(2));
  }

  public static Expr half() {
    return over(num(1), num(2));
  }

  public static Expr call(MathFunction function, Expr... arguments) {
    return new Call(function, List.of(arguments));
  }

  /** {@return the same node with f of each child; leaves are themselves} */
  static Expr mapChildren(Expr expr, java.util.function.UnaryOperator<Expr> f) {
    return switch (expr) {
      case Symbol _, Num _, Expr.Ones _, Expr.Partial _ -> expr;
      case Expr.Product(Expr l, Expr r) -> new Expr.Product(f.apply(l), f.apply(r));
      case Expr.Hadamard(Expr l, Expr r) -> new Expr.Hadamard(f.apply(l), f.apply(r));
      case Expr.Outer(Expr l, Expr r) -> new Expr.Outer(f.apply(l), f.apply(r));
      case Expr.Kronecker(Expr l, Expr r) -> new Expr.Kronecker(f.apply(l), f.apply(r));
      case Times(List<Expr> factors) -> new Times(factors.stream().map(f).toList());
      case Sum(List<Expr> terms) -> new Sum(terms.stream().map(f).toList());
      case Negative(Expr operand) -> new Negative(f.apply(operand));
      case Quotient(Expr n, Expr d) -> new Quotient(f.apply(n), f.apply(d));
      case Power(Expr base, Expr exponent) -> new Power(f.apply(base), f.apply(exponent));
      case Expr.Transpose(Expr operand) -> new Expr.Transpose(f.apply(operand));
      case Expr.Inverse(Expr operand) -> new Expr.Inverse(f.apply(operand));
      case Call(MathFunction function, List<Expr> arguments) ->
          new Call(function, arguments.stream().map(f).toList());
      case Expr.OverSamples(int samples, boolean mean, Expr body) ->
          new Expr.OverSamples(samples, mean, f.apply(body));
    };
  }
}
