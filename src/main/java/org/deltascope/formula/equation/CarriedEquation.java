package org.deltascope.formula.equation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.deltascope.formula.algebra.Derivation;
import org.deltascope.formula.algebra.Expr;
import org.deltascope.formula.algebra.Exprs;
import org.deltascope.formula.algebra.Statement;
import org.deltascope.trace.Quantity;
import org.deltascope.trace.Quantity.Kind;
import org.deltascope.trace.Ref;

/**
 * ∂L/∂aˡ = (Wˡ⁺¹)ᵀδˡ⁺¹, the error carried back before its slope. The inputs, l = 0, have no slope,
 * so for them that is all. It is linear and holds for means.
 *
 * @param scope the look at the trace
 * @param layer l, from 0 to L − 1
 */
record CarriedEquation(EquationContext scope, int layer) implements StepEquation {

  /** {@return (Wˡ⁺¹)ᵀδˡ⁺¹} */
  Expr product() {
    return new Expr.Product(
        new Expr.Transpose(Exprs.all(Kind.WEIGHTS, layer + 1)), Exprs.all(Kind.ERROR, layer + 1));
  }

  @Override
  public Statement formula(Optional<Ref.One> part) {
    return Statement.equal(Exprs.all(Kind.CARRIED, layer), product());
  }

  /** {@return what comes back to a neuron, as a sum over the edges out of it} */
  Expr sum(int unit) {
    int next = layer + 1;
    List<Expr> terms = new ArrayList<>();
    for (int i = 0; i < scope.width(next); i++) {
      if (scope.layer(next).edges().isPresent(i, unit)) {
        terms.add(
            Exprs.times(Exprs.at(Kind.WEIGHTS, next, i, unit), Exprs.at(Kind.ERROR, next, i)));
      }
    }
    return terms.isEmpty() ? Exprs.num(0) : Exprs.sum(terms);
  }

  @Override
  public Derivation derivation(Ref.One part) {
    int unit = part.row();
    Ref ref = scope.ref(Kind.CARRIED, layer, unit);
    Expr names = sum(unit);
    List<Expr> lines = new ArrayList<>(List.of(scope.numbers(names)));
    if (names instanceof Expr.Sum(List<Expr> terms)) {
      lines.add(Exprs.sum(scope.computed(terms)));
    }
    return new Derivation(
        Statement.equal(new Expr.Symbol(ref), names),
        lines,
        EquationContext.result(scope.value(Kind.CARRIED, layer, unit), ref),
        List.of());
  }

  @Override
  public List<Ref.One> results() {
    return IntStream.range(0, scope.width(layer))
        .mapToObj(new Quantity(Kind.CARRIED, layer)::at)
        .toList();
  }
}
