package org.deltascope.formula.equation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.deltascope.formula.algebra.Derivation;
import org.deltascope.formula.algebra.Expr;
import org.deltascope.formula.algebra.Expr.Product;
import org.deltascope.formula.algebra.Exprs;
import org.deltascope.formula.algebra.Statement;
import org.deltascope.formula.equation.MatrixEquation.Piece;
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
  public MatrixEquation tableau(Optional<Ref.One> part) {
    MatrixEquations t = new MatrixEquations(scope);
    Optional<Integer> row = part.map(Ref.One::row);
    int known = row.map(i -> i + 1).orElse(MatrixEquations.ALL_KNOWN);
    List<Piece> pieces = new ArrayList<>();
    pieces.add(t.plain(Kind.WEIGHTED_INPUT, l(), MatrixEquations.row(row), known));
    pieces.add(MatrixEquations.sign("="));
    pieces.add(t.plain(Kind.WEIGHTS, l(), MatrixEquations.row(row)));
    pieces.add(MatrixEquations.sign("·"));
    pieces.add(t.plain(Kind.ACTIVATION, l() - 1, MatrixEquations.EVERYTHING));
    if (hasBias()) {
      pieces.add(MatrixEquations.sign("+"));
      pieces.add(t.plain(Kind.BIAS, l(), MatrixEquations.row(row)));
    }
    return new MatrixEquation(pieces);
  }

  @Override
  public Derivation derivation(Ref.One part) {
    int i = part.row();
    List<Expr> terms = new ArrayList<>();
    for (int j = 0; j < scope.width(l() - 1); j++) {
      terms.add(
          Exprs.times(Exprs.at(Kind.WEIGHTS, l(), i, j), Exprs.at(Kind.ACTIVATION, l() - 1, j)));
    }
    if (hasBias()) {
      terms.add(Exprs.at(Kind.BIAS, l(), i));
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

  @Override
  public Set<Ref> reads(Optional<Ref.One> part) {
    Set<Ref> reads = new HashSet<>();
    part.ifPresentOrElse(
        p -> {
          reads.addAll(scope.weightsInto(l(), p.row()));
          reads.addAll(scope.refs(Kind.ACTIVATION, l() - 1));
          if (hasBias()) {
            reads.add(ref(Kind.BIAS, p.row()));
          }
        },
        () -> {
          reads.add(scope.ref(Kind.WEIGHTS, l()));
          reads.add(scope.ref(Kind.ACTIVATION, l() - 1));
          if (hasBias()) {
            reads.add(scope.ref(Kind.BIAS, l()));
          }
        });
    return reads;
  }

  @Override
  public Set<Ref> writes(Optional<Ref.One> part) {
    return Set.of(
        part.map(p -> ref(Kind.WEIGHTED_INPUT, p.row()))
            .orElse(scope.ref(Kind.WEIGHTED_INPUT, l())));
  }

  private Ref ref(Kind kind, int unit) {
    return scope.ref(kind, l(), unit);
  }
}
