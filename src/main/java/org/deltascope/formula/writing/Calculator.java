package org.deltascope.formula.writing;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.deltascope.formula.algebra.ClosedForms;
import org.deltascope.formula.algebra.Expr;
import org.deltascope.formula.algebra.Expr.Call;
import org.deltascope.formula.algebra.Expr.Negative;
import org.deltascope.formula.algebra.Expr.Num;
import org.deltascope.formula.algebra.Expr.Power;
import org.deltascope.formula.algebra.Expr.Quotient;
import org.deltascope.formula.algebra.Expr.Sum;
import org.deltascope.formula.algebra.Expr.Times;
import org.deltascope.formula.algebra.MathFunction;
import org.deltascope.formula.number.DecimalFunctions;
import org.deltascope.nn.Elementwise;

/**
 * Computes what a reader with a calculator gets who types the numbers as they are printed. It is
 * exact but for functions and quotients, which have many more digits than are ever shown.
 *
 * @param numerals how the numbers are printed
 */
record Calculator(Numerals numerals) {

  /**
   * {@return whether a reader can compute an expression: it is made of numbers, and none is left
   * out}
   */
  static boolean canCompute(Expr expr) {
    return switch (expr) {
      case Num _ -> true;
      case Sum(List<Expr> terms) ->
          !SumWriter.isShortened(terms) && terms.stream().allMatch(Calculator::canCompute);
      case Times(List<Expr> factors) -> factors.stream().allMatch(Calculator::canCompute);
      case Negative(Expr operand) -> canCompute(operand);
      case Quotient(Expr numerator, Expr denominator) ->
          canCompute(numerator) && canCompute(denominator);
      case Power(Expr base, Expr exponent) -> canCompute(base) && canCompute(exponent);
      case Call call -> canCompute(call);
      case Expr.Symbol _,
          Expr.Ones _,
          Expr.Partial _,
          Expr.Product _,
          Expr.Hadamard _,
          Expr.Outer _,
          Expr.Kronecker _,
          Expr.Transpose _,
          Expr.Inverse _,
          Expr.OverSamples _ ->
          false;
    };
  }

  private static boolean canCompute(Call call) {
    return switch (call.function()) {
      case MathFunction.Activation _,
          MathFunction.ClosedForm _,
          MathFunction.Ln _,
          MathFunction.Exp _,
          MathFunction.Root _,
          MathFunction.Absolute _,
          MathFunction.Signum _ ->
          call.arguments().stream().allMatch(Calculator::canCompute);
      case MathFunction.SoftmaxEntry _,
          MathFunction.BinaryCrossEntropy _,
          MathFunction.CrossEntropy _,
          MathFunction.RootPlus _ ->
          canCompute(ClosedForms.writtenOut(call));
      case MathFunction.Slope _,
          MathFunction.Softmax _,
          MathFunction.SquaredNorm _,
          MathFunction.Diagonal _,
          MathFunction.Total _,
          MathFunction.Average _,
          MathFunction.Jacobian _,
          MathFunction.Filled _,
          MathFunction.Joined _ ->
          false;
    };
  }

  /** {@return the value; empty where there is none, such as ln 0} */
  Optional<BigDecimal> of(Expr expr) {
    try {
      return Optional.of(value(expr));
    } catch (ArithmeticException e) {
      return Optional.empty();
    }
  }

  private BigDecimal value(Expr expr) {
    return switch (expr) {
      case Num number ->
          numerals
              .of(number)
              .value()
              .orElseThrow(() -> new ArithmeticException("not finite: " + number.value()));
      case Sum(List<Expr> terms) ->
          terms.stream().map(this::value).reduce(BigDecimal::add).orElseThrow();
      case Times(List<Expr> factors) ->
          factors.stream().map(this::value).reduce(BigDecimal::multiply).orElseThrow();
      case Negative(Expr operand) -> value(operand).negate();
      case Quotient(Expr numerator, Expr denominator) ->
          value(numerator).divide(value(denominator), DecimalFunctions.PRECISION);
      case Power(Expr base, Expr exponent) -> DecimalFunctions.power(value(base), value(exponent));
      case Call call -> value(call);
      case Expr other -> throw new IllegalArgumentException("no number: " + other);
    };
  }

  private BigDecimal value(Call call) {
    Expr written = ClosedForms.writtenOut(call);
    if (!written.equals(call)) {
      return value(written);
    }
    BigDecimal x = value(call.arguments().getFirst());
    return switch (call.function()) {
      case MathFunction.Activation(Elementwise f) -> activation(f, x);
      case MathFunction.ClosedForm(Elementwise f) -> closedForm(f, call.arguments().getFirst(), x);
      case MathFunction.Ln _ -> DecimalFunctions.ln(x);
      case MathFunction.Exp _ -> DecimalFunctions.exp(x);
      case MathFunction.Root _ -> DecimalFunctions.root(x);
      case MathFunction.Absolute _ -> x.abs();
      case MathFunction.Signum _ -> BigDecimal.valueOf(x.signum());
      case MathFunction other -> throw new IllegalArgumentException("no number: " + other);
    };
  }

  /** What is written says which branch is taken, though rounding may have passed the bend. */
  private BigDecimal closedForm(Elementwise f, Expr argument, BigDecimal x) {
    return ClosedForms.of(f, argument) instanceof ClosedForms.Form.Plain(Expr plain)
        ? value(plain)
        : activation(f, x);
  }

  /** As it is written: a constant has all its digits. */
  private static BigDecimal alpha(Elementwise f) {
    return new BigDecimal(Double.toString(f.alpha()));
  }

  private static BigDecimal activation(Elementwise f, BigDecimal x) {
    return switch (f.function()) {
      case IDENTITY -> x;
      case SIGMOID -> DecimalFunctions.sigmoid(x);
      case TANH -> DecimalFunctions.tanh(x);
      case RELU -> x.max(BigDecimal.ZERO);
      case LEAKY_RELU -> x.signum() > 0 ? x : x.multiply(alpha(f));
      case ELU ->
          x.signum() > 0 ? x : DecimalFunctions.exp(x).subtract(BigDecimal.ONE).multiply(alpha(f));
      case SOFTPLUS -> DecimalFunctions.softplus(x);
      case STEP -> x.signum() >= 0 ? BigDecimal.ONE : BigDecimal.ZERO;
      case SIGN -> x.signum() >= 0 ? BigDecimal.ONE : BigDecimal.ONE.negate();
    };
  }
}
