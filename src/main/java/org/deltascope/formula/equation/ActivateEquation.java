package org.deltascope.formula.equation;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.deltascope.formula.algebra.ClosedForms;
import org.deltascope.formula.algebra.Derivation;
import org.deltascope.formula.algebra.Expr;
import org.deltascope.formula.algebra.Expr.Call;
import org.deltascope.formula.algebra.Expr.Quotient;
import org.deltascope.formula.algebra.Exprs;
import org.deltascope.formula.algebra.MathFunction;
import org.deltascope.formula.algebra.Statement;
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

  /** The mean of the samples' activations is not the activation of a mean. */
  @Override
  public Statement shown(Optional<Ref.One> part) {
    Expr a = Exprs.all(Kind.ACTIVATION, l());
    return scope.isMean() ? Statement.equal(a, scope.overSamples(a, true)) : computation(part);
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
}
