package org.deltascope.formula.equation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.deltascope.formula.algebra.Derivation;
import org.deltascope.formula.algebra.Expr;
import org.deltascope.formula.algebra.Expr.Hadamard;
import org.deltascope.formula.algebra.Expr.Partial;
import org.deltascope.formula.algebra.Exprs;
import org.deltascope.trace.Quantity;
import org.deltascope.trace.Quantity.Kind;
import org.deltascope.trace.Ref;
import org.deltascope.trace.Step;

/**
 * ∂L/∂y ⊙ σ′(z): each output has a slope of its own.
 *
 * @param scope the update
 * @param step the step
 */
public record SlopedError(EquationContext scope, Step.OutputError step) implements OutputErrorForm {

  @Override
  public Expr whole() {
    int l = step.layer();
    Expr slope = Exprs.all(Kind.SLOPE, l);
    Expr error = Exprs.minus(Exprs.all(Kind.ACTIVATION, l), Exprs.all(Kind.TARGET, l));
    return step.loss().hasTargets() ? new Hadamard(gradient(error), slope) : slope;
  }

  @Override
  public Expr entry(int unit) {
    if (!step.loss().hasTargets()) {
      return at(Kind.SLOPE, unit);
    }
    Expr error = Exprs.minus(at(Kind.ACTIVATION, unit), at(Kind.TARGET, unit));
    return Exprs.times(gradient(error), at(Kind.SLOPE, unit));
  }

  @Override
  public Optional<Expr> chain(int unit) {
    Ref output = scope.ref(Kind.ACTIVATION, step.layer(), unit);
    Ref z = scope.ref(Kind.WEIGHTED_INPUT, step.layer(), unit);
    return Optional.of(Exprs.times(at(Kind.CARRIED, unit), new Partial(output, z)));
  }

  @Override
  public List<Derivation> asides(int unit) {
    return SlopeDerivation.of(scope, step.layer(), unit);
  }

  @Override
  public Map<Quantity, Expr> onTheWay() {
    return SlopeDerivation.origin(scope, step.layer());
  }

  private Expr gradient(Expr error) {
    return new LossGradient(step).of(error);
  }

  private Expr at(Kind kind, int unit) {
    return Exprs.at(kind, step.layer(), unit);
  }
}
