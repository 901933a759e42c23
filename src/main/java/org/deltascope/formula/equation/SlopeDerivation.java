package org.deltascope.formula.equation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.deltascope.formula.algebra.Derivation;
import org.deltascope.formula.algebra.Expr;
import org.deltascope.formula.algebra.Exprs;
import org.deltascope.formula.algebra.MathFunction;
import org.deltascope.formula.algebra.ShapedSlope;
import org.deltascope.formula.algebra.Statement;
import org.deltascope.formula.number.NumberText;
import org.deltascope.nn.Elementwise;
import org.deltascope.nn.Softmax;
import org.deltascope.trace.Quantity;
import org.deltascope.trace.Quantity.Kind;
import org.deltascope.trace.Ref;

/** Where σ′(z) comes from: for the sigmoid σ′(z) = a(1 − a). */
public final class SlopeDerivation {
  private SlopeDerivation() {}

  /** {@return how the slope of a neuron comes about; empty for a mean, which has many slopes} */
  public static List<Derivation> of(EquationContext scope, int l, int unit) {
    if (scope.isMean() || !(scope.layer(l).activation() instanceof Elementwise activation)) {
      return List.of();
    }
    Ref slope = scope.ref(Kind.SLOPE, l, unit);
    Expr a = Exprs.at(Kind.ACTIVATION, l, unit);
    Expr z = Exprs.at(Kind.WEIGHTED_INPUT, l, unit);
    boolean positive = scope.value(Kind.WEIGHTED_INPUT, l, unit) > 0;
    Optional<Expr> formula =
        activation.isShaped()
            ? Optional.of(
                new ShapedSlope(activation).at(z, scope.value(Kind.WEIGHTED_INPUT, l, unit)))
            : switch (activation.function()) {
              case SIGMOID -> Optional.of(Exprs.times(a, Exprs.minus(Exprs.num(1), a)));
              case TANH -> Optional.of(Exprs.minus(Exprs.num(1), Exprs.square(a)));
              case ELU ->
                  positive
                      ? Optional.empty()
                      : Optional.of(Exprs.plus(a, Exprs.num(activation.alpha())));
              case SOFTPLUS ->
                  Optional.of(Exprs.call(new MathFunction.ClosedForm(Elementwise.SIGMOID), z));
              case IDENTITY, RELU, LEAKY_RELU, STEP, SIGN -> Optional.empty();
            };
    Expr.Num result = EquationContext.result(scope.value(Kind.SLOPE, l, unit), slope);
    return List.of(
        new Derivation(
            Statement.equal(new Expr.Symbol(slope), formula.orElse(result)),
            formula
                .filter(f -> !(f instanceof Expr.Num))
                .map(f -> List.of(scope.numbers(f)))
                .orElse(List.of()),
            result,
            List.of()));
  }

  /** {@return what the slopes of a layer are computed from} */
  static Map<Quantity, Expr> origin(EquationContext scope, int l) {
    Expr z = Exprs.all(Kind.WEIGHTED_INPUT, l);
    return scope.layer(l).activation() instanceof Elementwise activation
        ? Map.of(new Quantity(Kind.SLOPE, l), Exprs.call(new MathFunction.Slope(activation), z))
        : Map.of();
  }

  /** {@return a clause on the slope, such as "it is 1 because z is positive"} */
  public static String remark(EquationContext scope, int l, int unit) {
    if (Double.isNaN(scope.value(Kind.WEIGHTED_INPUT, l, unit))) {
      return "";
    }
    boolean positive = scope.value(Kind.WEIGHTED_INPUT, l, unit) > 0;
    return switch (scope.layer(l).activation()) {
      case Elementwise activation -> scope.names().lettered(remark(activation, positive));
      case Softmax _ -> "";
    };
  }

  private static String remark(Elementwise activation, boolean positive) {
    boolean shaped = activation.isShaped();
    return switch (activation.function()) {
      case IDENTITY -> shaped ? "" : " Without an activation function the slope is 1.";
      case RELU ->
          positive
              ? shaped
                  ? ""
                  : " z is positive, so the slope of ReLU is 1 and the error passes unchanged."
              : shaped ? "" : " z is not positive, so the slope of ReLU is 0 and no error passes.";
      case LEAKY_RELU ->
          shaped
              ? ""
              : positive
                  ? " z is positive, so the slope is 1."
                  : " z is not positive, so the slope is %s%s."
                      .formatted(
                          activation.alpha() < 1 ? "only " : "",
                          NumberText.exact(activation.alpha()).text());
      case STEP, SIGN ->
          " It is flat everywhere but at its jump, so the slope is 0: no error passes.";
      case SIGMOID, TANH, ELU, SOFTPLUS -> "";
    };
  }
}
