package org.deltascope.formula.algebra;

import java.util.List;
import java.util.function.DoubleBinaryOperator;
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
import org.deltascope.matrix.Matrix;
import org.deltascope.matrix.Shape;
import org.deltascope.trace.Ref;

/**
 * Evaluates expressions at a moment. A shape that does not fit is an {@link
 * IllegalArgumentException} that names the operation and both shapes.
 *
 * @param environment where symbols get their numbers from
 */
public record Evaluation(Environment environment) {

  /**
   * {@return the value of an expression}
   *
   * @param expr any
   */
  public Matrix of(Expr expr) {
    return switch (expr) {
      case Symbol(Ref ref) -> symbol(ref);
      case Num(double value, _, _) -> scalar(value);
      case Ones(int rows) -> Matrix.zeros(rows, 1).map(zero -> 1);
      case Partial(Ref of, Ref with) -> scalar(environment.partial(of, with));
      case Product(Expr left, Expr right) -> of(left).times(of(right));
      case Hadamard(Expr left, Expr right) -> of(left).hadamard(of(right));
      case Outer(Expr left, Expr right) -> Matrix.outer(of(left), of(right));
      case Kronecker(Expr left, Expr right) -> of(left).kronecker(of(right));
      case Times(List<Expr> factors) ->
          factors.stream().map(this::of).reduce(Evaluation::scale).orElseThrow();
      case Sum(List<Expr> terms) -> sum(terms);
      case Negative(Expr operand) -> of(operand).map(x -> -x);
      case Quotient(Expr numerator, Expr denominator) ->
          zip("divide", "by", of(numerator), of(denominator), (x, y) -> x / y);
      case Power(Expr base, Expr exponent) ->
          zip("raise", "to the power", of(base), of(exponent), Evaluation::power);
      case Transpose(Expr operand) -> of(operand).transpose();
      case Inverse(Expr operand) -> of(operand).inverse();
      case Call(MathFunction function, List<Expr> arguments) ->
          FunctionValues.apply(function, arguments.stream().map(this::of).toList());
      case OverSamples(int samples, boolean mean, Expr body) -> overSamples(samples, mean, body);
    };
  }

  /**
   * {@return the value of an expression that is one number}
   *
   * @param expr of shape 1×1
   */
  public double number(Expr expr) {
    Matrix value = of(expr);
    if (!isScalar(value.shape())) {
      throw new IllegalArgumentException("expected a number, found a matrix " + value.shape());
    }
    return value.get(0, 0);
  }

  private Matrix symbol(Ref ref) {
    Matrix value = environment.value(ref.quantity());
    return switch (ref) {
      case Ref.All _ -> value;
      case Ref.One(_, int row, int column) -> scalar(value.get(row, column));
    };
  }

  private Matrix sum(List<Expr> terms) {
    Matrix sum = of(terms.getFirst());
    for (Expr term : terms.subList(1, terms.size())) {
      sum = term instanceof Negative(Expr operand) ? sum.minus(of(operand)) : sum.plus(of(term));
    }
    return sum;
  }

  private Matrix overSamples(int samples, boolean mean, Expr body) {
    Matrix sum = new Evaluation(environment.sample(0)).of(body);
    for (int s = 1; s < samples; s++) {
      sum = sum.plus(new Evaluation(environment.sample(s)).of(body));
    }
    double count = samples;
    return mean ? sum.map(x -> x / count) : sum;
  }

  private static Matrix scale(Matrix left, Matrix right) {
    if (!isScalar(left.shape()) && !isScalar(right.shape())) {
      throw new IllegalArgumentException(
          "cannot scale %s by %s: one of them must be a number"
              .formatted(left.shape(), right.shape()));
    }
    return zip("scale", "by", left, right, (x, y) -> x * y);
  }

  private static double power(double base, double exponent) {
    return exponent == 2 ? base * base : StrictMath.pow(base, exponent);
  }

  /** Entry by entry; a number stands for a matrix of that number everywhere. */
  private static Matrix zip(
      String verb, String and, Matrix left, Matrix right, DoubleBinaryOperator f) {
    if (isScalar(right.shape())) {
      return left.map(x -> f.applyAsDouble(x, right.get(0, 0)));
    }
    if (isScalar(left.shape())) {
      return right.map(y -> f.applyAsDouble(left.get(0, 0), y));
    }
    if (!left.shape().equals(right.shape())) {
      throw new IllegalArgumentException(
          "cannot %s %s %s %s".formatted(verb, left.shape(), and, right.shape()));
    }
    return Matrix.generate(
        left.rows(), left.columns(), (i, j) -> f.applyAsDouble(left.get(i, j), right.get(i, j)));
  }

  public static boolean isScalar(Shape shape) {
    return shape.rows() == 1 && shape.columns() == 1;
  }

  private static Matrix scalar(double value) {
    return Matrix.column(value);
  }
}
