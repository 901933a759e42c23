package org.deltascope.formula.matrices;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.deltascope.formula.algebra.Expr;
import org.deltascope.formula.algebra.Expr.Num;
import org.deltascope.formula.algebra.Expr.Quotient;
import org.deltascope.formula.algebra.Expr.Symbol;
import org.deltascope.formula.algebra.Expr.Times;
import org.deltascope.formula.naming.Names;
import org.deltascope.trace.Quantity;
import org.deltascope.trace.Ref;

/**
 * An expression with a constant before it, such as ½ ‖y − t‖², 2/3 (y − t) or η · V.
 *
 * @param factor the constant as text
 * @param rest what it multiplies
 */
record ScaledExpr(String factor, Expr rest) {

  /** {@return constant and rest, if an expression is one constant or several times one rest} */
  static Optional<ScaledExpr> of(Expr expr, Names names) {
    return switch (expr) {
      case Times(List<Expr> factors) -> product(factors, names);
      case Quotient(Times(List<Expr> factors), Num(double below, _, _))
          when factors.size() == 2 && factors.getFirst() instanceof Num(double above, _, _) ->
          Optional.of(new ScaledExpr(fraction(above, below), factors.getLast()));
      case Quotient(Expr above, Num(double below, _, _)) ->
          Optional.of(new ScaledExpr(fraction(1, below), above));
      case Expr _ -> Optional.empty();
    };
  }

  private static Optional<ScaledExpr> product(List<Expr> factors, Names names) {
    List<Expr> rest = factors.stream().filter(factor -> text(factor, names).isEmpty()).toList();
    if (rest.size() != 1 || rest.size() == factors.size()) {
      return Optional.empty();
    }
    String constants =
        factors.stream()
            .flatMap(factor -> text(factor, names).stream())
            .collect(Collectors.joining(" "));
    return Optional.of(new ScaledExpr(constants, rest.getFirst()));
  }

  private static Optional<String> text(Expr factor, Names names) {
    return switch (factor) {
      case Num(double value, _, _) -> Optional.of(text(value));
      case Quotient(Num(double above, _, _), Num(double below, _, _)) ->
          Optional.of(fraction(above, below));
      case Symbol(var ref) when isConstant(ref) -> Optional.of(names.of(ref).text() + " ·");
      case Quotient(Symbol(var ref), Num(double below, _, _)) when isConstant(ref) ->
          Optional.of("%s/%s ·".formatted(names.of(ref).text(), text(below)));
      case Expr _ -> Optional.empty();
    };
  }

  /** The sum of the squares is computed from weights. */
  private static boolean isConstant(Ref ref) {
    return ref.kind().place() == Quantity.Place.NUMBER
        && ref.kind() != Quantity.Kind.WEIGHT_SQUARES;
  }

  private static String fraction(double above, double below) {
    return above == 1 && below == 2 ? "½" : text(above) + "/" + text(below);
  }

  private static String text(double value) {
    return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
  }
}
