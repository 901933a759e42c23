package org.deltascope.formula.writing;

import java.util.List;
import java.util.Optional;
import java.util.function.BinaryOperator;
import org.deltascope.formula.algebra.Expr;
import org.deltascope.formula.algebra.MathFunction;
import org.deltascope.formula.exact.Fraction;
import org.deltascope.nn.Elementwise;

/**
 * Computes a line from its printed numbers without any rounding, as far as it is made of sums,
 * products, quotients and powers.
 *
 * @param numerals how the numbers are printed
 */
public record FractionCalculator(Numerals numerals) {

  /** {@return the value; empty where there is none, or where it takes more than that} */
  public Optional<Fraction> of(Expr expr) {
    return switch (expr) {
      case Expr.Num number -> numerals.of(number).fraction();
      case Expr.Sum(List<Expr> terms) -> all(terms, Fraction::plus);
      case Expr.Times(List<Expr> factors) -> all(factors, Fraction::times);
      case Expr.Negative(Expr operand) -> of(operand).map(Fraction::negated);
      case Expr.Quotient(Expr numerator, Expr denominator) ->
          of(denominator)
              .filter(below -> below.signum() != 0)
              .flatMap(below -> of(numerator).map(above -> above.over(below)));
      case Expr.Power(Expr base, Expr exponent) -> power(base, exponent);
      case Expr.Call(MathFunction.ClosedForm(Elementwise f), List<Expr> z) ->
          applied(f, z.getFirst());
      case Expr.Call(MathFunction.Activation(Elementwise f), List<Expr> z) ->
          applied(f, z.getFirst());
      case Expr _ -> Optional.empty();
    };
  }

  private Optional<Fraction> all(List<Expr> parts, BinaryOperator<Fraction> combined) {
    return parts.stream()
        .map(this::of)
        .reduce((one, other) -> one.flatMap(x -> other.map(y -> combined.apply(x, y))))
        .orElseThrow();
  }

  private Optional<Fraction> power(Expr base, Expr exponent) {
    return of(exponent)
        .filter(n -> n.equals(Fraction.of(2)))
        .flatMap(_ -> of(base))
        .map(x -> x.times(x));
  }

  private Optional<Fraction> applied(Elementwise activation, Expr z) {
    if (activation.isShaped()) {
      return Optional.empty();
    }
    return switch (activation.function()) {
      case IDENTITY -> of(z);
      case RELU -> of(z).map(x -> x.signum() > 0 ? x : Fraction.ZERO);
      case SIGMOID, TANH, LEAKY_RELU, ELU, SOFTPLUS, STEP, SIGN -> Optional.empty();
    };
  }
}
