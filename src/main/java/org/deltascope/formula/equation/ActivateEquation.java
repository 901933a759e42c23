package org.deltascope.formula.equation;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.deltascope.formula.algebra.ClosedForms;
import org.deltascope.formula.algebra.Derivation;
import org.deltascope.formula.algebra.Expr;
import org.deltascope.formula.algebra.Expr.Call;
import org.deltascope.formula.algebra.Expr.Quotient;
import org.deltascope.formula.algebra.Exprs;
import org.deltascope.formula.algebra.MathFunction;
import org.deltascope.formula.algebra.Statement;
import org.deltascope.formula.naming.Names;
import org.deltascope.nn.Elementwise;
import org.deltascope.nn.Softmax;
import org.deltascope.trace.Quantity.Kind;
import org.deltascope.trace.Ref;
import org.deltascope.trace.Step;

/** aˡ = σ(zˡ). */
record ActivateEquation(EquationContext scope, Step.Activate step) implements StepEquation {

  private int l() {
    return step.layer();
  }

  @Override
  public Statement formula(Optional<Ref.One> part) {
    Expr z = Exprs.all(Kind.WEIGHTED_INPUT, l());
    Expr right =
        switch (step.activation()) {
          case Elementwise elementwise -> Exprs.call(new MathFunction.Activation(elementwise), z);
          case Softmax _ -> Exprs.call(new MathFunction.Softmax(), z);
        };
    return Statement.equal(Exprs.all(Kind.ACTIVATION, l()), scope.overSamples(right, true));
  }

  @Override
  public MatrixEquation tableau(Optional<Ref.One> part) {
    MatrixEquations t = new MatrixEquations(scope);
    Optional<Integer> row = part.map(Ref.One::row);
    int known = row.map(i -> i + 1).orElse(MatrixEquations.ALL_KNOWN);
    MatrixEquation.Operand result = t.plain(Kind.ACTIVATION, l(), MatrixEquations.row(row), known);
    if (scope.isMean()) {
      return new MatrixEquation(
          List.of(
              result,
              MatrixEquations.sign("= mean over the samples of"),
              t.samples(Kind.ACTIVATION, l(), MatrixEquations.row(row))));
    }
    MatrixEquation.Use use =
        step.activation() == Softmax.SOFTMAX
            ? MatrixEquations.EVERYTHING
            : MatrixEquations.row(row);
    return new MatrixEquation(
        List.of(
            result,
            MatrixEquations.sign("= " + Names.activation(step.activation()) + "("),
            t.plain(Kind.WEIGHTED_INPUT, l(), use),
            MatrixEquations.sign(")")));
  }

  @Override
  public Derivation derivation(Ref.One part) {
    int i = part.row();
    Expr z = Exprs.at(Kind.WEIGHTED_INPUT, l(), i);
    Expr closed =
        switch (step.activation()) {
          case Elementwise elementwise -> Exprs.call(new MathFunction.ClosedForm(elementwise), z);
          case Softmax _ -> new Call(new MathFunction.SoftmaxEntry(i), allZ());
        };
    Expr named =
        switch (step.activation()) {
          case Elementwise elementwise -> Exprs.call(new MathFunction.Activation(elementwise), z);
          case Softmax _ -> closed;
        };
    Expr names = scope.overSamples(named, true);
    return new Derivation(
        Statement.equal(Exprs.at(Kind.ACTIVATION, l(), i), names),
        scope.isMean() ? meanLines(names, named) : lines(closed),
        EquationContext.result(
            scope.value(Kind.ACTIVATION, l(), i), scope.ref(Kind.ACTIVATION, l(), i)),
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
    if (!(numbers instanceof Call(MathFunction.SoftmaxEntry(int index), List<Expr> z))) {
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
  public List<Ref.One> results() {
    return step.parts().all();
  }

  @Override
  public Set<Ref> reads(Optional<Ref.One> part) {
    if (step.activation() == Softmax.SOFTMAX) {
      return Set.copyOf(scope.refs(Kind.WEIGHTED_INPUT, l()));
    }
    return Set.of(look(Kind.WEIGHTED_INPUT, part));
  }

  @Override
  public Set<Ref> writes(Optional<Ref.One> part) {
    return Set.of(look(Kind.ACTIVATION, part));
  }

  private Ref look(Kind kind, Optional<Ref.One> part) {
    return part.map(p -> scope.ref(kind, l(), p.row())).orElse(scope.ref(kind, l()));
  }
}
