package org.deltascope.formula.equation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.deltascope.formula.algebra.Derivation;
import org.deltascope.formula.algebra.Expr;
import org.deltascope.formula.algebra.Expr.Symbol;
import org.deltascope.formula.algebra.Exprs;
import org.deltascope.formula.algebra.Statement;
import org.deltascope.formula.convention.Augmented;
import org.deltascope.nn.LearningRateSchedule;
import org.deltascope.nn.Optimizer;
import org.deltascope.trace.Quantity;
import org.deltascope.trace.Quantity.Kind;
import org.deltascope.trace.Ref;
import org.deltascope.trace.Step;
import org.deltascope.trace.StepParts;

/**
 * What the optimizer makes of the gradients, which are always those of the whole batch.
 *
 * @param scope the look at the trace
 * @param step the step
 */
public record UpdateEquation(EquationContext scope, Step.ApplyUpdate step) implements StepEquation {

  /**
   * {@return the equation of an update: the batch's gradients are used, whichever sample is looked
   * at}
   *
   * @param scope the look at the trace
   * @param step the step
   */
  public static UpdateEquation of(EquationContext scope, Step.ApplyUpdate step) {
    return new UpdateEquation(scope.ofBatch(), step);
  }

  private int l() {
    return step.layer();
  }

  private static boolean isBias(Optional<Ref.One> part) {
    return part.filter(p -> p.kind().place() == Quantity.Place.BIAS).isPresent();
  }

  /** Weights that stay as they are; a bias that does so has no part here. */
  private boolean isFrozen(Optional<Ref.One> part) {
    return !isBias(part) && !step.before().weightMode().isTrained();
  }

  private UpdateRule rule(Optional<Ref.One> part, boolean weight) {
    java.util.function.Function<Kind, Expr> symbols =
        kind ->
            part.map(p -> Exprs.at(kind, l(), p.row(), p.column()))
                .orElseGet(() -> Exprs.all(kind, l()));
    return new UpdateRule(step.optimizer(), step.time(), symbols, weight);
  }

  /**
   * {@return whether the update is told of W̃ at once: where all of it is trained, and where η δ
   * x̃ᵀ stands in it, that is the gradient of all of it}
   */
  public boolean isAugmented() {
    return scope.names().convention().biasAsInput()
        && step.before().weightMode().isTrained()
        && step.before().biasMode().isTrained()
        && (!isAdded() || gradient().isAugmented());
  }

  /** The rule as it is told: of W̃, of W or of b. */
  private UpdateRule told(Optional<Ref.One> part) {
    return isAugmented()
        ? new UpdateRule(
            step.optimizer(), step.time(), kind -> Augmented.all(kind, l()), /* weight= */ true)
        : rule(Optional.empty(), !isBias(part));
  }

  /** What the optimizer keeps, where the part is a number of that. */
  private Optional<Statement> kept(Optional<Ref.One> part, UpdateRule written) {
    List<Statement> slots = rule(Optional.empty(), !isBias(part)).slots();
    return part.flatMap(
        one ->
            IntStream.range(0, slots.size())
                .filter(k -> slots.get(k).result().kind() == one.kind())
                .mapToObj(written.slots()::get)
                .findFirst());
  }

  @Override
  public Statement formula(Optional<Ref.One> part) {
    UpdateRule rule = told(part);
    Optional<Statement> kept = kept(part, rule);
    if (kept.isPresent()) {
      return kept.get();
    }
    if (isFrozen(part)) {
      return Statement.equal(rule.updated(), rule.old());
    }
    Expr subtracted = Exprs.minus(rule.old(), rule.change());
    return isAdded()
        ? new Statement(
            rule.old(),
            Statement.Relation.BECOMES,
            List.of(added(rule, gradientAsTold(part)), subtracted))
        : Statement.becomes(rule.old(), subtracted);
  }

  /** Where the error is target minus output, plain descent is told as w + η δ x. */
  private boolean isAdded() {
    return scope.names().convention().targetMinusOutput()
        && step.optimizer() instanceof Optimizer.Sgd;
  }

  private Expr gradientAsTold(Optional<Ref.One> part) {
    Optional<Ref.One> of = gradientOf(part);
    return (isAugmented() ? gradient().formula(of) : gradient().computation(of)).computed();
  }

