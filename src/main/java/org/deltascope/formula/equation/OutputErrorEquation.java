package org.deltascope.formula.equation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.deltascope.formula.algebra.Derivation;
import org.deltascope.formula.algebra.Expr;
import org.deltascope.formula.algebra.Expr.Symbol;
import org.deltascope.formula.algebra.Exprs;
import org.deltascope.formula.algebra.Statement;
import org.deltascope.trace.Quantity;
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
  public Statement shown(Optional<Ref.One> part) {
    Expr delta = Exprs.all(Kind.ERROR, l());
    return scope.isMean()
        ? Statement.equal(delta, scope.overSamples(delta, true))
        : computation(part);
  }

  @Override
  public Map<Quantity, Expr> onTheWay() {
    return form.onTheWay();
  }

  @Override
  public Derivation derivation(Ref.One part) {
    int i = part.row();
    Symbol error = new Symbol(error(i));
    Expr body = form.entry(i);
    Expr names = scope.overSamples(body, true);
    Optional<Expr> chain = scope.isMean() ? Optional.empty() : form.chain(i);
    List<Expr> lines = new ArrayList<>();
    if (!(form.tiesOutputs() && scope.isMean()) && !(names instanceof Symbol)) {
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

  private Ref error(int unit) {
    return scope.ref(Kind.ERROR, l(), unit);
  }
}
