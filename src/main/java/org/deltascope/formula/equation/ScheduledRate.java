package org.deltascope.formula.equation;

import org.deltascope.formula.algebra.Expr;
import org.deltascope.formula.algebra.Expr.Power;
import org.deltascope.formula.algebra.Expr.Symbol;
import org.deltascope.formula.algebra.Exprs;
import org.deltascope.formula.algebra.Statement;
import org.deltascope.nn.LearningRateSchedule;
import org.deltascope.nn.LearningRateSchedule.Decay;
import org.deltascope.trace.Quantity;
import org.deltascope.trace.Quantity.Kind;

/** What a schedule has made of the learning rate: η = η₀·f³. */
final class ScheduledRate {
  private static final Expr RATE = new Symbol(Quantity.of(Kind.LEARNING_RATE).all());
  private static final Expr INITIAL = new Symbol(Quantity.of(Kind.INITIAL_RATE).all());

  private ScheduledRate() {}

  /**
   * {@return η as its schedule gives it}
   *
   * @param schedule of the learning rate
   * @param update from 0
   * @param epoch that it belongs to, from 0
   */
  static Statement at(LearningRateSchedule schedule, long update, long epoch) {
    return Statement.equal(RATE, formula(schedule.decay(), schedule.tau(update, epoch)));
  }

  private static Expr formula(Decay decay, long tau) {
    return switch (decay) {
      case Decay.Constant _ -> INITIAL;
      case Decay.Step(long every, double factor) -> power(factor, tau / every);
      case Decay.Exponential(double factor) -> power(factor, tau);
      case Decay.Inverse(double rate) ->
          Exprs.over(
              INITIAL,
              Exprs.plus(Exprs.num(1), Exprs.times(Exprs.num(rate), Exprs.num((double) tau))));
    };
  }

  private static Expr power(double factor, long exponent) {
    return Exprs.times(INITIAL, new Power(Exprs.num(factor), Exprs.num((double) exponent)));
  }
}
