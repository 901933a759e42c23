package org.deltascope.formula.writing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.deltascope.formula.algebra.Expr;
import org.deltascope.formula.algebra.Expr.Call;
import org.deltascope.formula.algebra.Expr.Negative;
import org.deltascope.formula.algebra.Expr.Num;
import org.deltascope.formula.algebra.Expr.Power;
import org.deltascope.formula.algebra.Expr.Quotient;
import org.deltascope.formula.algebra.Expr.Sum;
import org.deltascope.formula.algebra.Expr.Times;
import org.deltascope.formula.number.NumberText;

/**
 * Whether a reader with a calculator gets each number of a line from what stands in its place in
 * the line before, as both are printed.
 *
 * @param before how the numbers of the line before are printed
 * @param after how those of the line are
 */
record WorkedOut(Numerals before, Numerals after) {

  /** {@return whether that is so for every number of a line that the line before leaves open} */
  boolean agrees(Expr open, Expr worked) {
    if (worked instanceof Num number) {
      return open instanceof Num || !Calculator.canCompute(open) || rounds(open, number);
    }
    return switch (open) {
      case Sum(List<Expr> terms) when worked instanceof Sum(List<Expr> others) ->
          agree(terms, others);
      case Times(List<Expr> factors) when worked instanceof Times(List<Expr> others) ->
          agree(merged(factors, others.size()), others);
      case Negative(Expr operand) when worked instanceof Negative(Expr other) ->
          agrees(operand, other);
      case Quotient(Expr a, Expr b) when worked instanceof Quotient(Expr c, Expr d) ->
          agrees(a, c) && agrees(b, d);
      case Power(Expr a, Expr b) when worked instanceof Power(Expr c, Expr d) ->
          agrees(a, c) && agrees(b, d);
      case Call call
          when worked instanceof Call other && call.function().equals(other.function()) ->
          agree(call.arguments(), other.arguments());
      case Expr _ -> true;
    };
  }

  private boolean agree(List<Expr> open, List<Expr> worked) {
    return open.size() != worked.size()
        || IntStream.range(0, open.size()).allMatch(k -> agrees(open.get(k), worked.get(k)));
  }

  /** What is multiplied first are the first factors: a · b · c is next p · c. */
  private static List<Expr> merged(List<Expr> factors, int size) {
    int first = factors.size() - size + 1;
    if (first < 2) {
      return factors;
    }
    List<Expr> merged = new ArrayList<>();
    merged.add(new Times(factors.subList(0, first)));
    merged.addAll(factors.subList(first, factors.size()));
    return merged;
  }

  private boolean rounds(Expr open, Num number) {
    NumberText printed = after.of(number);
    Optional<?> value = printed.value();
    return value.isEmpty()
        || new Calculator(before)
            .of(open)
            .filter(result -> Calculation.rounds(result, printed))
            .isPresent();
  }
}
