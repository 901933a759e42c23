package org.deltascope.formula.algebra;

import java.util.List;
import java.util.OptionalDouble;
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
import org.deltascope.trace.Quantity;
import org.deltascope.trace.Ref;

/**
 * Evaluates expressions at a moment. What has no value there is a {@link Problem}.
 *
 * @param environment where symbols get their numbers from
 */
public record Evaluation(Environment environment) {

  /**
   * {@return the value of an expression, or why it has none}
   *
   * @param expr any
   */
  public Outcome outcome(Expr expr) {
    return switch (new ShapeInference(environment::shape).infer(expr)) {
      case Problem problem -> problem;
      case Typed _ -> computed(expr);
    };
  }

  /** Of all that fits, only an inverse may still be missing. */
  private Outcome computed(Expr expr) {
    try {
      return new Evaluated(expr, compute(expr));
    } catch (ArithmeticException singular) {
      return new Problem.Missing(expr, String.valueOf(singular.getMessage()));
    }
  }

  /**
   * {@return the value of an expression that is known to have one}
   *
   * @param expr any
   * @throws IllegalArgumentException if it has none after all
   */
  public Matrix of(Expr expr) {
    return switch (outcome(expr)) {
      case Evaluated(_, Matrix value) -> value;
      case Problem problem -> throw new IllegalArgumentException(problem.message());
    };
  }

  private Matrix compute(Expr expr) {
    return switch (expr) {
      case Symbol(Ref ref) -> symbol(ref);
      case Num(double value, _, _) -> scalar(value);
      case Ones(int rows) -> Matrix.zeros(rows, 1).map(zero -> 1);
      case Partial(Ref of, Ref with) -> environment.partials(of, with);
      case Product(Expr left, Expr right) -> product(compute(left), compute(right));
      case Hadamard(Expr left, Expr right) ->
          Broadcast.zip(compute(left), compute(right), (x, y) -> x * y);
      case Outer(Expr left, Expr right) -> compute(left).timesTranspose(compute(right));
      case Kronecker(Expr left, Expr right) -> compute(left).kronecker(compute(right));
      case Times(List<Expr> factors) ->
          factors.stream()
              .map(this::compute)
              .reduce((x, y) -> Broadcast.zip(x, y, (a, b) -> a * b))
              .orElseThrow();
      case Sum(List<Expr> terms) -> sum(terms);
      case Negative(Expr operand) -> compute(operand).map(x -> -x);
      case Quotient(Expr numerator, Expr denominator) ->
          Broadcast.zip(compute(numerator), compute(denominator), (x, y) -> x / y);
      case Power(Expr base, Expr exponent) ->
          Broadcast.zip(compute(base), compute(exponent), Evaluation::power);
      case Transpose(Expr operand) -> compute(operand).transpose();
      case Inverse(Expr operand) -> compute(operand).inverse();
      case Call(MathFunction function, List<Expr> arguments) ->
          FunctionValues.apply(function, arguments.stream().map(this::compute).toList());
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
    if (!Broadcast.isNumber(value.shape())) {
      throw new IllegalArgumentException("expected a number, found a matrix " + value.shape());
    }
    return value.get(0, 0);
  }

  /**
   * {@return the value of an expression, if it has one and that is one number}
   *
   * @param expr any
   */
  public OptionalDouble numberIfAny(Expr expr) {
    return outcome(expr) instanceof Evaluated(_, Matrix value) && Broadcast.isNumber(value.shape())
        ? OptionalDouble.of(value.get(0, 0))
        : OptionalDouble.empty();
  }

  private Matrix symbol(Ref ref) {
    Matrix value = environment.value(ref.quantity());
    return switch (ref) {
      case Ref.All _ -> value;
      case Ref.One(Quantity quantity, int row, int column) ->
          quantity.kind().isOfSample() ? value.rowAt(row) : scalar(value.get(row, column));
    };
  }

  private static Matrix product(Matrix left, Matrix right) {
    return left.columns() == right.rows()
        ? left.times(right)
        : Broadcast.zip(left, right, (x, y) -> x * y);
  }

  private Matrix sum(List<Expr> terms) {
    Matrix sum = compute(terms.getFirst());
    for (Expr term : terms.subList(1, terms.size())) {
      sum =
          term instanceof Negative(Expr operand)
              ? Broadcast.zip(sum, compute(operand), (x, y) -> x - y)
              : Broadcast.zip(sum, compute(term), Double::sum);
    }
    return sum;
  }

  private Matrix overSamples(int samples, boolean mean, Expr body) {
    Matrix sum = new Evaluation(environment.sample(0)).compute(body);
    for (int s = 1; s < samples; s++) {
      sum = sum.plus(new Evaluation(environment.sample(s)).compute(body));
    }
    double count = samples;
    return mean ? sum.map(x -> x / count) : sum;
  }

  private static double power(double base, double exponent) {
    return exponent == 2 ? base * base : StrictMath.pow(base, exponent);
  }

  private static Matrix scalar(double value) {
    return Matrix.column(value);
  }
}
