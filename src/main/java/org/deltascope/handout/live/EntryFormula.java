package org.deltascope.handout.live;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.deltascope.formula.algebra.Expr;
import org.deltascope.formula.algebra.Expr.Call;
import org.deltascope.formula.algebra.MathFunction;
import org.deltascope.formula.algebra.ShapeInference;
import org.deltascope.matrix.Shape;
import org.deltascope.trace.Ref;

/**
 * The formula of one entry of a matrix that is computed for a step alone, such as y − t.
 *
 * @param shapes of the expressions
 * @param sample whose numbers they are, or those of the batch
 */
record EntryFormula(ShapeInference shapes, int sample) {

  Optional<String> of(Expr matrix, int i, int j) {
    return switch (matrix) {
      case Expr.Symbol(Ref.All all) -> symbol(all, i, j);
      case Expr.Symbol(Ref.One one) -> Optional.of("\"" + NumberAddress.of(one, sample) + "\"");
      case Expr.Num _ -> scalar(matrix);
      case Expr.Ones _ -> Optional.of("[\"+\",1]");
      case Expr.Transpose(Expr operand) -> of(operand, j, i);
      case Expr.Sum(List<Expr> terms) -> each("+", terms, i, j);
      case Expr.Hadamard(Expr left, Expr right) -> each("*", List.of(left, right), i, j);
      case Expr.Times(List<Expr> factors) -> each("*", factors, i, j);
      case Expr.Quotient(Expr n, Expr d) -> each("/", List.of(n, d), i, j);
      case Expr.Power(Expr base, Expr exponent) -> each("^", List.of(base, exponent), i, j);
      case Expr.Negative(Expr operand) -> each("-", List.of(operand), i, j);
      case Expr.Outer(Expr left, Expr right) ->
          FormulaJson.operation("*", List.of(of(left, i, 0), of(right, j, 0)));
      case Expr.Product(Expr left, Expr right) -> product(left, right, i, j);
      case Expr.OverSamples(int samples, boolean mean, Expr body) ->
          FormulaJson.overSamples(samples, mean, s -> new EntryFormula(shapes, s).of(body, i, j));
      case Call(MathFunction function, List<Expr> arguments) -> function(function, arguments, i, j);
      case Expr.Partial _, Expr.Kronecker _, Expr.Inverse _ -> Optional.empty();
    };
  }

  private Optional<String> symbol(Ref.All all, int i, int j) {
    return Optional.of("\"" + NumberAddress.of(all.quantity().at(i, j), sample) + "\"");
  }

  private Optional<String> scalar(Expr number) {
    return new NumberFormula(Map.of(), false).of(number, sample);
  }

  private Optional<String> each(String operation, List<Expr> operands, int i, int j) {
    return FormulaJson.operation(
        operation, operands.stream().map(operand -> filled(operand, i, j)).toList());
  }

  /** A number stands for a matrix of it. */
  private Optional<String> filled(Expr operand, int i, int j) {
    Shape shape = shapes.of(operand);
    boolean isNumber = shape.rows() == 1 && shape.columns() == 1;
    return isNumber ? of(operand, 0, 0) : of(operand, i, j);
  }

  private Optional<String> product(Expr left, Expr right, int i, int j) {
    return FormulaJson.operation(
        "+",
        IntStream.range(0, shapes.of(left).columns())
            .mapToObj(k -> FormulaJson.operation("*", List.of(of(left, i, k), of(right, k, j))))
            .toList());
  }

  private Optional<String> function(MathFunction function, List<Expr> arguments, int i, int j) {
    Expr first = arguments.getFirst();
    return switch (function) {
      case MathFunction.Slope(var f) -> FormulaJson.ofActivation("slope", f, of(first, i, j));
      case MathFunction.Activation(var f) -> FormulaJson.ofActivation("f", f, of(first, i, j));
      case MathFunction.ClosedForm(var f) -> FormulaJson.ofActivation("f", f, of(first, i, j));
      case MathFunction.Ln _ -> each("ln", List.of(first), i, j);
      case MathFunction.Exp _ -> each("exp", List.of(first), i, j);
      case MathFunction.Root _ -> each("sqrt", List.of(first), i, j);
      case MathFunction.Absolute _ -> each("abs", List.of(first), i, j);
      case MathFunction.Signum _ -> each("sgn", List.of(first), i, j);
      case MathFunction.RootPlus _ ->
          FormulaJson.operation(
              "+", List.of(each("sqrt", List.of(first), i, j), filled(arguments.get(1), i, j)));
      case MathFunction.Diagonal _ -> i == j ? of(first, i, 0) : Optional.of("0");
      case MathFunction.SquaredNorm _ -> norm(first);
      case MathFunction.Softmax _,
          MathFunction.SoftmaxEntry _,
          MathFunction.BinaryCrossEntropy _,
          MathFunction.CrossEntropy _,
          MathFunction.Total _,
          MathFunction.Average _,
          MathFunction.Jacobian _,
          MathFunction.Filled _,
          MathFunction.Joined _ ->
          Optional.empty();
    };
  }

  private Optional<String> norm(Expr column) {
    return FormulaJson.operation(
        "+",
        IntStream.range(0, shapes.of(column).rows())
            .mapToObj(k -> of(column, k, 0).map(entry -> "[\"^\",%s,2]".formatted(entry)))
            .toList());
  }
}
