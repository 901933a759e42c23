package org.deltascope.formula.prose.verdict;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.deltascope.formula.algebra.Expr;
import org.deltascope.formula.algebra.Exprs;
import org.deltascope.formula.algebra.MathFunction;
import org.deltascope.formula.algebra.Typed;
import org.deltascope.formula.convention.Augmented;
import org.deltascope.formula.number.NumberText;
import org.deltascope.formula.parse.ParsedFormula;
import org.deltascope.formula.probe.Trial;
import org.deltascope.formula.verdict.Judgement;
import org.deltascope.matrix.Shape;
import org.deltascope.trace.Quantity;
import org.deltascope.trace.Quantity.Kind;
import org.deltascope.trace.Ref;

/**
 * Writes a formula as its shapes, operation by operation: W[2] 2×2 · delta[2] 2×1 → 2×1 ⊙ 2×1 →
 * 2×1.
 */
final class ShapesText {
  private static final Shape NUMBER = new Shape(1, 1);
  private static final String UNFIT = "does not fit";

  private final ParsedFormula formula;
  private final Trial trial;
  private final TypedNames names;

  ShapesText(ParsedFormula formula, Trial trial, TypedNames names) {
    this.formula = formula;
    this.trial = trial;
    this.names = names;
  }

  /** {@return the shapes of what is judged, and whether the result is that of the left side} */
  String of(Judgement judgement) {
    Expr right = trial.here(judgement.right());
    String text = write(right);
    Optional<Shape> value = shape(right);
    if (value.isEmpty() || judgement.left().isEmpty()) {
      return text;
    }
    String left = label(judgement.left().get());
    Optional<Shape> expected = shape(judgement.left().get());
    return expected.equals(value)
        ? "%s, as %s".formatted(text, left)
        : "%s, but %s is %s".formatted(text, left, expected.map(Shape::toString).orElse(UNFIT));
  }

  private Optional<Shape> shape(Expr expr) {
    return trial.shape(expr) instanceof Typed(_, Shape shape)
        ? Optional.of(shape)
        : Optional.empty();
  }

  String label(Expr expr) {
    return formula
        .ranges()
        .of(expr)
        .map(range -> formula.source().substring(range.start(), range.end()).strip())
        .orElseGet(
            () ->
                names.names().convention().letter(expr) instanceof Expr.Symbol(Ref ref)
                    ? names.of(ref)
                    : names
                        .names()
                        .convention()
                        .augmentedLetter(expr)
                        .map(letter -> names.augmented(letter.ref()))
                        .orElse("it"));
  }

  private String write(Expr expr) {
    return switch (expr) {
      case Expr.Symbol(Ref ref) -> symbol(expr, ref);
      case Expr.Num(double value, _, _) -> NumberText.exact(value).text();
      case Expr.Partial _ -> label(expr);
      case Expr.Ones(int rows) -> rows + "×1";
      case Expr.Product(Expr left, Expr right) -> joined(expr, " · ", left, right);
      case Expr.Hadamard(Expr left, Expr right) -> joined(expr, " ⊙ ", left, right);
      case Expr.Outer(Expr left, Expr right) ->
          joined(
              expr,
              " ⊗ ",
              names.names().convention().vector(left),
              names.names().convention().vector(right));
      case Expr.Kronecker(Expr left, Expr right) -> joined(expr, " kron ", left, right);
      case Expr.Quotient(Expr left, Expr right) -> joined(expr, " / ", left, right);
      case Expr.Times(List<Expr> factors) -> times(expr, factors);
      case Expr.Sum(List<Expr> terms) -> sum(expr, terms);
      case Expr.Negative(Expr.Symbol(Ref ref)) when isLetter(expr) -> symbol(expr, ref);
      case Expr.Negative(Expr.Transpose(Expr.Symbol(Ref ref))) when isLetter(expr) ->
          symbol(expr, ref);
      case Expr.Negative(Expr operand) -> "−" + inside(operand);
      case Expr.Power(Expr base, _) -> inside(base);
      case Expr.Transpose(Expr operand) -> turned(expr, operand, "ᵀ");
      case Expr.Inverse(Expr operand) -> turned(expr, operand, "⁻¹");
      case Expr.Call(MathFunction function, List<Expr> arguments) ->
          call(expr, function, arguments);
      case Expr.OverSamples(_, _, Expr body) -> "Σ " + inside(body) + result(expr);
    };
  }

