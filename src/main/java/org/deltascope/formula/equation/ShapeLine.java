package org.deltascope.formula.equation;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.deltascope.formula.algebra.Broadcast;
import org.deltascope.formula.algebra.Expr;
import org.deltascope.formula.algebra.Expr.Call;
import org.deltascope.formula.algebra.Expr.Hadamard;
import org.deltascope.formula.algebra.Expr.Negative;
import org.deltascope.formula.algebra.Expr.Outer;
import org.deltascope.formula.algebra.Expr.OverSamples;
import org.deltascope.formula.algebra.Expr.Product;
import org.deltascope.formula.algebra.Expr.Quotient;
import org.deltascope.formula.algebra.Expr.Sum;
import org.deltascope.formula.algebra.Expr.Times;
import org.deltascope.formula.algebra.Expr.Transpose;
import org.deltascope.formula.algebra.MathFunction;
import org.deltascope.formula.algebra.ShapeInference;
import org.deltascope.formula.algebra.Statement;
import org.deltascope.formula.convention.Augmented;
import org.deltascope.formula.convention.MatrixConvention;
import org.deltascope.matrix.Shape;
import org.deltascope.trace.Quantity;
import org.deltascope.trace.Ref;

/** Writes a formula with shapes in the place of matrices: (2×2)ᵀ · 2×1 ⊙ 2×1 → 2×1. */
public final class ShapeLine {
  private final ShapeInference inference;
  private final MatrixConvention convention;
  private final List<ShapedFactor> factors = new ArrayList<>();

  private ShapeLine(ShapeInference inference, MatrixConvention convention) {
    this.inference = inference;
    this.convention = convention;
  }

  /** {@return the shapes of all right sides} */
  public static FormulaShapes of(
      Statement statement, ShapeInference inference, MatrixConvention convention) {
    ShapeLine line = new ShapeLine(inference, convention);
    Shape result = inference.of(statement.computed());
    String text = statement.right().stream().map(line::write).collect(Collectors.joining(" = "));
    return new FormulaShapes(line.factors, result, text + " → " + result);
  }

  private String write(Expr expr) {
    return switch (expr) {
      case Product(Expr left, Expr right) -> inside(left) + " · " + inside(right);
      case Hadamard(Expr left, Expr right) -> inside(left) + " ⊙ " + inside(right);
      case Outer(Expr left, Expr right) ->
          inside(convention.vector(left)) + " ⊗ " + inside(convention.vector(right));
      case Expr.Kronecker(Expr left, Expr right) -> inside(left) + " ⊗ " + inside(right);
      case Sum(List<Expr> terms) -> sum(terms);
      case Negative(Expr operand) when convention.isSignedLetter(expr) -> letter(expr, operand);
      case Negative(Expr operand) -> "−" + inside(operand);
      case Times(List<Expr> all) -> times(all);
      case Quotient(Expr numerator, Expr denominator) ->
          isNumber(denominator)
              ? write(numerator)
              : inside(numerator) + " / " + inside(denominator);
      case Transpose _ when convention.isTurned(expr) -> leaf(expr);
      case Expr.Symbol _, Call _ when convention.isTurned(expr) -> {
        factors.add(new ShapedFactor(expr, inference.of(expr)));
        yield "(" + inference.of(expr).transposed() + ")ᵀ";
      }
      case Transpose(Expr operand) when isLeaf(operand) -> {
        factors.add(new ShapedFactor(expr, inference.of(expr)));
        yield "(" + inference.of(operand) + ")ᵀ";
      }
      case Transpose(Expr operand) -> "(" + write(operand) + ")ᵀ";
      case Call(MathFunction.Joined _, _) -> leaf(expr);
      case Call(MathFunction.SquaredNorm _, List<Expr> arguments) ->
          "‖" + write(arguments.getFirst()) + "‖²";
      case Call(_, List<Expr> arguments) when !isLeaf(arguments.getFirst()) ->
          "(" + write(arguments.getFirst()) + ")";
      case OverSamples(_, _, Expr body) -> "Σ " + inside(body);
      case Expr.Power(Expr base, _) -> inside(base);
      case Expr.Symbol _, Expr.Num _, Expr.Ones _, Expr.Partial _, Expr.Inverse _, Call _ ->
          leaf(expr);
    };
  }

  private String letter(Expr letter, Expr error) {
    String text = write(error);
    factors.set(factors.size() - 1, new ShapedFactor(letter, factors.getLast().shape()));
    return text;
  }

  private String leaf(Expr expr) {
    Shape shape = inference.of(expr);
    factors.add(new ShapedFactor(expr, shape));
    return shape.toString();
  }

  private static boolean isLeaf(Expr expr) {
    return expr instanceof Expr.Symbol
        || expr instanceof Expr.Ones
        || Augmented.letter(expr).isPresent();
  }

  /** What is a number in every network, not a matrix that is 1×1 in this one. */
  private static boolean isNumber(Expr expr) {
    return switch (expr) {
      case Expr.Num _, Expr.Partial _, Expr.Symbol(Ref.One _) -> true;
      case Expr.Symbol(Ref.All(Quantity quantity)) ->
          quantity.kind().place() == Quantity.Place.NUMBER;
      case Sum(List<Expr> terms) -> terms.stream().allMatch(ShapeLine::isNumber);
      case Times(List<Expr> all) -> all.stream().allMatch(ShapeLine::isNumber);
      case Negative(Expr operand) -> isNumber(operand);
      case Quotient(Expr numerator, Expr denominator) ->
          isNumber(numerator) && isNumber(denominator);
      case Expr.Power(Expr base, Expr exponent) -> isNumber(base) && isNumber(exponent);
      case OverSamples(_, _, Expr body) -> isNumber(body);
      case Call(MathFunction.SquaredNorm _, _) -> true;
      case Call(_, List<Expr> arguments) -> arguments.stream().allMatch(ShapeLine::isNumber);
      case Product _, Hadamard _, Outer _, Expr.Kronecker _, Transpose _ -> false;
      case Expr.Ones _, Expr.Inverse _ -> false;
    };
  }

  private String inside(Expr expr) {
    return switch (expr) {
      case Sum _, Negative _ -> "(" + write(expr) + ")";
      case Quotient(Expr numerator, Expr denominator) when isNumber(denominator) ->
          inside(numerator);
      case Expr other -> write(other);
    };
  }

  private String sum(List<Expr> terms) {
    StringBuilder text = new StringBuilder(write(terms.getFirst()));
    for (Expr term : terms.subList(1, terms.size())) {
      text.append(
          term instanceof Negative(Expr operand) ? " − " + inside(operand) : " + " + inside(term));
    }
    return text.toString();
  }

  /** Numbers among the factors leave the shape as it is, so they are not written. */
  private String times(List<Expr> all) {
    return all.stream()
        .filter(factor -> !isNumber(factor) || hasShapeInside(factor))
        .reduce((left, right) -> isSingle(right) && !isSingle(left) ? left : right)
        .map(this::inside)
        .orElseGet(() -> all.stream().map(this::write).collect(Collectors.joining(" · ")));
  }

  /** Such as 𝟏ᵀδ, a product of matrices that is a number. */
  private boolean isSingle(Expr expr) {
    return Broadcast.isNumber(inference.of(expr));
  }

  private static boolean hasShapeInside(Expr expr) {
    return expr instanceof Call(MathFunction.SquaredNorm _, _);
  }
}