  private GradientEquation gradient() {
    return new GradientEquation(scope, scope.trace().weightGradient(l()));
  }

  private Optional<Ref.One> gradientOf(Optional<Ref.One> part) {
    return part.map(
        one ->
            one.of(
                new Quantity(
                    one.kind() == Kind.NEW_WEIGHTS ? Kind.WEIGHT_GRADIENT : Kind.BIAS_GRADIENT,
                    l())));
  }

  private static Expr added(UpdateRule rule, Expr gradient) {
    Expr step =
        gradient instanceof Expr.Times(List<Expr> factors)
            ? new Expr.Times(Stream.concat(Stream.of(rule.rate()), factors.stream()).toList())
            : Exprs.times(rule.rate(), gradient);
    return Exprs.minus(rule.old(), step);
  }

  @Override
  public Statement computation(Optional<Ref.One> part) {
    return kept(part, rule(Optional.empty(), !isBias(part)))
        .orElseGet(() -> computation(!isBias(part)));
  }

  private Statement computation(boolean weight) {
    UpdateRule rule = rule(Optional.empty(), weight);
    if (weight && !step.before().weightMode().isTrained()) {
      return Statement.equal(rule.updated(), rule.old());
    }
    return Statement.equal(rule.updated(), Exprs.minus(rule.old(), rule.change()));
  }

  @Override
  public Statement shown(Optional<Ref.One> part) {
    UpdateRule rule = told(part);
    if (isFrozen(part)) {
      return computation(part);
    }
    Optional<Statement> kept = kept(part, rule);
    if (kept.isPresent()) {
      return kept.get();
    }
    return Statement.equal(
        rule.updated(),
        isAdded() && scope.samples() == 1
            ? added(rule, gradientAsTold(part))
            : Exprs.minus(rule.old(), rule.change()));
  }

  @Override
  public List<Statement> computations() {
    return step.before().biasMode().isTrained()
        ? List.of(computation(true), computation(false))
        : List.of(computation(true));
  }

  @Override
  public Map<Quantity, Expr> onTheWay() {
    return Stream.of(true, false)
        .flatMap(weight -> rule(Optional.empty(), weight).slots().stream())
        .collect(Collectors.toMap(Statement::result, Statement::computed));
  }

  @Override
  public Derivation derivation(Ref.One part) {
    UpdateRule rule = rule(Optional.of(part), !isBias(Optional.of(part)));
    Optional<Statement> kept = kept(Optional.of(part), rule);
    if (kept.isPresent()) {
      return aside(kept.get());
    }
    Expr names =
        isAdded() && scope.samples() == 1
            ? added(
                rule,
                gradient()
                    .derivation(gradientOf(Optional.of(part)).orElseThrow())
                    .names()
                    .computed())
            : Exprs.minus(rule.old(), rule.change());
    Expr between =
        Exprs.minus(scope.numbers(rule.old()), Exprs.computed(scope.evaluate(rule.change())));
    return new Derivation(
        Statement.equal(rule.updated(), names),
        List.of(scope.numbers(names), between),
        result(rule.updated()),
        Stream.concat(rule.slots().stream(), rate().stream()).map(this::aside).toList());
  }

  /** {@return where η comes from, if a schedule changes it} */
  private Optional<Statement> rate() {
    LearningRateSchedule schedule = step.optimizer().schedule();
    return schedule.isConstant()
        ? Optional.empty()
        : Optional.of(
            ScheduledRate.at(schedule, scope.trace().update(), scope.trace().batch().epoch()));
  }

  private Derivation aside(Statement slot) {
    return new Derivation(
        slot, List.of(scope.numbers(slot.computed())), result(slot.left()), List.of());
  }

  private Expr.Num result(Expr left) {
    return left instanceof Symbol(Ref ref)
        ? EquationContext.result(scope.evaluate(left), ref)
        : Exprs.computed(scope.evaluate(left));
  }

  @Override
  public List<Ref.One> results() {
    return step.parts() instanceof StepParts.Stages stages
        ? stages.stages().getLast().all()
        : step.parts().all();
  }
}
