package org.deltascope.formula.verdict;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.deltascope.formula.algebra.Evaluated;
import org.deltascope.formula.algebra.Expr;
import org.deltascope.formula.algebra.Exprs;
import org.deltascope.formula.algebra.Inferred;
import org.deltascope.formula.algebra.Outcome;
import org.deltascope.formula.algebra.Problem;
import org.deltascope.formula.algebra.Statement.Relation;
import org.deltascope.formula.algebra.Typed;
import org.deltascope.formula.mistake.Diagnosis;
import org.deltascope.formula.mistake.FormulaEdit;
import org.deltascope.formula.mistake.MistakeSearch;
import org.deltascope.formula.mistake.Model;
import org.deltascope.formula.mistake.Tag;
import org.deltascope.formula.parse.ParsedFormula;
import org.deltascope.formula.probe.NetworkFamily;
import org.deltascope.formula.probe.Trial;
import org.deltascope.matrix.Matrix;
import org.deltascope.matrix.Shape;
import org.deltascope.trace.Quantity;
import org.deltascope.trace.Quantity.Kind;
import org.deltascope.trace.Ref;
import org.deltascope.trace.Trace;

/** Judges formulas at one moment of a document. */
public final class Judge {
  private static final int SAME_SIZES = 20;
  private static final int OTHER_SIZES = 8;

  private final Trace trace;
  private final Trial here;
  private final NetworkFamily family;
  private final Model model;

  /**
   * Makes the judge of a moment.
   *
   * @param trace of the moment
   */
  public Judge(Trace trace) {
    this.trace = trace;
    this.here = Trial.of(trace);
    this.family = new NetworkFamily(trace);
    this.model = Model.of(trace);
  }

  /** {@return the numbers of the moment} */
  public Trial here() {
    return here;
  }

  /** {@return networks like the document's} */
  public NetworkFamily family() {
    return family;
  }

  /** {@return what true formulas depend on} */
  public Model model() {
    return model;
  }

  /**
   * {@return what is to be said of a formula; of several right sides, of the first that is wrong}
   *
   * @param formula as it was read
   */
  public Judgement judge(ParsedFormula formula) {
    Optional<Expr> left =
        formula.left().map(side -> formula.relation() == Relation.BECOMES ? updated(side) : side);
    if (left.isPresent() && formula.right().stream().anyMatch(Judge::isOverSamples)) {
      left = left.map(this::meanOfSamples);
    }
    Judgement judgement = judge(formula, left, formula.right().getFirst());
    for (Expr right : formula.right()) {
      judgement = judge(formula, left, right);
      if (!judgement.isRight()) {
        return judgement;
      }
    }
    return judgement;
  }

  private static boolean isOverSamples(Expr expr) {
    return expr instanceof Expr.OverSamples
        || Exprs.children(expr).stream().anyMatch(Judge::isOverSamples);
  }

  /** Beside a sum over the samples, what belongs to each of them stands for their mean. */
  private Expr meanOfSamples(Expr left) {
    return left instanceof Expr.Symbol(Ref.All(Quantity quantity))
            && quantity.kind().isOfSample()
            && quantity.kind() != Kind.LOSS
        ? new Expr.OverSamples(trace.batch().size(), true, left)
        : left;
  }

  private static Expr updated(Expr side) {
    if (!(side instanceof Expr.Symbol(Ref ref))) {
      return side;
    }
    Kind kind = ref.quantity().kind() == Kind.BIAS ? Kind.NEW_BIAS : Kind.NEW_WEIGHTS;
    Quantity quantity = new Quantity(kind, ref.quantity().layer());
    return new Expr.Symbol(
        switch (ref) {
          case Ref.All _ -> quantity.all();
          case Ref.One(_, int row, int column) -> quantity.at(row, column);
        });
  }

  /**
   * {@return what is to be said of one side of a formula}
   *
   * @param formula that it is a side of
   * @param left what it is compared with, if anything
   * @param right the side
   */
  public Judgement judge(ParsedFormula formula, Optional<Expr> left, Expr right) {
    Optional<Matrix> value = value(right);
    Optional<Matrix> expected = left.flatMap(this::value);
    Optional<Finding> finding = finding(left, right);
    boolean wrong = finding.map(Finding::verdict).filter(v -> v != Verdict.CORRECT).isPresent();
    boolean comparable = wrong && left.isPresent();
    Diagnosis diagnosis =
        finding.isPresent() && finding.get() instanceof Finding.Senseless(Problem.Meaningless p)
            ? derivative(p)
            : comparable ? diagnosis(left.get(), right) : new Diagnosis(List.of());
    boolean another =
        comparable
            && finding.filter(f -> f.verdict() == Verdict.ONLY_HERE).isEmpty()
            && finding.filter(Finding.Senseless.class::isInstance).isEmpty();
    List<Convention> conventions =
        another
            ? new Conventions(model, family).of(left.get(), right, hasEntries(left.get(), right))
            : List.of();
    return new Judgement(
        formula,
        left,
        right,
        finding,
        value,
        expected,
        withRows(diagnosis, conventions, right),
        conventions);
  }

  private static Diagnosis withRows(Diagnosis diagnosis, List<Convention> conventions, Expr right) {
    boolean rows = conventions.stream().anyMatch(Convention.Rows.class::isInstance);
    return rows
        ? new Diagnosis(List.of(List.of(new FormulaEdit(Tag.ROW_RULE, right, right, right))))
        : diagnosis;
  }

