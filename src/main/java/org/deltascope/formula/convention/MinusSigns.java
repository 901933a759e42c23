package org.deltascope.formula.convention;

import java.util.ArrayList;
import java.util.List;
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
      case Hadamard(Expr left, Expr right) when takes(left) -> new Hadamard(negated(left), right);
      case Hadamard(Expr left, Expr right) when takes(right) -> new Hadamard(left, negated(right));
      case Times(List<Expr> factors) when factors.stream().anyMatch(MinusSigns::takes) ->
          new Times(withOneNegated(factors));
      case Quotient(Expr above, Expr below) when takes(above) ->
          new Quotient(negated(above), below);
      case Transpose(Expr operand) when takes(operand) -> new Transpose(negated(operand));
      case OverSamples(int samples, boolean mean, Expr body) when takes(body) ->
          new OverSamples(samples, mean, negated(body));
      case Call(var function, List<Expr> arguments)
          when ErrorSign.isOdd(function) && takes(arguments.getFirst()) ->
          new Call(function, List.of(negated(arguments.getFirst())));
      case Expr other -> new Negative(other);
    };
  }

  /** {@return −A where a difference in it takes the sign in, and else A} */
  static Expr turned(Expr expr) {
    return takes(expr) ? negated(expr) : expr;
  }

  private static boolean takes(Expr expr) {
    return !(negated(expr) instanceof Negative);
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

  private static List<Expr> withOneNegated(List<Expr> factors) {
    List<Expr> all = new ArrayList<>(factors);
    int first = 0;
    while (!takes(all.get(first))) {
      first++;
    }
    all.set(first, negated(all.get(first)));
    return all;
  }
}
