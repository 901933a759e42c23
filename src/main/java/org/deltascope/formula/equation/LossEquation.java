package org.deltascope.formula.equation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.deltascope.formula.algebra.Derivation;
import org.deltascope.formula.algebra.Expr;
import org.deltascope.formula.algebra.Expr.Product;
import org.deltascope.formula.algebra.Expr.Transpose;
import org.deltascope.formula.algebra.Exprs;
import org.deltascope.formula.algebra.MathFunction;
import org.deltascope.formula.algebra.Statement;
import org.deltascope.formula.matrices.MatrixEquation;
import org.deltascope.nn.Reduction;
import org.deltascope.trace.Quantity;
import org.deltascope.trace.Quantity.Kind;
import org.deltascope.trace.Ref;
import org.deltascope.trace.Step;

/** L, what each output adds to it and their sum. */
record LossEquation(EquationContext scope, Step.EvaluateLoss step) implements StepEquation {
  private static final MathFunction LN = new MathFunction.Ln();

  private int l() {
    return step.layer();
  }

  private int outputs() {
    return step.parts().count();
  }

  private boolean isMeanOfSamples() {
    return step.reduction() == Reduction.MEAN;
  }

  @Override
  public Statement formula(Optional<Ref.One> part) {
    Expr y = Exprs.all(Kind.ACTIVATION, l());
    Expr t = Exprs.all(Kind.TARGET, l());
    Expr norm = Exprs.call(new MathFunction.SquaredNorm(), Exprs.minus(y, t));
    Expr ones = new Expr.Ones(outputs());
    Expr body =
        switch (step.loss()) {
          case HALF_SQUARED_ERROR -> Exprs.times(Exprs.half(), norm);
          case SQUARED_ERROR -> norm;
          case MEAN_SQUARED_ERROR ->
              Exprs.times(Exprs.over(Exprs.num(1), Exprs.num(outputs())), norm);
          case BINARY_CROSS_ENTROPY ->
              new Expr.Negative(
                  Exprs.plus(
                      new Product(new Transpose(t), Exprs.call(LN, y)),
                      new Product(
                          new Transpose(Exprs.minus(ones, t)),
                          Exprs.call(LN, Exprs.minus(ones, y)))));
          case CROSS_ENTROPY -> new Expr.Negative(new Product(new Transpose(t), Exprs.call(LN, y)));
          case ABSOLUTE_ERROR ->
              new Product(
                  new Transpose(ones), Exprs.call(new MathFunction.Absolute(), Exprs.minus(y, t)));
          case OUTPUT -> new Product(new Transpose(ones), y);
        };
    Expr reduced = scope.overSamples(body, isMeanOfSamples());
    return Statement.equal(
        new Expr.Symbol(scope.loss()),
        isPenalized() ? Exprs.plus(reduced, PenaltyTerm.ofLoss()) : reduced);
  }

  private boolean isPenalized() {
    return scope.isOfBatch() && step.penalty().isPresent();
  }

  /** Logarithms of outputs that were rounded to 0 or 1 would say nothing. */
  @Override
  public Statement shown(Optional<Ref.One> part) {
    Expr terms =
        new Product(new Transpose(new Expr.Ones(outputs())), Exprs.all(Kind.LOSS_TERM, l()));
    Expr inZ = scope.overSamples(terms, isMeanOfSamples());
    Expr ofTerms = isPenalized() ? Exprs.plus(inZ, PenaltyTerm.ofLoss()) : inZ;
    return Statement.equal(
        Exprs.all(Kind.LOSS, 0), terms().areInZ() ? ofTerms : formula(part).computed());
  }

  @Override
  public MatrixEquation tableau(Optional<Ref.One> part) {
    return scope.matrices(shown(part), part).ofResult(new Expr.Symbol(scope.loss()));
  }

  @Override
  public Derivation derivation(Ref.One part) {
    int i = part.row();
    Ref ref = scope.ref(Kind.LOSS_TERM, l(), i);
    return derivation(
        new Expr.Symbol(ref),
        terms().of(i),
        terms().distance(i),
        EquationContext.result(scope.value(Kind.LOSS_TERM, l(), i), ref));
  }

  @Override
  public Optional<Derivation> total() {
    List<Expr> all = terms().all();
    Ref ref = scope.loss();
    Optional<Expr> between =
        outputs() == 1 || !step.loss().hasTargets()
            ? terms().distance(0)
            : Optional.of(
                Exprs.sum(all.stream().<Expr>map(e -> Exprs.computed(value(e))).toList()));
    Derivation total =
        derivation(
            new Expr.Symbol(ref),
            Exprs.sum(all),
            between,
            EquationContext.result(scope.evaluate(new Expr.Symbol(ref)), ref));
    return Optional.of(isPenalized() ? withPenalty(total) : total);
  }

  private Derivation withPenalty(Derivation total) {
    Expr term = PenaltyTerm.ofLoss();
    Expr names = total.names().right().getLast();
    List<Expr> lines = new ArrayList<>();
    lines.add(PenaltyTerm.added(scope.numbers(names), scope.numbers(term)));
    Expr last = total.lines().isEmpty() ? scope.numbers(names) : total.lines().getLast();
    lines.add(PenaltyTerm.added(last, Exprs.computed(scope.evaluate(term))));
    return new Derivation(
        Statement.equal(total.names().left(), PenaltyTerm.added(names, term)),
        lines,
        total.value(),
        PenaltyTerm.squares(scope.network()).map(this::aside).stream().toList());
  }

  private Derivation aside(Statement squares) {
    Ref ref = Quantity.of(Kind.WEIGHT_SQUARES).all();
    return new Derivation(
        squares,
        List.of(scope.numbers(squares.computed())),
        EquationContext.result(step.penalty().squares(), ref),
        List.of());
  }

  private LossTerms terms() {
    return LossTerms.of(scope, step);
  }

  private double value(Expr term) {
    return scope.evaluate(scope.overSamples(term, isMeanOfSamples()));
  }

  private Derivation derivation(Expr left, Expr body, Optional<Expr> between, Expr.Num result) {
    Expr names = scope.overSamples(body, isMeanOfSamples());
    List<Expr> lines = new ArrayList<>();
    if (!(scope.isMean() && body instanceof Expr.Sum) && !(names instanceof Expr.Symbol)) {
      lines.add(scope.numbers(names));
    }
    if (scope.isMean()) {
      lines.add(scope.sumOfValues(body, isMeanOfSamples()));
    } else {
      between.ifPresent(lines::add);
    }
    return new Derivation(Statement.equal(left, names), lines, result, List.of());
  }

  @Override
  public List<Ref.One> results() {
    return List.of();
  }
}