  private static Diagnosis derivative(Problem.Meaningless problem) {
    Kind kind = problem.of().quantity().kind();
    boolean weight = problem.independent() && (kind == Kind.WEIGHTS || kind == Kind.BIAS);
    Expr node = problem.node();
    return new Diagnosis(
        weight
            ? List.of(List.of(new FormulaEdit(Tag.DERIVATIVE_OF_WEIGHT, node, node, node)))
            : List.of());
  }

  private Optional<Matrix> value(Expr expr) {
    return here.outcome(expr) instanceof Evaluated(_, Matrix value)
        ? Optional.of(value)
        : Optional.empty();
  }

  private Optional<Finding> finding(Optional<Expr> left, Expr right) {
    Optional<Finding> problem = problem(right).or(() -> left.flatMap(this::problem));
    if (problem.isPresent() || left.isEmpty()) {
      return problem;
    }
    Shape shape = shape(right);
    Shape expected = shape(left.get());
    if (!shape.equals(expected)) {
      return Optional.of(new Finding.OtherShape(shape, expected));
    }
    return Optional.of(compared(left.get(), right));
  }

  private Shape shape(Expr expr) {
    return switch (here.shape(expr)) {
      case Typed(_, Shape shape) -> shape;
      case Problem problem -> throw new IllegalStateException(problem.message());
    };
  }

  /** What does not fit comes before what means nothing, wherever each stands. */
  private Optional<Finding> problem(Expr expr) {
    Inferred inferred = here.shape(expr);
    if (inferred instanceof Problem.Meaningless meaningless) {
      return here.shape(withoutDerivatives(expr)) instanceof Problem problem
          ? Optional.of(new Finding.Unfit(problem))
          : Optional.of(new Finding.Senseless(meaningless));
    }
    if (inferred instanceof Problem) {
      return Optional.of(new Finding.Unfit(original(expr)));
    }
    return here.outcome(expr) instanceof Problem problem
        ? Optional.of(new Finding.Unfit(problem))
        : Optional.empty();
  }

  /** The problem with the nodes of the text, which know where they stand. */
  private Problem original(Expr expr) {
    Outcome outcome =
        new org.deltascope.formula.algebra.Evaluation(here.environment()).outcome(here.here(expr));
    return outcome instanceof Problem problem
        ? problem
        : new Problem.Missing(expr, "it has no value here");
  }

  private static Expr withoutDerivatives(Expr expr) {
    return expr instanceof Expr.Partial
        ? Exprs.num(1)
        : Exprs.mapChildren(expr, Judge::withoutDerivatives);
  }

  private Finding compared(Expr left, Expr right) {
    if (!here.agrees(left, right)) {
      return new Finding.OtherValue(
          RelativeError.largest(value(right).orElseThrow(), value(left).orElseThrow()),
          zeros(left, right));
    }
    Specialities specialities = new Specialities(model.network(), family);
    List<Expr> both = List.of(left, right);
    if (!agree(family.sameSizes(SAME_SIZES, both), left, right)) {
      return specialities.numbers(left, right);
    }
    if (hasEntries(left, right)) {
      return trace.batch().size() > 1 && !agree(family.otherBatch(2), left, right)
          ? new Finding.OnlyThisBatch(trace.batch().size())
          : new Finding.Agrees(SAME_SIZES, 0);
    }
    return agree(family.otherSizes(OTHER_SIZES), left, right)
        ? new Finding.Agrees(SAME_SIZES, OTHER_SIZES)
        : specialities.sizes(left, right, trace.batch().size());
  }

  private static boolean agree(List<Trial> trials, Expr left, Expr right) {
    return trials.stream().allMatch(trial -> trial.agrees(left, right));
  }

  static boolean hasEntries(Expr left, Expr right) {
    return hasEntries(left) || hasEntries(right);
  }

  private static boolean hasEntries(Expr expr) {
    return switch (expr) {
      case Expr.Symbol(Ref.One _), Expr.Partial _ -> true;
      case Expr other -> Exprs.children(other).stream().anyMatch(Judge::hasEntries);
    };
  }

  /** Derivatives that are 0 wherever they are tried: there is no way from one to the other. */
  private List<Expr.Partial> zeros(Expr left, Expr right) {
    List<Trial> trials = family.sameSizes(2, List.of(left, right));
    return partials(right)
        .distinct()
        .filter(partial -> trials.stream().allMatch(trial -> isZero(trial.outcome(partial))))
        .toList();
  }

  private static boolean isZero(Outcome outcome) {
    return outcome instanceof Evaluated(_, Matrix value)
        && value.map(Math::abs).equals(value.map(x -> 0));
  }

  private static java.util.stream.Stream<Expr.Partial> partials(Expr expr) {
    return expr instanceof Expr.Partial partial
        ? java.util.stream.Stream.of(partial)
        : Exprs.children(expr).stream().flatMap(Judge::partials);
  }

  private Diagnosis diagnosis(Expr left, Expr right) {
    List<Expr> sides = new ArrayList<>(List.of(left, right));
    if (left instanceof Expr.Transpose(Expr operand)) {
      sides = List.of(operand, new Expr.Transpose(right));
    }
    if (!(sides.getFirst() instanceof Expr.Symbol(Ref target))) {
      return new Diagnosis(List.of());
    }
    Diagnosis found = new MistakeSearch(model, family).of(target, sides.get(1));
    boolean asNumbers =
        found.alternatives().isEmpty()
            && target instanceof Ref.All
            && here.shape(right) instanceof Problem
            && agree(family.equalSizes(2, 1), left, right);
    return asNumbers
        ? new Diagnosis(List.of(List.of(new FormulaEdit(Tag.READING_ORDER, right, right, right))))
        : found;
  }
}
