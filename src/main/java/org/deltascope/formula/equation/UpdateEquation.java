package org.deltascope.formula.equation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.deltascope.formula.algebra.Derivation;
import org.deltascope.formula.algebra.Expr;
import org.deltascope.formula.algebra.Expr.Symbol;
import org.deltascope.formula.algebra.Exprs;
import org.deltascope.formula.algebra.Statement;
import org.deltascope.formula.equation.MatrixEquation.Piece;
import org.deltascope.nn.Optimizer;
import org.deltascope.trace.Quantity.Kind;
import org.deltascope.trace.Ref;
import org.deltascope.trace.Step;

/** What the optimizer makes of the gradients, which are always those of the whole batch. */
record UpdateEquation(EquationContext scope, Step.ApplyUpdate step) implements StepEquation {

  /** The batch's gradients are used, whichever sample is looked at. */
  static UpdateEquation of(EquationContext scope, Step.ApplyUpdate step) {
    return new UpdateEquation(scope.ofBatch(), step);
  }

  private int l() {
    return step.layer();
  }

  private static boolean isBias(Optional<Ref.One> part) {
    return part.filter(p -> p.kind() == Kind.NEW_BIAS).isPresent();
  }

  private UpdateRule rule(Optional<Ref.One> part, boolean weight) {
    java.util.function.Function<Kind, Expr> symbols =
        kind ->
            part.map(p -> Exprs.at(kind, l(), p.row(), p.column()))
                .orElseGet(() -> Exprs.all(kind, l()));
    return new UpdateRule(step.optimizer(), step.time(), symbols, weight);
  }

  @Override
  public Statement formula(Optional<Ref.One> part) {
    UpdateRule rule = rule(Optional.empty(), !isBias(part));
    return Statement.becomes(rule.old(), Exprs.minus(rule.old(), rule.change()));
  }

  @Override
  public MatrixEquation tableau(Optional<Ref.One> part) {
    MatrixEquations t = new MatrixEquations(scope);
    boolean bias = isBias(part);
    int columns = bias ? 1 : scope.width(l() - 1);
    MatrixEquation.Use use =
        part.<MatrixEquation.Use>map(p -> new MatrixEquation.Use.Cell(p.row(), p.column()))
            .orElse(MatrixEquations.EVERYTHING);
    int known = part.map(p -> p.row() * columns + p.column() + 1).orElse(MatrixEquations.ALL_KNOWN);
    List<Piece> pieces = new ArrayList<>();
    pieces.add(t.plain(bias ? Kind.NEW_BIAS : Kind.NEW_WEIGHTS, l(), use, known));
    pieces.add(MatrixEquations.sign("="));
    pieces.add(t.plain(bias ? Kind.BIAS : Kind.WEIGHTS, l(), use));
    switch (step.optimizer()) {
      case Optimizer.Sgd _ -> {
        pieces.add(MatrixEquations.sign("− η ·"));
        pieces.add(t.plain(bias ? Kind.BIAS_GRADIENT : Kind.WEIGHT_GRADIENT, l(), use));
      }
      case Optimizer.Momentum _ -> {
        pieces.add(MatrixEquations.sign("− η ·"));
        pieces.add(t.plain(bias ? Kind.NEW_BIAS_V : Kind.NEW_WEIGHT_V, l(), use));
      }
      case Optimizer.RmsProp _, Optimizer.Adam _ -> {
        pieces.add(MatrixEquations.sign("−"));
        pieces.add(t.computed(rule(Optional.empty(), !bias).change(), use));
      }
    }
    return new MatrixEquation(pieces);
  }

  @Override
  public Derivation derivation(Ref.One part) {
    UpdateRule rule = rule(Optional.of(part), part.kind() == Kind.NEW_WEIGHTS);
    Expr names = Exprs.minus(rule.old(), rule.change());
    Expr between =
        Exprs.minus(scope.numbers(rule.old()), Exprs.computed(scope.evaluate(rule.change())));
    return new Derivation(
        Statement.equal(rule.updated(), names),
        List.of(scope.numbers(names), between),
        result(rule.updated()),
        rule.slots().stream().map(this::aside).toList());
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
    return step.parts().all();
  }

  @Override
  public Set<Ref> reads(Optional<Ref.One> part) {
    boolean bias = isBias(part);
    Set<Ref> reads =
        new HashSet<>(
            Set.of(
                ref(bias ? Kind.BIAS : Kind.WEIGHTS, part),
                ref(bias ? Kind.BIAS_GRADIENT : Kind.WEIGHT_GRADIENT, part)));
    if (part.isEmpty() && step.before().biasMode().isTrained()) {
      reads.add(ref(Kind.BIAS, part));
      reads.add(ref(Kind.BIAS_GRADIENT, part));
    }
    return reads;
  }

  @Override
  public Set<Ref> writes(Optional<Ref.One> part) {
    Ref one = ref(isBias(part) ? Kind.NEW_BIAS : Kind.NEW_WEIGHTS, part);
    return part.isEmpty() && step.before().biasMode().isTrained()
        ? Set.of(one, ref(Kind.NEW_BIAS, part))
        : Set.of(one);
  }

  private Ref ref(Kind kind, Optional<Ref.One> part) {
    return part.map(p -> scope.ref(kind, l(), p.row(), p.column())).orElse(scope.ref(kind, l()));
  }
}
