package org.deltascope.formula.prose.verdict;

import java.util.List;
import java.util.stream.Collectors;
import org.deltascope.formula.algebra.Axis;
import org.deltascope.formula.algebra.Expr;
import org.deltascope.formula.algebra.MathFunction;
import org.deltascope.formula.convention.Augmented;
import org.deltascope.formula.convention.MatrixConvention;
import org.deltascope.formula.naming.Names;
import org.deltascope.formula.number.NumberText;
import org.deltascope.trace.Ref;

/**
 * Writes an expression as one types it: (W[2]' * delta[2]) .* f'(z[1]).
 *
 * @param names of the quantities
 */
record TypedFormula(TypedNames names) {

  String write(Expr expr) {
    MatrixConvention convention = names.names().convention();
    return switch (expr) {
      case Expr.Negative(Expr error) when convention.isSignedLetter(expr) -> unsigned(error);
      case Expr _ when convention.isSigned(expr) -> "-" + unsigned(expr);
      case Expr other -> unsigned(other);
    };
  }

  private String unsigned(Expr expr) {
    MatrixConvention convention = names.names().convention();
    return switch (expr) {
      case Expr.Symbol(Ref ref) when convention.isTurned(expr) -> names.of(ref) + "'";
      case Expr.Transpose(Expr.Symbol(Ref ref)) when convention.isTurned(expr) -> names.of(ref);
      case Expr.Call _ when Augmented.letter(expr).isPresent() ->
          names.augmented(Augmented.letter(expr).get().ref()) + (convention.rows() ? "'" : "");
      case Expr.Transpose(Expr.Call letter) when convention.augmentedLetter(expr).isPresent() ->
          names.augmented(Augmented.letter(letter).orElseThrow().ref());
      case Expr.Symbol(Ref ref) -> names.of(ref);
      case Expr.Num(double value, _, _) -> NumberText.exact(value).text();
      case Expr.Ones(int rows) -> "ones(%d, 1)".formatted(rows);
      case Expr.Partial(Ref of, Ref with) -> "d%s/d%s".formatted(names.of(of), names.of(with));
      case Expr.Product(Expr left, Expr right) -> inside(left) + " * " + inside(right);
      case Expr.Hadamard(Expr left, Expr right) -> inside(left) + " .* " + inside(right);
      case Expr.Outer(Expr left, Expr right) ->
          "outer(%s, %s)"
              .formatted(write(convention.vector(left)), write(convention.vector(right)));
      case Expr.Kronecker(Expr left, Expr right) ->
          "kron(%s, %s)".formatted(write(left), write(right));
      case Expr.Times(List<Expr> factors) ->
          factors.stream().map(this::inside).collect(Collectors.joining(" * "));
      case Expr.Sum(List<Expr> terms) -> sum(terms);
      case Expr.Negative(Expr operand) -> "-" + inside(operand);
      case Expr.Quotient(Expr above, Expr below) -> inside(above) + " / " + inside(below);
      case Expr.Power(Expr base, Expr exponent) -> inside(base) + ".^" + inside(exponent);
      case Expr.Transpose(Expr operand) -> inside(operand) + "'";
      case Expr.Inverse(Expr operand) -> "inv(%s)".formatted(write(operand));
      case Expr.Call(MathFunction function, List<Expr> arguments) -> call(function, arguments);
      case Expr.OverSamples(_, boolean mean, Expr body) ->
          "%s(%s)".formatted(mean ? "mean over the samples of " : "Σₛ ", write(body));
    };
  }

  private String sum(List<Expr> terms) {
    StringBuilder text = new StringBuilder(write(terms.getFirst()));
    for (Expr term : terms.subList(1, terms.size())) {
      text.append(
          term instanceof Expr.Negative(Expr operand)
              ? " - " + inside(operand)
              : " + " + inside(term));
    }
    return text.toString();
  }

  private String call(MathFunction function, List<Expr> arguments) {
    String inside = arguments.stream().map(this::write).collect(Collectors.joining(", "));
    return switch (function) {
      case MathFunction.Activation(var f) -> Names.activation(f) + "(" + inside + ")";
      case MathFunction.ClosedForm(var f) -> Names.activation(f) + "(" + inside + ")";
      case MathFunction.Slope(var f) -> Names.activation(f) + "'(" + inside + ")";
      case MathFunction.Softmax _, MathFunction.SoftmaxEntry _ -> "softmax(" + inside + ")";
      case MathFunction.Jacobian _ -> "softmax'(" + inside + ")";
      case MathFunction.Ln _ -> "ln(" + inside + ")";
      case MathFunction.Exp _ -> "exp(" + inside + ")";
      case MathFunction.Root _, MathFunction.RootPlus _ -> "sqrt(" + inside + ")";
      case MathFunction.Absolute _ -> "abs(" + inside + ")";
      case MathFunction.Signum _ -> "sgn(" + inside + ")";
      case MathFunction.SquaredNorm _ -> "sum((" + inside + ").^2)";
      case MathFunction.Diagonal _ -> "diag(" + inside + ")";
      case MathFunction.Filled _ -> "ones(" + inside + ")";
      case MathFunction.Joined _ -> "[" + inside + "]";
      case MathFunction.Total(Axis axis) -> "sum(" + inside + along(axis) + ")";
      case MathFunction.Average(Axis axis) -> "mean(" + inside + along(axis) + ")";
      case MathFunction.BinaryCrossEntropy _, MathFunction.CrossEntropy _ -> "L(" + inside + ")";
    };
  }

  private static String along(Axis axis) {
    return switch (axis) {
      case ALL -> "";
      case DOWN -> ", 1";
      case ALONG -> ", 2";
    };
  }

  private String inside(Expr expr) {
    return switch (expr) {
      case Expr.Product _,
          Expr.Hadamard _,
          Expr.Times _,
          Expr.Sum _,
          Expr.Negative _,
          Expr.Quotient _,
          Expr.OverSamples _ ->
          names.names().convention().isSignedLetter(expr) ? write(expr) : "(" + write(expr) + ")";
      case Expr _ -> write(expr);
    };
  }
}
