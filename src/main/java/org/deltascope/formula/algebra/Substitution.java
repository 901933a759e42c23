package org.deltascope.formula.algebra;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.deltascope.formula.algebra.Expr.Num;
import org.deltascope.formula.algebra.Expr.OverSamples;
import org.deltascope.formula.algebra.Expr.Partial;
import org.deltascope.formula.algebra.Expr.Quotient;
import org.deltascope.formula.algebra.Expr.Symbol;
import org.deltascope.matrix.Matrix;
import org.deltascope.trace.Quantity;
import org.deltascope.trace.Ref;

/** Puts numbers in for symbols. */
public final class Substitution {
  private Substitution() {}

  /**
   * {@return the expression with the exact number in the place of every symbol that is one number;
   * a sum over samples becomes the sum of its terms, each with its own numbers}
   *
   * @param expr with symbols
   * @param environment where the numbers come from
   */
  public static Expr numbers(Expr expr, Environment environment) {
    return switch (expr) {
      case Symbol(Ref ref) -> number(ref, environment).<Expr>map(n -> n).orElse(expr);
      case Partial(Ref of, Ref with) -> Exprs.computed(environment.partial(of, with));
      case OverSamples(int samples, boolean mean, Expr body) -> {
        List<Expr> terms =
            IntStream.range(0, samples)
                .mapToObj(s -> numbers(body, environment.sample(s)))
                .toList();
        Expr sum = Exprs.sum(terms);
        yield mean ? new Quotient(sum, Exprs.num(samples)) : sum;
      }
      case Expr other -> Exprs.mapChildren(other, child -> numbers(child, environment));
    };
  }

  private static Optional<Num> number(Ref ref, Environment environment) {
    Matrix value = environment.value(ref.quantity());
    return switch (ref) {
      case Ref.One(_, int row, int column) ->
          Optional.of(number(value.get(row, column), ref, environment));
      case Ref.All(_) when value.rows() == 1 && value.columns() == 1 && isNumber(ref) ->
          Optional.of(number(value.get(0, 0), ref, environment));
      case Ref.All(_) -> Optional.empty();
    };
  }

  private static Num number(double value, Ref ref, Environment environment) {
    return environment.isMean(ref.quantity()) ? Exprs.mean(value, ref) : Exprs.num(value, ref);
  }

  private static boolean isNumber(Ref ref) {
    return ref.quantity().kind().place() == Quantity.Place.NUMBER;
  }
}
