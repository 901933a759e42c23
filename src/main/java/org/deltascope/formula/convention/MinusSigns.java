package org.deltascope.formula.convention;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.deltascope.formula.algebra.Expr;
import org.deltascope.formula.algebra.Expr.Call;
import org.deltascope.formula.algebra.Expr.Hadamard;
import org.deltascope.formula.algebra.Expr.Negative;
import org.deltascope.formula.algebra.Expr.Num;
import org.deltascope.formula.algebra.Expr.OverSamples;
import org.deltascope.formula.algebra.Expr.Quotient;
import org.deltascope.formula.algebra.Expr.Sum;
import org.deltascope.formula.algebra.Expr.Times;
import org.deltascope.formula.algebra.Expr.Transpose;

/** Puts a minus sign where people put it: t − y in the place of −(y − t). */
final class MinusSigns {
  private MinusSigns() {}

  /**
   * {@return −A, without a sign before it where a difference in it can take the sign in}
   *
   * @param expr A
   */
  static Expr negated(Expr expr) {
    return switch (expr) {
      case Negative(Expr operand) when !ErrorSign.isLetter(expr) -> operand;
      case Num(double value, var origin, Num.Standing standing)
          when standing != Num.Standing.CONSTANT && origin.isEmpty() ->
          new Num(0 - value, origin, standing);
      case Sum(List<Expr> terms) when isDifference(terms) -> new Sum(exchanged(terms));
      case Expr other -> inFactor(other).orElseGet(() -> new Negative(other));
    };
  }

  /** {@return −A where a difference in it takes the sign in, and else A} */
  static Expr turned(Expr expr) {
    return taken(expr).orElse(expr);
  }

  /** Each factor is looked at once, however deep they stand within each other. */
  private static Optional<Expr> inFactor(Expr expr) {
    return switch (expr) {
      case Hadamard(Expr left, Expr right) ->
          taken(left)
              .<Expr>map(it -> new Hadamard(it, right))
              .or(() -> taken(right).map(it -> new Hadamard(left, it)));
      case Times(List<Expr> factors) -> withOneNegated(factors).map(Times::new);
      case Quotient(Expr above, Expr below) -> taken(above).map(it -> new Quotient(it, below));
      case Transpose(Expr operand) -> taken(operand).map(Transpose::new);
      case OverSamples(int samples, boolean mean, Expr body) ->
          taken(body).map(it -> new OverSamples(samples, mean, it));
      case Call(var function, List<Expr> arguments) when ErrorSign.isOdd(function) ->
          taken(arguments.getFirst()).map(it -> new Call(function, List.of(it)));
      case Expr _ -> Optional.empty();
    };
  }

  private static Optional<Expr> taken(Expr expr) {
    return Optional.of(negated(expr)).filter(it -> !(it instanceof Negative));
  }

  /** The 1 − y of a slope is left as everyone knows it. */
  private static boolean isDifference(List<Expr> terms) {
    return terms.stream().anyMatch(MinusSigns::isSubtracted)
        && terms.stream()
            .noneMatch(
                term -> term instanceof Num number && number.standing() == Num.Standing.CONSTANT);
  }

  private static boolean isSubtracted(Expr term) {
    return term instanceof Negative && !ErrorSign.isLetter(term);
  }

  /** What is added stands before what is subtracted. */
  private static List<Expr> exchanged(List<Expr> terms) {
    List<Expr> all = new ArrayList<>();
    terms.stream().filter(MinusSigns::isSubtracted).map(MinusSigns::negated).forEach(all::add);
    terms.stream().filter(term -> !isSubtracted(term)).map(Negative::new).forEach(all::add);
    return all;
  }

  private static Optional<List<Expr>> withOneNegated(List<Expr> factors) {
    for (int k = 0; k < factors.size(); k++) {
      Optional<Expr> taken = taken(factors.get(k));
      if (taken.isPresent()) {
        List<Expr> all = new ArrayList<>(factors);
        all.set(k, taken.get());
        return Optional.of(all);
      }
    }
    return Optional.empty();
  }
}
