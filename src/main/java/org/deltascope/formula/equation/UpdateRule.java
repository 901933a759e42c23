package org.deltascope.formula.equation;

import java.util.List;
import org.deltascope.formula.algebra.Expr;
import org.deltascope.formula.algebra.Expr.Power;
import org.deltascope.formula.algebra.Expr.Symbol;
import org.deltascope.formula.algebra.Exprs;
import org.deltascope.formula.algebra.MathFunction;
import org.deltascope.formula.algebra.Statement;
import org.deltascope.nn.Optimizer;
import org.deltascope.trace.Quantity;
import org.deltascope.trace.Quantity.Kind;

/**
 * An optimizer's rule as formulas, for one number or for a whole matrix, in the order in which it
 * computes.
 *
 * @param optimizer which
 * @param time 1 for the first update
 * @param symbols turns a kind of quantity into the symbol of the parameter's own
 * @param weight whether it is a weight and not a bias
 */
record UpdateRule(
    Optimizer optimizer,
    long time,
    java.util.function.Function<Kind, Expr> symbols,
    boolean weight) {

  private Expr of(Kind ofWeight, Kind ofBias) {
    return symbols.apply(weight ? ofWeight : ofBias);
  }

  Expr old() {
    return of(Kind.WEIGHTS, Kind.BIAS);
  }

  Expr updated() {
    return of(Kind.NEW_WEIGHTS, Kind.NEW_BIAS);
  }

  Expr gradient() {
    return of(Kind.WEIGHT_GRADIENT, Kind.BIAS_GRADIENT);
  }

  private static Expr constant(Kind kind) {
    return new Symbol(Quantity.of(kind).all());
  }

  /** v, or g + μv where one looks ahead. */
  private Expr step(Optimizer.Momentum momentum) {
    Expr v = of(Kind.NEW_WEIGHT_V, Kind.NEW_BIAS_V);
    return momentum.nesterov()
        ? Exprs.plus(gradient(), Exprs.times(constant(Kind.MOMENTUM), v))
        : v;
  }

  /** {@return η} */
  Expr rate() {
    return constant(Kind.LEARNING_RATE);
  }

  /** {@return what is subtracted from the parameter} */
  Expr change() {
    Expr eta = rate();
    Expr epsilon = constant(Kind.EPSILON);
    return switch (optimizer) {
      case Optimizer.Sgd _ -> Exprs.times(eta, gradient());
      case Optimizer.Momentum momentum -> Exprs.times(eta, step(momentum));
      case Optimizer.RmsProp _ ->
          Exprs.over(
              Exprs.times(eta, gradient()),
              Exprs.call(
                  new MathFunction.RootPlus(), of(Kind.NEW_WEIGHT_S, Kind.NEW_BIAS_S), epsilon));
      case Optimizer.Adam _ ->
          Exprs.over(
              Exprs.times(eta, of(Kind.WEIGHT_M_HAT, Kind.BIAS_M_HAT)),
              Exprs.call(
                  new MathFunction.RootPlus(), of(Kind.WEIGHT_V_HAT, Kind.BIAS_V_HAT), epsilon));
    };
  }

  /** A running mean that began at 0, made up for that. */
  private Statement corrected(Expr corrected, Expr slot, Kind beta) {
    return Statement.equal(
        corrected,
        Exprs.over(
            slot, Exprs.minus(Exprs.num(1), new Power(constant(beta), Exprs.num((double) time)))));
  }

  /** {@return what the optimizer makes of the gradient before the parameter changes} */
  List<Statement> slots() {
    return switch (optimizer) {
      case Optimizer.Sgd _ -> List.of();
      case Optimizer.Momentum momentum ->
          List.of(
              Statement.equal(
                  of(Kind.NEW_WEIGHT_V, Kind.NEW_BIAS_V),
                  Exprs.plus(
                      Exprs.times(constant(Kind.MOMENTUM), of(Kind.WEIGHT_V, Kind.BIAS_V)),
                      momentum.dampening() == 0
                          ? gradient()
                          : Exprs.times(
                              Exprs.minus(Exprs.num(1), constant(Kind.DAMPENING)), gradient()))));
      case Optimizer.RmsProp _ ->
          List.of(
              average(
                  of(Kind.NEW_WEIGHT_S, Kind.NEW_BIAS_S),
                  of(Kind.WEIGHT_S, Kind.BIAS_S),
                  Kind.DECAY,
                  Exprs.square(gradient())));
      case Optimizer.Adam _ ->
          List.of(
              average(
                  of(Kind.NEW_WEIGHT_M, Kind.NEW_BIAS_M),
                  of(Kind.WEIGHT_M, Kind.BIAS_M),
                  Kind.BETA_1,
                  gradient()),
              average(
                  of(Kind.NEW_WEIGHT_V, Kind.NEW_BIAS_V),
                  of(Kind.WEIGHT_V, Kind.BIAS_V),
                  Kind.BETA_2,
                  Exprs.square(gradient())),
              corrected(
                  of(Kind.WEIGHT_M_HAT, Kind.BIAS_M_HAT),
                  of(Kind.NEW_WEIGHT_M, Kind.NEW_BIAS_M),
                  Kind.BETA_1),
              corrected(
                  of(Kind.WEIGHT_V_HAT, Kind.BIAS_V_HAT),
                  of(Kind.NEW_WEIGHT_V, Kind.NEW_BIAS_V),
                  Kind.BETA_2));
    };
  }

  /** A running mean: new = β·old + (1 − β)·x. */
  private static Statement average(Expr updated, Expr old, Kind beta, Expr x) {
    return Statement.equal(
        updated,
        Exprs.plus(
            Exprs.times(constant(beta), old),
            Exprs.times(Exprs.minus(Exprs.num(1), constant(beta)), x)));
  }
}
