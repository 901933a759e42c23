package org.deltascope.formula.equation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.deltascope.formula.algebra.Derivation;
import org.deltascope.formula.algebra.Expr;
import org.deltascope.formula.algebra.Expr.Product;
import org.deltascope.formula.algebra.Exprs;
import org.deltascope.formula.algebra.Statement;
import org.deltascope.nn.BiasMode;
import org.deltascope.trace.Quantity.Kind;
import org.deltascope.trace.Ref;
import org.deltascope.trace.Step;

/** zˡ = Wˡ aˡ⁻¹ + bˡ. It is linear, so it also holds for the means over a batch. */
record WeightedSumEquation(EquationContext scope, Step.WeightedSum step) implements StepEquation {

  private int l() {
    return step.layer();
  }

  private boolean hasBias() {
    return step.parameters().biasMode() != BiasMode.NONE;
  }

  @Override
  public Statement formula(Optional<Ref.One> part) {
    Expr product = new Product(Exprs.all(Kind.WEIGHTS, l()), Exprs.all(Kind.ACTIVATION, l() - 1));
    return Statement.equal(
        Exprs.all(Kind.WEIGHTED_INPUT, l()),
        hasBias() ? Exprs.plus(product, Exprs.all(Kind.BIAS, l())) : product);
  }

  @Override
  public Derivation derivation(Ref.One part) {
    int i = part.row();
    List<Expr> terms = new ArrayList<>();
    for (int j = 0; j < scope.width(l() - 1); j++) {
      if (step.parameters().edges().isPresent(i, j)) {
        terms.add(
            Exprs.times(Exprs.at(Kind.WEIGHTS, l(), i, j), Exprs.at(Kind.ACTIVATION, l() - 1, j)));
      }
    }
    if (hasBias() && scope.names().convention().biasAsInput()) {
      terms.addFirst(Exprs.times(Exprs.at(Kind.BIAS, l(), i), Exprs.num(1)));
    } else if (hasBias()) {
      terms.add(Exprs.at(Kind.BIAS, l(), i));
    }
    if (terms.isEmpty()) {
      terms.add(Exprs.num(0));
    }
    Expr names = Exprs.sum(terms);
    Expr between = Exprs.sum(scope.computed(terms));
    return new Derivation(
        Statement.equal(Exprs.at(Kind.WEIGHTED_INPUT, l(), i), names),
        terms.size() == 1 ? List.of(scope.numbers(names)) : List.of(scope.numbers(names), between),
        EquationContext.result(
            scope.value(Kind.WEIGHTED_INPUT, l(), i), ref(Kind.WEIGHTED_INPUT, i)),
        List.of());
  }

  @Override
  public List<Ref.One> results() {
    return step.parts().all();
  }

  private Ref ref(Kind kind, int unit) {
    return scope.ref(kind, l(), unit);
  }
}
