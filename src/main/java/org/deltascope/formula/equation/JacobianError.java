package org.deltascope.formula.equation;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.deltascope.formula.algebra.Derivation;
import org.deltascope.formula.algebra.Expr;
import org.deltascope.formula.algebra.Expr.Product;
import org.deltascope.formula.algebra.Expr.Symbol;
import org.deltascope.formula.algebra.Expr.Transpose;
import org.deltascope.formula.algebra.Exprs;
import org.deltascope.formula.algebra.MathFunction;
import org.deltascope.formula.algebra.Statement;
import org.deltascope.trace.Quantity;
import org.deltascope.trace.Quantity.Kind;
import org.deltascope.trace.Ref;
import org.deltascope.trace.Step;

/**
 * (diag(y) − yyᵀ) ∂L/∂y: a softmax under a loss that is not its own, whose Jacobian is symmetric.
 *
 * @param scope the update
 * @param step the step
 */
public record JacobianError(EquationContext scope, Step.OutputError step)
    implements OutputErrorForm {

  private Expr jacobian() {
    Expr y = Exprs.all(Kind.ACTIVATION, step.layer());
    return Exprs.minus(
        Exprs.call(new MathFunction.Diagonal(), y), new Product(y, new Transpose(y)));
  }

  @Override
  public Expr whole() {
    return new Product(jacobian(), Exprs.all(Kind.CARRIED, step.layer()));
  }

  /** δᵢ = yᵢ (gᵢ − Σⱼ gⱼ yⱼ) with g = ∂L/∂y. */
  @Override
  public Expr entry(int unit) {
    List<Expr> products =
        IntStream.range(0, step.parts().count())
            .mapToObj(j -> Exprs.times(at(Kind.CARRIED, j), at(Kind.ACTIVATION, j)))
            .toList();
    return Exprs.times(
        at(Kind.ACTIVATION, unit), Exprs.minus(at(Kind.CARRIED, unit), Exprs.sum(products)));
  }

  private Expr at(Kind kind, int unit) {
    return Exprs.at(kind, step.layer(), unit);
  }

  @Override
  public List<Derivation> asides(int unit) {
    if (scope.isMean()) {
      return List.of();
    }
    Expr gradient =
        new LossGradient(step).of(Exprs.minus(at(Kind.ACTIVATION, unit), at(Kind.TARGET, unit)));
    Ref carried = scope.ref(Kind.CARRIED, step.layer(), unit);
    return List.of(
        new Derivation(
            Statement.equal(new Symbol(carried), gradient),
            gradient instanceof Expr.Num ? List.of() : List.of(scope.numbers(gradient)),
            EquationContext.result(scope.value(Kind.CARRIED, step.layer(), unit), carried),
            List.of()));
  }

  @Override
  public Map<Quantity, Expr> onTheWay() {
    int l = step.layer();
    if (!step.loss().hasTargets()) {
      return Map.of(new Quantity(Kind.CARRIED, l), new Expr.Ones(step.parts().count()));
    }
    Expr error = Exprs.minus(Exprs.all(Kind.ACTIVATION, l), Exprs.all(Kind.TARGET, l));
    return Map.of(new Quantity(Kind.CARRIED, l), new LossGradient(step).of(error));
  }

  @Override
  public boolean tiesOutputs() {
    return true;
  }
}