  private String symbol(Expr expr, Ref ref) {
    Kind kind = ref.quantity().kind();
    boolean number =
        kind.place() == Quantity.Place.NUMBER
            || (ref instanceof Ref.One && shape(expr).filter(NUMBER::equals).isPresent());
    if (number) {
      return label(expr);
    }
    String shape = shape(expr).map(Shape::toString).orElse(UNFIT);
    return kind == Kind.SLOPE ? shape : label(expr) + " " + shape;
  }

  private boolean isLetter(Expr expr) {
    return names.names().convention().isSignedLetter(expr);
  }

  private String joined(Expr expr, String sign, Expr left, Expr right) {
    String first = left instanceof Expr.Sum ? inside(left) : write(left);
    return first + sign + inside(right) + result(expr) + note(expr, left, right);
  }

  /** A number has no shape to speak of where all that it is made of are numbers. */
  private String result(Expr expr) {
    return isNumber(expr) && isOfNumbers(expr)
        ? ""
        : shape(expr).map(shape -> " → " + shape).orElse(" " + UNFIT);
  }

  private static boolean isOfNumbers(Expr expr) {
    return switch (expr) {
      case Expr.Symbol(Ref.All(Quantity quantity)) ->
          quantity.kind().place() == Quantity.Place.NUMBER;
      case Expr.Ones _ -> false;
      case Expr other -> Exprs.children(other).stream().allMatch(ShapesText::isOfNumbers);
    };
  }

  /** Where a 1×1 matrix is taken for a number because it would not fit otherwise. */
  private String note(Expr expr, Expr left, Expr right) {
    Optional<Shape> a = shape(left);
    Optional<Shape> b = shape(right);
    boolean counts =
        expr instanceof Expr.Product
            && a.isPresent()
            && b.isPresent()
            && a.get().columns() != b.get().rows()
            && (a.get().equals(NUMBER) || b.get().equals(NUMBER));
    return counts ? " (1×1 counts as a number)" : "";
  }

  private String times(Expr expr, List<Expr> factors) {
    String all = factors.stream().map(this::inside).collect(Collectors.joining(" · "));
    return isNumber(expr) ? all : all + result(expr);
  }

  private boolean isNumber(Expr expr) {
    return shape(expr).filter(NUMBER::equals).isPresent();
  }

  private String sum(Expr expr, List<Expr> terms) {
    StringBuilder text = new StringBuilder(write(terms.getFirst()));
    for (Expr term : terms.subList(1, terms.size())) {
      text.append(
          term instanceof Expr.Negative(Expr operand)
              ? " − " + inside(operand)
              : " + " + inside(term));
    }
    return text + result(expr);
  }

  private String turned(Expr expr, Expr operand, String sign) {
    boolean letter = operand instanceof Expr.Symbol || Augmented.letter(operand).isPresent();
    return letter && shape(expr).isPresent()
        ? label(expr) + " " + shape(expr).orElse(NUMBER)
        : (letter ? "(" + write(operand) + ")" : inside(operand)) + sign + result(expr);
  }

  private String call(Expr expr, MathFunction function, List<Expr> arguments) {
    return switch (function) {
      case MathFunction.Joined _ -> label(expr) + " " + shape(expr).orElse(NUMBER);
      case MathFunction.Total _,
          MathFunction.Average _,
          MathFunction.SquaredNorm _,
          MathFunction.Diagonal _ ->
          "(" + write(arguments.getFirst()) + ")" + result(expr);
      case MathFunction.Filled _ ->
          shape(expr).map(Shape::toString).orElseGet(() -> label(expr) + " " + UNFIT);
      case MathFunction _ ->
          shape(expr)
              .map(Shape::toString)
              .orElseGet(() -> "(" + write(arguments.getFirst()) + ") " + UNFIT);
    };
  }

  private String inside(Expr expr) {
    return switch (expr) {
      case Expr.Negative _ when isLetter(expr) -> write(expr);
      case Expr.Product _,
          Expr.Hadamard _,
          Expr.Outer _,
          Expr.Kronecker _,
          Expr.Sum _,
          Expr.Negative _,
          Expr.Times _,
          Expr.Quotient _ ->
          "(" + write(expr) + ")";
      case Expr _ -> write(expr);
    };
  }
}
