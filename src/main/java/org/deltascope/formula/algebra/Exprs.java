package org.deltascope.formula.algebra;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
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

/** Short ways to write expressions, and to go through them. */
public final class Exprs {
  private Exprs() {}

  /**
   * {@return a whole quantity}
   *
   * @param kind what it is
   * @param layer l
   */
  public static Expr all(Kind kind, int layer) {
    return new Symbol(new Quantity(kind, layer).all());
  }

  static Expr all(Kind kind) {
    return all(kind, 0);
  }

  /**
   * {@return one entry of a column}
   *
   * @param kind what it is
   * @param layer l
   * @param row from 0
   */
  public static Expr at(Kind kind, int layer, int row) {
    return new Symbol(new Quantity(kind, layer).at(row));
  }

  /**
   * {@return one entry}
   *
   * @param kind what it is
   * @param layer l
   * @param row from 0
   * @param column from 0
   */
  public static Expr at(Kind kind, int layer, int row, int column) {
    return new Symbol(new Quantity(kind, layer).at(row, column));
  }

  /**
   * {@return a number that is part of the formula}
   *
   * @param value exact
   */
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

  /**
   * {@return the sum of some terms; of one the term itself}
   *
   * @param terms one or more
   */
  public static Expr sum(List<Expr> terms) {
    return terms.size() == 1 ? terms.getFirst() : new Sum(terms);
  }

  /**
   * {@return left + right}
   *
   * @param left of any shape
   * @param right of the same
   */
  public static Expr plus(Expr left, Expr right) {
    return new Sum(List.of(left, right));
  }

  /**
   * {@return left − right}
   *
   * @param left of any shape
   * @param right of the same
   */
  public static Expr minus(Expr left, Expr right) {
    return new Sum(List.of(left, new Negative(right)));
  }

  /**
   * {@return a product of numbers, with at most one matrix among them}
   *
   * @param factors one or more
   */
  public static Expr times(Expr... factors) {
    return new Times(List.of(factors));
  }

  /**
   * {@return a quotient}
   *
   * @param numerator of any shape
   * @param denominator a number, or of the same shape
   */
  public static Expr over(Expr numerator, Expr denominator) {
    return new Quotient(numerator, denominator);
  }

  /**
   * {@return the square, entry by entry}
   *
   * @param base of any shape
   */
  public static Expr square(Expr base) {
    return new Power(base, num(2));
  }

  public static Expr half() {
    return over(num(1), num(2));
  }

  /**
   * {@return a function of something}
   *
   * @param function which
   * @param arguments as many as it takes
   */
  public static Expr call(MathFunction function, Expr... arguments) {
    return new Call(function, List.of(arguments));
  }

  /**
   * {@return the nodes right below one, from left to right}
   *
   * @param expr any
   */
  public static List<Expr> children(Expr expr) {
    return switch (expr) {
      case Symbol _, Num _, Expr.Ones _, Expr.Partial _ -> List.of();
      case Expr.Product(Expr l, Expr r) -> List.of(l, r);
      case Expr.Hadamard(Expr l, Expr r) -> List.of(l, r);
      case Expr.Outer(Expr l, Expr r) -> List.of(l, r);
      case Expr.Kronecker(Expr l, Expr r) -> List.of(l, r);
      case Times(List<Expr> factors) -> factors;
      case Sum(List<Expr> terms) -> terms;
      case Negative(Expr operand) -> List.of(operand);
      case Quotient(Expr n, Expr d) -> List.of(n, d);
      case Power(Expr base, Expr exponent) -> List.of(base, exponent);
      case Expr.Transpose(Expr operand) -> List.of(operand);
      case Expr.Inverse(Expr operand) -> List.of(operand);
      case Call(_, List<Expr> arguments) -> arguments;
      case Expr.OverSamples(_, _, Expr body) -> List.of(body);
    };
  }

  /**
   * {@return how many nodes there are, itself and all below it}
   *
   * @param expr any
   */
  public static int size(Expr expr) {
    return 1 + children(expr).stream().mapToInt(Exprs::size).sum();
  }

  /**
   * {@return what its symbols stand for, from left to right, each as often as it is there}
   *
   * @param expr any
   */
  public static Stream<Ref> refs(Expr expr) {
    return expr instanceof Symbol(Ref ref)
        ? Stream.of(ref)
        : children(expr).stream().flatMap(Exprs::refs);
  }

  /**
   * {@return all that it names, from left to right: what its symbols stand for, and of derivatives
   * what is derived and by what}
   *
   * @param expr any
   */
  public static Stream<Ref> named(Expr expr) {
    return switch (expr) {
      case Symbol(Ref ref) -> Stream.of(ref);
      case Expr.Partial(Ref of, Ref with) -> Stream.of(of, with);
      case Expr other -> children(other).stream().flatMap(Exprs::named);
    };
  }

  /**
   * {@return how often an expression stands in another}
   *
   * @param expr the whole
   * @param part what is looked for, written alike
   */
  public static long count(Expr expr, Expr part) {
    return expr.equals(part)
        ? 1
        : children(expr).stream().mapToLong(child -> count(child, part)).sum();
  }

  /**
   * {@return the same expression with another in the place of one}
   *
   * @param expr the whole
   * @param part what is replaced, wherever it is written alike
   * @param other what stands there then
   */
  public static Expr replaced(Expr expr, Expr part, Expr other) {
    return expr.equals(part) ? other : mapChildren(expr, child -> replaced(child, part, other));
  }

  /**
   * {@return the same node with f of each child; leaves are themselves}
   *
   * @param expr any
   * @param f of a child
   */
  public static Expr mapChildren(Expr expr, java.util.function.UnaryOperator<Expr> f) {
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
