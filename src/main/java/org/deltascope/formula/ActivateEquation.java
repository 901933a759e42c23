package org.deltascope.formula;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.deltascope.formula.Expr.Call;
import org.deltascope.formula.Expr.Quotient;
import org.deltascope.formula.Quantity.Kind;
import org.deltascope.nn.Elementwise;
import org.deltascope.nn.Softmax;
import org.deltascope.trace.Part;
import org.deltascope.trace.Step;

/** aˡ = σ(zˡ). */
record ActivateEquation(Scope scope, Step.Activate step) implements StepEquation {

  private int l() {
    return step.layer();
  }

  @Override
  public Statement formula(Optional<Part> part) {
    Expr z = Exprs.all(Kind.WEIGHTED_INPUT, l());
    Expr right =
        switch (step.activation()) {
          case Elementwise elementwise -> Exprs.call(new Function.Activation(elementwise), z);
          case Softmax _ -> Exprs.call(new Function.Softmax(), z);
        };
    return Statement.equal(Exprs.all(Kind.ACTIVATION, l()), scope.overSamples(right, true));
  }

  @Override
  public Tableau tableau(Optional<Part> part) {
    Tableaux t = new Tableaux(scope);
    Optional<Integer> row = part.map(Part::unit);
    int known = row.map(i -> i + 1).orElse(Tableaux.ALL_KNOWN);
    Tableau.Operand result = t.plain(Kind.ACTIVATION, l(), Tableaux.row(row), known);
    if (scope.isMean()) {
      return new Tableau(
          List.of(
              result,
              Tableaux.sign("= mean over the samples of"),
              t.samples(Kind.ACTIVATION, l(), Tableaux.row(row))));
    }
    Tableau.Use use =
        step.activation() == Softmax.SOFTMAX ? Tableaux.EVERYTHING : Tableaux.row(row);
    return new Tableau(
        List.of(
            result,
            Tableaux.sign("= " + Names.activation(step.activation()) + "("),
            t.plain(Kind.WEIGHTED_INPUT, l(), use),
            Tableaux.sign(")")));
  }

  @Override
  public Derivation derivation(Part part) {
    int i = part.unit();
    Expr z = Exprs.at(Kind.WEIGHTED_INPUT, l(), i);
    Expr closed =
        switch (step.activation()) {
          case Elementwise elementwise -> Exprs.call(new Function.ClosedForm(elementwise), z);
          case Softmax _ -> new Call(new Function.SoftmaxEntry(i), allZ());
        };
    Expr named =
        switch (step.activation()) {
          case Elementwise elementwise -> Exprs.call(new Function.Activation(elementwise), z);
          case Softmax _ -> closed;
        };
    Expr names = scope.overSamples(named, true);
    return new Derivation(
        Statement.equal(Exprs.at(Kind.ACTIVATION, l(), i), names),
        scope.isMean() ? meanLines(names, named) : lines(closed),
        Scope.result(scope.value(Kind.ACTIVATION, l(), i), scope.ref(Kind.ACTIVATION, l(), i)),
        List.of());
  }

  /** The softmaxes of several samples would be too long a line. */
  private List<Expr> meanLines(Expr names, Expr named) {
    Expr values = scope.sumOfValues(named, true);
    return step.activation() == Softmax.SOFTMAX
        ? List.of(values)
        : List.of(scope.numbers(names), values);
  }

  private List<Expr> lines(Expr closed) {
    Expr numbers = scope.numbers(closed);
    if (!(numbers instanceof Call(Function.SoftmaxEntry(int index), List<Expr> z))) {
      return List.of(numbers);
    }
    Expr between = ClosedForms.softmaxOfNumbers(index, z.stream().mapToDouble(scope::evaluate));
    return isReadable(between) ? List.of(numbers, between) : List.of(numbers);
  }

  /** Large z overflow in the quotient of exponentials, though not in the softmax itself. */
  private boolean isReadable(Expr quotient) {
    return quotient instanceof Quotient(_, Expr denominator)
        && Double.isFinite(scope.evaluate(denominator))
        && scope.evaluate(denominator) > Double.MIN_NORMAL / Math.ulp(1.0)
        && scope.evaluate(quotient) > 0;
  }

  private List<Expr> allZ() {
    return IntStream.range(0, step.parts().count())
        .mapToObj(j -> Exprs.at(Kind.WEIGHTED_INPUT, l(), j))
        .toList();
  }

  @Override
  public List<Part> results() {
    return step.parts().all();
  }

  @Override
  public Set<Ref> reads(Optional<Part> part) {
    if (step.activation() == Softmax.SOFTMAX) {
      return Set.copyOf(scope.refs(Kind.WEIGHTED_INPUT, l()));
    }
    return Set.of(look(Kind.WEIGHTED_INPUT, part));
  }

  @Override
  public Set<Ref> writes(Optional<Part> part) {
    return Set.of(look(Kind.ACTIVATION, part));
  }

  private Ref look(Kind kind, Optional<Part> part) {
    return part.map(p -> scope.ref(kind, l(), p.unit())).orElse(scope.ref(kind, l()));
  }
}
