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
import org.deltascope.trace.Quantity;
import org.deltascope.trace.Ref;

/**
 * Infers the shape of an expression without computing it. What does not fit is an {@link
 * IllegalArgumentException} that names the operation and both shapes, as in "cannot multiply 2×3 by
 * 2×1".
 *
 * @param quantities says the shape of each quantity
 */
public record ShapeInference(java.util.function.Function<Quantity, Shape> quantities) {

  private static final Shape NUMBER = new Shape(1, 1);

  /**
   * {@return the shape of an expression}
   *
   * @param expr any
   */
  public Shape of(Expr expr) {
    return switch (expr) {
      case Symbol(Ref.All(Quantity quantity)) -> quantities.apply(quantity);
      case Symbol(Ref.One _) -> NUMBER;
      case Num _, Partial _ -> NUMBER;
      case Ones(int rows) -> new Shape(rows, 1);
      case Product(Expr left, Expr right) -> product(of(left), of(right));
      case Hadamard(Expr left, Expr right) ->
          same("take the Hadamard product of", "and", of(left), of(right));
      case Outer(Expr left, Expr right) -> outer(of(left), of(right));
      case Kronecker(Expr left, Expr right) -> kronecker(of(left), of(right));
      case Times(List<Expr> factors) ->
          factors.stream().map(this::of).reduce(ShapeInference::scaled).orElseThrow();
      case Sum(List<Expr> terms) ->
          terms.stream()
              .map(this::of)
              .reduce((left, right) -> same("add", "and", left, right))
              .orElseThrow();
      case Negative(Expr operand) -> of(operand);
      case Quotient(Expr numerator, Expr denominator) ->
          entrywise("divide", "by", of(numerator), of(denominator));
      case Power(Expr base, Expr exponent) ->
          entrywise("raise", "to the power", of(base), of(exponent));
      case Transpose(Expr operand) -> of(operand).transposed();
      case Inverse(Expr operand) -> inverse(of(operand));
      case Call(MathFunction function, List<Expr> arguments) -> call(function, arguments);
      case OverSamples(_, _, Expr body) -> of(body);
    };
  }

  private Shape call(MathFunction function, List<Expr> arguments) {
    Shape first = of(arguments.getFirst());
    return switch (function) {
      case MathFunction.Activation _,
          MathFunction.Slope _,
          MathFunction.ClosedForm _,
          MathFunction.Softmax _,
          MathFunction.Ln _,
          MathFunction.Exp _,
          MathFunction.Root _,
          MathFunction.RootPlus _ ->
          first;
      case MathFunction.SoftmaxEntry _,
          MathFunction.BinaryCrossEntropy _,
          MathFunction.CrossEntropy _,
          MathFunction.SquaredNorm _ ->
          NUMBER;
      case MathFunction.Diagonal _ -> new Shape(first.rows(), first.rows());
    };
  }

  private static Shape product(Shape left, Shape right) {
    require(left.columns() == right.rows(), "multiply", "by", left, right);
    return new Shape(left.rows(), right.columns());
  }

  private static Shape outer(Shape left, Shape right) {
    require(
        left.columns() == 1 && right.columns() == 1,
        "take the outer product of",
        "and",
        left,
        right);
    return new Shape(left.rows(), right.rows());
  }

  private static Shape kronecker(Shape left, Shape right) {
    return new Shape(
        Math.multiplyExact(left.rows(), right.rows()),
        Math.multiplyExact(left.columns(), right.columns()));
  }

  private static Shape scaled(Shape left, Shape right) {
    require(left.equals(NUMBER) || right.equals(NUMBER), "scale", "by", left, right);
    return left.equals(NUMBER) ? right : left;
  }

  private static Shape entrywise(String verb, String and, Shape left, Shape right) {
    if (right.equals(NUMBER) || left.equals(NUMBER)) {
      return scaled(left, right);
    }
    return same(verb, and, left, right);
  }

  private static Shape same(String verb, String and, Shape left, Shape right) {
    require(left.equals(right), verb, and, left, right);
    return left;
  }

  private static Shape inverse(Shape shape) {
    if (shape.rows() != shape.columns()) {
      throw new IllegalArgumentException(
          "cannot invert " + shape + ": only a square matrix has an inverse");
    }
    return shape;
  }

  private static void require(boolean fits, String verb, String and, Shape left, Shape right) {
    if (!fits) {
      throw new IllegalArgumentException("cannot %s %s %s %s".formatted(verb, left, and, right));
    }
  }
}
