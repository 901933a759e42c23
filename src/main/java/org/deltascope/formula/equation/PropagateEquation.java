package org.deltascope.formula.equation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.deltascope.formula.algebra.Derivation;
import org.deltascope.formula.algebra.Expr;
import org.deltascope.formula.algebra.Expr.Hadamard;
import org.deltascope.formula.algebra.Expr.Symbol;
import org.deltascope.formula.algebra.Exprs;
import org.deltascope.formula.algebra.Statement;
import org.deltascope.trace.Quantity;
import org.deltascope.trace.Quantity.Kind;
import org.deltascope.trace.Ref;
import org.deltascope.trace.Step;

/**
 * δˡ = (Wˡ⁺¹)ᵀδˡ⁺¹ ⊙ σ′(zˡ) in its two halves: what is carried back, which is linear and holds for
 * means, and the slope, which is each sample's own.
 */
public record PropagateEquation(EquationContext scope, Step.PropagateError step)
    implements StepEquation {

  private int l() {
    return step.layer();
  }

  private CarriedEquation carried() {
    return new CarriedEquation(scope, l());
  }

  public static boolean isCarried(Optional<Ref.One> part) {
    return part.filter(p -> p.kind() == Kind.CARRIED).isPresent();
  }

  @Override
  public Statement formula(Optional<Ref.One> part) {
    if (isCarried(part)) {
      return carried().formula(part);
    }
    Expr body = new Hadamard(carried().product(), Exprs.all(Kind.SLOPE, l()));
    return Statement.equal(Exprs.all(Kind.ERROR, l()), scope.overSamples(body, true));
  }

  /** The second half begins with what was carried back. */
  @Override
  public Statement computation(Optional<Ref.One> part) {
    return part.isPresent() && !isCarried(part) ? secondHalf() : formula(part);
  }

  private Statement secondHalf() {
    Expr body = new Hadamard(Exprs.all(Kind.CARRIED, l()), Exprs.all(Kind.SLOPE, l()));
    return Statement.equal(Exprs.all(Kind.ERROR, l()), scope.overSamples(body, true));
  }

  @Override
  public Statement shown(Optional<Ref.One> part) {
    return scope.isMean() && !isCarried(part) ? secondHalf() : computation(part);
  }

  @Override
  public Map<Quantity, Expr> onTheWay() {
    return SlopeDerivation.origin(scope, l());
  }

  @Override
  public Derivation derivation(Ref.One part) {
    return part.kind() == Kind.CARRIED ? carried().derivation(part) : errorDerivation(part.row());
  }

  private Derivation errorDerivation(int unit) {
    Ref ref = scope.ref(Kind.ERROR, l(), unit);
    Ref slope = scope.ref(Kind.SLOPE, l(), unit);
    Ref carried = scope.ref(Kind.CARRIED, l(), unit);
    Expr body =
        Exprs.times(scope.isMean() ? new Symbol(carried) : carried().sum(unit), new Symbol(slope));
    Expr names = scope.overSamples(body, true);
    Expr between =
        scope.isMean()
            ? scope.sumOfValues(body, true)
            : Exprs.times(
                Exprs.num(scope.value(Kind.CARRIED, l(), unit), scope.ref(Kind.CARRIED, l(), unit)),
                Exprs.num(scope.value(Kind.SLOPE, l(), unit), slope));
    return new Derivation(
        Statement.equal(new Symbol(ref), names),
        List.of(scope.numbers(names), between),
        EquationContext.result(scope.value(Kind.ERROR, l(), unit), ref),
        SlopeDerivation.of(scope, l(), unit));
  }

  @Override
  public List<Ref.One> results() {
    return IntStream.range(0, step.delta().columns())
        .mapToObj(new Quantity(Kind.ERROR, l())::at)
        .toList();
  }
}
