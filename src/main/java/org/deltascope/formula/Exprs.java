package org.deltascope.formula;

import java.util.List;
import java.util.Optional;
import org.deltascope.formula.Expr.Call;
import org.deltascope.formula.Expr.Negative;
import org.deltascope.formula.Expr.Num;
import org.deltascope.formula.Expr.Num.Standing;
import org.deltascope.formula.Expr.Power;
import org.deltascope.formula.Expr.Quotient;
import org.deltascope.formula.Expr.Sum;
import org.deltascope.formula.Expr.Symbol;
import org.deltascope.formula.Expr.Times;
import org.deltascope.formula.Quantity.Kind;

/** Short ways to write expressions. */
final class Exprs {
  private Exprs() {}

  static Expr all(Kind kind, int layer) {
    return new Symbol(new Quantity(kind, layer).all());
  }

  static Expr all(Kind kind) {
    return all(kind, 0);
  }

  static Expr at(Kind kind, int layer, int row) {
    return new Symbol(new Quantity(kind, layer).at(row));
  }

  static Expr at(Kind kind, int layer, int row, int column) {
    return new Symbol(new Quantity(kind, layer).at(row, column));
  }

  /** {@return a number that is part of the formula} */
  static Num num(double value) {
    return new Num(value, Optional.empty(), Standing.CONSTANT);
  }

  /** {@return a number of a quantity} */
  static Num num(double value, Ref origin) {
    return Num.of(value, origin);
  }

  /** {@return a number that lies between} */
  static Num computed(double value) {
    return new Num(value, Optional.empty(), Standing.COMPUTED);
  }

  /** {@return the mean of a quantity's numbers} */
  static Num mean(double value, Ref origin) {
    return new Num(value, Optional.of(origin), Standing.COMPUTED);
  }

  static Expr sum(List<Expr> terms) {
    return terms.size() == 1 ? terms.getFirst() : new Sum(terms);
  }

  static Expr plus(Expr left, Expr right) {
    return new Sum(List.of(left, right));
  }

  static Expr minus(Expr left, Expr right) {
    return new Sum(List.of(left, new Negative(right)));
  }

  static Expr times(Expr... factors) {
    return new Times(List.of(factors));
  }

  static Expr over(Expr numerator, Expr denominator) {
    return new Quotient(numerator, denominator);
  }

  static Expr square(Expr base) {
    return new Power(base, num(2));
  }

  static Expr half() {
    return over(num(1), num(2));
  }

  static Expr call(Function function, Expr... arguments) {
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
      case Call(Function function, List<Expr> arguments) ->
          new Call(function, arguments.stream().map(f).toList());
      case Expr.OverSamples(int samples, boolean mean, Expr body) ->
          new Expr.OverSamples(samples, mean, f.apply(body));
    };
  }
}
