package org.deltascope.formula.equation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.deltascope.formula.algebra.Derivation;
import org.deltascope.formula.algebra.Expr;
import org.deltascope.formula.algebra.Expr.Symbol;
import org.deltascope.formula.algebra.Exprs;
import org.deltascope.formula.algebra.Statement;
import org.deltascope.formula.equation.MatrixEquation.Piece;
import org.deltascope.trace.Quantity.Kind;
import org.deltascope.trace.Ref;
import org.deltascope.trace.Step;

/** δᴸ = ∂L/∂zᴸ, of one sample or as the mean of the batch. */
record OutputErrorEquation(EquationContext scope, Step.OutputError step, OutputErrorForm form)
    implements StepEquation {

  static OutputErrorEquation of(EquationContext scope, Step.OutputError step) {
    return new OutputErrorEquation(scope, step, OutputErrorForm.of(scope, step));
  }

  private int l() {
    return step.layer();
  }

  @Override
  public Statement formula(Optional<Ref.One> part) {
    return Statement.equal(Exprs.all(Kind.ERROR, l()), scope.overSamples(form.whole(), true));
  }

  @Override
  public MatrixEquation tableau(Optional<Ref.One> part) {
    MatrixEquations t = new MatrixEquations(scope);
    Optional<Integer> row = part.map(Ref.One::row);
    int known = row.map(i -> i + 1).orElse(MatrixEquations.ALL_KNOWN);
    MatrixEquation.Use use = MatrixEquations.row(row);
    List<Piece> pieces = new ArrayList<>();
    pieces.add(t.plain(Kind.ERROR, l(), use, known));
    if (scope.isMean()) {
      pieces.add(MatrixEquations.sign("= mean over the samples of"));
      pieces.add(t.samples(Kind.ERROR, l(), use));
    } else {
      pieces.addAll(form.pieces(t, use));
    }
    return new MatrixEquation(pieces);
  }

  @Override
  public Derivation derivation(Ref.One part) {
    int i = part.row();
    Symbol error = new Symbol(error(i));
    Expr body = form.entry(i);
    Expr names = scope.overSamples(body, true);
    Optional<Expr> chain = scope.isMean() ? Optional.empty() : form.chain(i);
    List<Expr> lines = new ArrayList<>();
    if (!(form.tiesOutputs() && scope.isMean())) {
      lines.add(scope.numbers(names));
    }
    if (scope.isMean()) {
      lines.add(scope.sumOfValues(body, true));
    } else {
      between(body).ifPresent(lines::add);
    }
    return new Derivation(
        chain
            .map(factors -> Statement.equal(error, factors, names))
            .orElseGet(() -> Statement.equal(error, names)),
        lines,
        EquationContext.result(scope.value(Kind.ERROR, l(), i), error(i)),
        form.asides(i));
  }

  /** The factors of a product, each computed. */
  private Optional<Expr> between(Expr body) {
    return body instanceof Expr.Times(List<Expr> factors)
        ? Optional.of(new Expr.Times(scope.computed(factors)))
        : Optional.empty();
  }

  @Override
  public List<Ref.One> results() {
    return step.parts().all();
  }

  @Override
  public Set<Ref> reads(Optional<Ref.One> part) {
    Set<Ref> reads = new HashSet<>();
    boolean all = part.isEmpty() || form.tiesOutputs();
    IntStream.range(0, step.parts().count())
        .filter(i -> all || part.get().row() == i)
        .forEach(
            i -> {
              reads.add(scope.ref(Kind.ACTIVATION, l(), i));
              reads.add(scope.ref(Kind.TARGET, l(), i));
              if (form.readsWeightedInput()) {
                reads.add(scope.ref(Kind.WEIGHTED_INPUT, l(), i));
              }
            });
    return reads;
  }

  @Override
  public Set<Ref> writes(Optional<Ref.One> part) {
    return Set.of(part.map(p -> error(p.row())).orElse(scope.ref(Kind.ERROR, l())));
  }

  private Ref error(int unit) {
    return scope.ref(Kind.ERROR, l(), unit);
  }
}
