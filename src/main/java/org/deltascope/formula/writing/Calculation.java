package org.deltascope.formula.writing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.deltascope.formula.algebra.ClosedForms;
import org.deltascope.formula.algebra.Derivation;
import org.deltascope.formula.algebra.Expr;
import org.deltascope.formula.algebra.MathFunction;
import org.deltascope.formula.algebra.Statement;
import org.deltascope.formula.exact.Fraction;
import org.deltascope.formula.number.NumberText;

/**
 * A derivation as it is printed, so that a calculator agrees with it: an equals sign stands only
 * beside what the printed numbers, computed exactly, round to, be it the result or a number that
 * the next line has in their place. Where the digits chosen are not enough for that, the numbers of
 * a line carry one or two more; where that does not help, because they all but cancel, the sign is
 * ≈.
 *
 * @param left what is computed
 * @param lines what it is equal to, in order; the last is the result
 * @param asides where other numbers in it come from
 */
public record Calculation(Expr left, List<Line> lines, List<Calculation> asides) {
  private static final int MOST_MORE = 2;

  /** What stands before a line. */
  public enum Sign {
    /** =. */
    EQUALS,
    /** ≈: a calculator gives something a little different. */
    APPROXIMATELY
  }

  /**
   * A line.
   *
   * @param sign before it
   * @param side the expression
   * @param numerals how its numbers are written
   */
  public record Line(Sign sign, Expr side, Numerals numerals) {}

  /** Makes it immutable. */
  public Calculation {
    lines = List.copyOf(lines);
    asides = List.copyOf(asides);
  }

  /**
   * {@return a derivation as it is printed}
   *
   * @param derivation with exact numbers
   * @param numerals how numbers are written
   */
  public static Calculation of(Derivation derivation, Numerals numerals) {
    List<Expr> sides = new ArrayList<>(derivation.names().right());
    sides.addAll(derivation.lines());
    if (isSame(sides.getLast(), derivation.value())) {
      sides.removeLast();
    }
    NumberText result = numerals.of(derivation.value());
    Optional<Fraction> exact = numerals.exact(derivation.value());
    List<Line> lines = new ArrayList<>();
    Line next = new Line(Sign.EQUALS, derivation.value(), numerals);
    // From the result back, for a line needs the digits that the one after it is worked out of.
    boolean worked = true;
    for (Expr side : sides.reversed()) {
      Line after = next;
      Optional<Numerals> alike =
          agreeing(
              side,
              result,
              exact,
              numerals,
              tried ->
                  exact.isPresent()
                      || new WorkedOut(tried, after.numerals()).agrees(side, after.side()));
      Optional<Numerals> agreeing =
          alike.or(() -> agreeing(side, result, exact, numerals, _ -> true));
      lines.add(signed(next, worked && alike.isPresent()));
      next = new Line(Sign.EQUALS, side, agreeing.orElse(numerals));
      worked = agreeing.isPresent();
    }
    lines.add(signed(next, worked));
    return new Calculation(
        derivation.names().left(),
        lines.reversed(),
        derivation.asides().stream().map(aside -> of(aside, numerals)).toList());
  }

  /**
   * {@return arithmetic of one line as it is printed}
   *
   * @param body of numbers
   * @param result what it comes to
   * @param numerals how numbers are written
   */
  public static Calculation of(Expr body, Expr.Num result, Numerals numerals) {
    Statement names = Statement.equal(result, body);
    return of(new Derivation(names, List.of(), result, List.of()), numerals);
  }

  /**
   * {@return whether a reader with a calculator can compute a side: it is made of numbers, and none
   * is left out}
   *
   * @param side of a line
   */
  public static boolean isComputable(Expr side) {
    return Calculator.canCompute(side);
  }

  /** {@return the result} */
  public Line result() {
    return lines.getLast();
  }

  /** {@return all lines before the result} */
  public List<Line> before() {
    return lines.subList(0, lines.size() - 1);
  }

  /** {@return whether a side says nothing but the result, as where z is passed on as it is} */
  private static boolean isSame(Expr side, Expr.Num result) {
    return switch (side) {
      case Expr.Num number -> Double.compare(number.value(), result.value()) == 0;
      case Expr.Call(MathFunction.ClosedForm(var activation), List<Expr> arguments) ->
          ClosedForms.of(activation, arguments.getFirst())
                  instanceof ClosedForms.Form.Plain(Expr.Num number)
              && isSame(number, result);
      case Expr _ -> false;
    };
  }

  private static Line signed(Line line, boolean equal) {
    return new Line(equal ? Sign.EQUALS : Sign.APPROXIMATELY, line.side(), line.numerals());
  }

  /** {@return with which digits, as many as are wanted, a side gives the result, if with any} */
  private static Optional<Numerals> agreeing(
      Expr side,
      NumberText result,
      Optional<Fraction> exact,
      Numerals numerals,
      Predicate<Numerals> wanted) {
    if (!Calculator.canCompute(side) || result.value().isEmpty()) {
      return Optional.of(numerals);
    }
    for (int more = 0; more <= MOST_MORE; more++) {
      Numerals tried = numerals.carrying(more);
      boolean agrees =
          exact.isPresent()
              ? new FractionCalculator(tried).of(side).equals(exact)
              : new Calculator(tried).of(side).filter(value -> rounds(value, result)).isPresent();
      if (agrees && wanted.test(tried)) {
        return Optional.of(tried);
      }
    }
    return Optional.empty();
  }

  /** {@return whether a value rounds to a number as it is printed} */
  static boolean rounds(BigDecimal value, NumberText result) {
    BigDecimal printed = result.value().orElseThrow();
    return printed.signum() == 0
        ? value.signum() == 0
        : value.setScale(printed.scale(), RoundingMode.HALF_EVEN).compareTo(printed) == 0;
  }
}
