package org.deltascope.formula.probe;

import java.util.List;
import org.deltascope.formula.algebra.Axis;
import org.deltascope.formula.algebra.Environment;
import org.deltascope.formula.algebra.Evaluation;
import org.deltascope.formula.algebra.Expr;
import org.deltascope.formula.algebra.MathFunction;
import org.deltascope.matrix.Matrix;
import org.deltascope.matrix.Shape;

/**
 * How large the terms are that a value was added up from, entry by entry: Σ|terms|. It is what
 * rounding is measured by, which a small difference of large terms has a lot of.
 *
 * @param environment where numbers come from
 */
record TermSizes(Environment environment) {

  Matrix of(Expr expr) {
    return switch (expr) {
      case Expr.Symbol _, Expr.Num _, Expr.Ones _, Expr.Partial _ -> value(expr).map(Math::abs);
      case Expr.Product(Expr left, Expr right) -> product(of(left), of(right));
      case Expr.Hadamard(Expr left, Expr right) -> times(of(left), of(right));
      case Expr.Outer(Expr left, Expr right) -> of(left).timesTranspose(of(right));
      case Expr.Kronecker(Expr left, Expr right) -> of(left).kronecker(of(right));
      case Expr.Times(List<Expr> factors) ->
          factors.stream().map(this::of).reduce(TermSizes::times).orElseThrow();
      case Expr.Sum(List<Expr> terms) ->
          terms.stream().map(this::of).reduce(TermSizes::plus).orElseThrow();
      case Expr.Negative(Expr operand) -> of(operand);
      case Expr.Quotient(Expr numerator, Expr denominator) -> {
        Matrix below = value(denominator);
        Matrix share = times(of(denominator), below.map(x -> 1 / (x * x)));
        yield times(of(numerator), share);
      }
      case Expr.Power(Expr base, _) -> {
        Matrix grown = divided(of(base), value(base).map(Math::abs));
        yield times(value(expr).map(Math::abs), times(grown, grown));
      }
      case Expr.Transpose(Expr operand) -> of(operand).transpose();
      case Expr.Inverse(Expr operand) -> {
        Matrix inverse = value(expr).map(Math::abs);
        yield inverse.times(of(operand)).times(inverse);
      }
      case Expr.Call(MathFunction function, List<Expr> arguments) ->
          call(expr, function, arguments);
      case Expr.OverSamples(int samples, boolean mean, Expr body) ->
          overSamples(samples, mean, body);
    };
  }

  private Matrix call(Expr expr, MathFunction function, List<Expr> arguments) {
    Expr first = arguments.getFirst();
    return switch (function) {
      case MathFunction.Total(Axis axis) -> summed(axis, of(first), 1);
      case MathFunction.Average(Axis axis) ->
          summed(axis, of(first), entries(value(first).shape()) / entries(value(expr).shape()));
      case MathFunction.SquaredNorm _ -> summed(Axis.ALL, times(of(first), of(first)), 1);
      case MathFunction.Joined(Axis axis) -> axis.joined(of(first), of(arguments.get(1)));
      case MathFunction.Exp _ -> {
        Matrix value = value(expr);
        yield times(value, of(first).map(size -> 1 + size));
      }
      case MathFunction.Ln _ ->
          plus(value(expr).map(Math::abs), divided(of(first), value(first).map(Math::abs)));
      case MathFunction.Diagonal _, MathFunction.Filled _, MathFunction.Jacobian _ ->
          value(expr).map(Math::abs);
      case MathFunction _ ->
          value(expr).shape().equals(value(first).shape())
              ? plus(value(expr).map(Math::abs), of(first))
              : value(expr).map(Math::abs);
    };
  }

  private static double entries(Shape shape) {
    return (double) shape.rows() * shape.columns();
  }

  private static Matrix summed(Axis axis, Matrix sizes, double divisor) {
    Matrix rows = axis == Axis.ALONG ? sizes.transpose() : sizes;
    Matrix sums = rows.columnSums();
    Matrix all = axis == Axis.ALL ? sums.transpose().columnSums() : sums;
    return (axis == Axis.ALONG ? all.transpose() : all).map(sum -> sum / divisor);
  }

  private Matrix overSamples(int samples, boolean mean, Expr body) {
    Matrix sum = new TermSizes(environment.sample(0)).of(body);
    for (int s = 1; s < samples; s++) {
      sum = sum.plus(new TermSizes(environment.sample(s)).of(body));
    }
    double count = mean ? samples : 1;
    return sum.map(size -> size / count);
  }

  private Matrix value(Expr expr) {
    return new Evaluation(environment).of(expr);
  }

  private static Matrix product(Matrix left, Matrix right) {
    return left.columns() == right.rows() ? left.times(right) : times(left, right);
  }

  private static Matrix divided(Matrix above, Matrix below) {
    return times(above, below.map(x -> 1 / x));
  }

  private static Matrix times(Matrix left, Matrix right) {
    return zip(left, right, (x, y) -> x * y);
  }

  private static Matrix plus(Matrix left, Matrix right) {
    return zip(left, right, Double::sum);
  }

  private static Matrix zip(Matrix left, Matrix right, java.util.function.DoubleBinaryOperator f) {
    boolean leftNumber = entries(left.shape()) == 1;
    boolean rightNumber = entries(right.shape()) == 1;
    int rows = leftNumber ? right.rows() : left.rows();
    int columns = leftNumber ? right.columns() : left.columns();
    return Matrix.generate(
        rows,
        columns,
        (i, j) ->
            f.applyAsDouble(
                leftNumber ? left.get(0, 0) : left.get(i, j),
                rightNumber ? right.get(0, 0) : right.get(i, j)));
  }
}
