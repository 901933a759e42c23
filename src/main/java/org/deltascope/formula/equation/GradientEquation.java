package org.deltascope.formula.equation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.deltascope.formula.algebra.Derivation;
import org.deltascope.formula.algebra.Expr;
import org.deltascope.formula.algebra.Expr.Hadamard;
import org.deltascope.formula.algebra.Expr.Outer;
import org.deltascope.formula.algebra.Expr.Partial;
import org.deltascope.formula.algebra.Expr.Product;
import org.deltascope.formula.algebra.Expr.Symbol;
import org.deltascope.formula.algebra.Expr.Transpose;
import org.deltascope.formula.algebra.Exprs;
import org.deltascope.formula.algebra.Statement;
import org.deltascope.formula.convention.Augmented;
import org.deltascope.nn.BiasMode;
import org.deltascope.nn.Reduction;
import org.deltascope.trace.Quantity;
import org.deltascope.trace.Quantity.Kind;
import org.deltascope.trace.Ref;
import org.deltascope.trace.Step;

/**
 * ∂L/∂Wˡ = δˡ ⊗ aˡ⁻¹ and ∂L/∂bˡ = δˡ, of one sample or of the whole batch.
 *
 * @param scope the look at the trace
 * @param step the step
 */
public record GradientEquation(EquationContext scope, Step.WeightGradient step)
    implements StepEquation {

  private int l() {
    return step.layer();
  }

  private boolean isMeanOfSamples() {
    return step.reduction() == Reduction.MEAN;
  }

  /**
   * {@return whether the gradient is told of W̃ at once: where the column of biases has the
   * derivative that it would have as weights}
   */
  public boolean isAugmented() {
    boolean ownBias = step.biasMode() == BiasMode.PER_NEURON || step.biasMode() == BiasMode.FROZEN;
    return scope.names().convention().biasAsInput()
        && ownBias
        && !isDecayed()
        && step.parameters().edges().isComplete();
  }

  @Override
  public Statement formula(Optional<Ref.One> part) {
    return isAugmented() ? augmented() : computation(part);
  }

  /** ∂L/∂W̃ = δ ⊗ x̃. */
  private Statement augmented() {
    Expr delta = Exprs.all(Kind.ERROR, l());
    Expr input = Augmented.all(Kind.ACTIVATION, l() - 1);
    Expr product = scope.overSamples(new Product(delta, new Transpose(input)), isMeanOfSamples());
    Expr gradient = Augmented.all(Kind.WEIGHT_GRADIENT, l());
    return scope.isMean()
        ? Statement.equal(gradient, product)
        : Statement.equal(gradient, new Outer(delta, input), product);
  }

  @Override
  public Statement shown(Optional<Ref.One> part) {
    return formula(part);
  }

  @Override
  public Statement computation(Optional<Ref.One> part) {
    Expr delta = Exprs.all(Kind.ERROR, l());
    Expr input = Exprs.all(Kind.ACTIVATION, l() - 1);
    if (part.isPresent() && part.get().kind() == Kind.BIAS_GRADIENT) {
      return biasFormula(delta);
    }
    Expr product =
        whole(scope.overSamples(new Product(delta, new Transpose(input)), isMeanOfSamples()));
    Expr gradient = Exprs.all(Kind.WEIGHT_GRADIENT, l());
    return scope.isMean()
        ? Statement.equal(gradient, product)
        : Statement.equal(gradient, whole(new Outer(delta, input)), product);
  }

  /** Only where there are edges, and with what weight decay adds. */
  private Expr whole(Expr product) {
    Expr masked =
        step.parameters().edges().isComplete()
            ? product
            : new Hadamard(Exprs.all(Kind.EDGES, l()), product);
    return isDecayed()
        ? Exprs.plus(masked, PenaltyTerm.ofGradient(Exprs.all(Kind.WEIGHTS, l())))
        : masked;
  }

  private boolean isDecayed() {
    return step.decay() != 0 && scope.isOfBatch();
  }

  private Statement biasFormula(Expr delta) {
    Expr body =
        step.biasMode() == BiasMode.SHARED
            ? Exprs.times(new Product(new Transpose(ones()), delta), ones())
            : delta;
    return Statement.equal(
        Exprs.all(Kind.BIAS_GRADIENT, l()), scope.overSamples(body, isMeanOfSamples()));
  }

  private Expr ones() {
    return new Expr.Ones(scope.width(l()));
  }

  @Override
  public List<Statement> computations() {
    Statement weights = computation(Optional.empty());
    return step.biasMode() == BiasMode.NONE
        ? List.of(weights)
        : List.of(weights, biasFormula(Exprs.all(Kind.ERROR, l())));
  }

  @Override
  public Derivation derivation(Ref.One part) {
    return part.kind() == Kind.WEIGHT_GRADIENT
        ? ofWeight(part.row(), part.column())
        : ofBiasAt(part.row());
  }

  private Derivation ofWeight(int to, int from) {
    Ref ref = scope.ref(Kind.WEIGHT_GRADIENT, l(), to, from);
    Expr body =
        Exprs.times(Exprs.at(Kind.ERROR, l(), to), Exprs.at(Kind.ACTIVATION, l() - 1, from));
    Expr names = decayed(scope.overSamples(body, isMeanOfSamples()), to, from);
    if (scope.isMean()) {
      return new Derivation(
          Statement.equal(new Symbol(ref), names),
          List.of(
              scope.numbers(names), computed(scope.sumOfValues(body, isMeanOfSamples()), to, from)),
          EquationContext.result(step.weightGradient().get(to, from), ref),
          List.of());
    }
    Expr chain =
        Exprs.times(
            new Partial(Quantity.of(Kind.LOSS).all(), scope.ref(Kind.WEIGHTED_INPUT, l(), to)),
            new Partial(
                scope.ref(Kind.WEIGHTED_INPUT, l(), to), scope.ref(Kind.WEIGHTS, l(), to, from)));
    List<Expr> lines = new ArrayList<>(List.of(scope.numbers(names)));
    if (isDecayed()) {
      lines.add(computed(Exprs.computed(scope.evaluate(body)), to, from));
    }
    return new Derivation(
        Statement.equal(new Symbol(ref), decayed(chain, to, from), names),
        lines,
        EquationContext.result(scope.value(Kind.WEIGHT_GRADIENT, l()).get(to, from), ref),
        List.of());
  }

  private Expr decayed(Expr gradient, int to, int from) {
    return isDecayed() ? Exprs.plus(gradient, decay(to, from)) : gradient;
  }

  /** The same with what weight decay adds as one number. */
  private Expr computed(Expr gradient, int to, int from) {
    return isDecayed()
        ? Exprs.plus(gradient, Exprs.computed(scope.evaluate(decay(to, from))))
        : gradient;
  }

  private Expr decay(int to, int from) {
    return PenaltyTerm.ofGradient(Exprs.at(Kind.WEIGHTS, l(), to, from));
  }

  private Derivation ofBiasAt(int unit) {
    Ref ref = scope.ref(Kind.BIAS_GRADIENT, l(), unit);
    Expr body =
        step.biasMode() == BiasMode.SHARED
            ? Exprs.sum(
                IntStream.range(0, scope.width(l()))
                    .mapToObj(i -> Exprs.at(Kind.ERROR, l(), i))
                    .toList())
            : timesOne(Exprs.at(Kind.ERROR, l(), unit));
    Expr names = scope.overSamples(body, isMeanOfSamples());
    List<Expr> lines = new ArrayList<>();
    if (!(names instanceof Symbol)) {
      lines.add(scope.numbers(names));
    }
    if (scope.isMean() && step.biasMode() == BiasMode.SHARED) {
      lines.add(scope.sumOfValues(body, isMeanOfSamples()));
    }
    return new Derivation(
        Statement.equal(new Symbol(ref), names),
        lines,
        EquationContext.result(scope.value(Kind.BIAS_GRADIENT, l()).get(unit, 0), ref),
        List.of());
  }

  /** The bias is the weight of an input that is 1. */
  private Expr timesOne(Expr error) {
    return isAugmented() ? Exprs.times(error, Exprs.num(1)) : error;
  }

  @Override
  public List<Ref.One> results() {
    return step.parts().all();
  }
}
