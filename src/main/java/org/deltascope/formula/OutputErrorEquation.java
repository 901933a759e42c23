package org.deltascope.formula;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.deltascope.formula.Expr.Hadamard;
import org.deltascope.formula.Expr.Ones;
import org.deltascope.formula.Expr.Partial;
import org.deltascope.formula.Expr.Product;
import org.deltascope.formula.Expr.Symbol;
import org.deltascope.formula.Expr.Transpose;
import org.deltascope.formula.Quantity.Kind;
import org.deltascope.formula.Tableau.Piece;
import org.deltascope.nn.Loss;
import org.deltascope.nn.Softmax;
import org.deltascope.trace.Part;
import org.deltascope.trace.Step;

/** δᴸ = ∂L/∂zᴸ: fused, with one slope for each output, or with the full Jacobian of the softmax. */
record OutputErrorEquation(Scope scope, Step.OutputError step) implements StepEquation {

  @Override
  public StepWords words() {
    return new OutputErrorWords(scope, step);
  }

  private int l() {
    return step.layer();
  }

  private int outputs() {
    return step.parts();
  }

  static boolean isJacobian(Step.OutputError step) {
    return !step.isFused() && step.activation() == Softmax.SOFTMAX;
  }

  /** One-hot targets add up to 1, and then a fused softmax leaves y − t. */
  static boolean targetsAddUpToOne(Step.OutputError step) {
    return IntStream.range(0, step.t().rows())
        .allMatch(
            s -> {
              double sum = 0;
              for (double target : step.t().toRow(s)) {
                sum += target;
              }
              return sum == 1;
            });
  }

  @Override
  public Statement formula(Optional<Part> part) {
    Expr y = Exprs.all(Kind.ACTIVATION, l());
    Expr t = Exprs.all(Kind.TARGET, l());
    Expr right;
    if (step.isFused()) {
      boolean plain = step.loss() == Loss.BINARY_CROSS_ENTROPY || targetsAddUpToOne(step);
      Expr total = new Product(new Transpose(new Ones(outputs())), t);
      right = Exprs.minus(plain ? y : Exprs.times(total, y), t);
    } else if (isJacobian(step)) {
      Expr jacobian =
          Exprs.minus(Exprs.call(new Function.Diagonal(), y), new Product(y, new Transpose(y)));
      right = new Product(jacobian, Exprs.all(Kind.CARRIED, l()));
    } else {
      right = new Hadamard(gradient(Exprs.minus(y, t)), Exprs.all(Kind.SLOPE, l()));
    }
    return Statement.equal(Exprs.all(Kind.ERROR, l()), scope.overSamples(right, true));
  }

  /** ∂L/∂y of a squared error, in the order in which the loss computes it. */
  private Expr gradient(Expr error) {
    return switch (step.loss()) {
      case HALF_SQUARED_ERROR -> error;
      case SQUARED_ERROR -> Exprs.times(Exprs.num(2), error);
      case MEAN_SQUARED_ERROR -> Exprs.over(Exprs.times(Exprs.num(2), error), Exprs.num(outputs()));
      case BINARY_CROSS_ENTROPY, CROSS_ENTROPY ->
          throw new IllegalStateException(step.loss() + " is fused");
    };
  }

  @Override
  public Tableau tableau(Optional<Part> part) {
    Tableaux t = new Tableaux(scope);
    Optional<Integer> row = part.map(Part::unit);
    int known = row.map(i -> i + 1).orElse(Tableaux.ALL_KNOWN);
    Tableau.Use use = Tableaux.row(row);
    List<Piece> pieces = new ArrayList<>();
    pieces.add(t.plain(Kind.ERROR, l(), use, known));
    if (scope.isMean()) {
      pieces.add(Tableaux.sign("= mean over the samples of"));
      pieces.add(t.samples(Kind.ERROR, l(), use));
    } else if (isJacobian(step)) {
      Expr y = Exprs.all(Kind.ACTIVATION, l());
      pieces.add(Tableaux.sign("="));
      pieces.add(
          t.computed(
              Exprs.minus(Exprs.call(new Function.Diagonal(), y), new Product(y, new Transpose(y))),
              use));
      pieces.add(Tableaux.sign("·"));
      pieces.add(t.plain(Kind.CARRIED, l(), Tableaux.EVERYTHING));
    } else if (step.isFused()) {
      pieces.add(Tableaux.sign("="));
      pieces.add(scaledOutputs(t, use));
      pieces.add(Tableaux.sign("−"));
      pieces.add(t.plain(Kind.TARGET, l(), use));
    } else {
      pieces.add(
          Tableaux.sign(
              switch (step.loss()) {
                case SQUARED_ERROR -> "= 2 (";
                case MEAN_SQUARED_ERROR -> "= 2/%d (".formatted(outputs());
                case HALF_SQUARED_ERROR, BINARY_CROSS_ENTROPY, CROSS_ENTROPY -> "= (";
              }));
      pieces.add(t.plain(Kind.ACTIVATION, l(), use));
      pieces.add(Tableaux.sign("−"));
      pieces.add(t.plain(Kind.TARGET, l(), use));
      pieces.add(Tableaux.sign(") ⊙"));
      pieces.add(t.plain(Kind.SLOPE, l(), use));
    }
    return new Tableau(pieces);
  }

  private Tableau.Operand scaledOutputs(Tableaux t, Tableau.Use use) {
    boolean plain = step.loss() == Loss.BINARY_CROSS_ENTROPY || targetsAddUpToOne(step);
    Expr total = new Product(new Transpose(new Ones(outputs())), Exprs.all(Kind.TARGET, l()));
    return plain
        ? t.plain(Kind.ACTIVATION, l(), use)
        : t.computed(Exprs.times(total, Exprs.all(Kind.ACTIVATION, l())), use);
  }

  @Override
  public Derivation derivation(Part part) {
    int i = part.unit();
    Expr body = body(i);
    Expr names = scope.overSamples(body, true);
    Statement statement =
        step.isFused() || isJacobian(step) || scope.isMean()
            ? Statement.equal(new Symbol(error(i)), names)
            : Statement.equal(new Symbol(error(i)), chain(i), names);
    List<Expr> lines = new ArrayList<>();
    if (!(isJacobian(step) && scope.isMean())) {
      lines.add(scope.numbers(names));
    }
    if (scope.isMean()) {
      lines.add(scope.sumOfValues(body, true));
    } else {
      between(body).ifPresent(lines::add);
    }
    return new Derivation(
        statement,
        lines,
        Scope.result(scope.value(Kind.ERROR, l(), i), error(i)),
        step.isFused() ? List.of() : asides(i));
  }

  private Expr body(int i) {
    Expr y = Exprs.at(Kind.ACTIVATION, l(), i);
    Expr t = Exprs.at(Kind.TARGET, l(), i);
    if (step.isFused()) {
      boolean plain = step.loss() == Loss.BINARY_CROSS_ENTROPY || targetsAddUpToOne(step);
      return Exprs.minus(plain ? y : Exprs.times(y, sumOf(Kind.TARGET)), t);
    }
    if (isJacobian(step)) {
      List<Expr> products =
          IntStream.range(0, outputs())
              .mapToObj(
                  j ->
                      Exprs.times(
                          Exprs.at(Kind.CARRIED, l(), j), Exprs.at(Kind.ACTIVATION, l(), j)))
              .toList();
      return Exprs.times(y, Exprs.minus(Exprs.at(Kind.CARRIED, l(), i), Exprs.sum(products)));
    }
    return Exprs.times(gradient(Exprs.minus(y, t)), Exprs.at(Kind.SLOPE, l(), i));
  }

  private Expr sumOf(Kind kind) {
    return Exprs.sum(IntStream.range(0, outputs()).mapToObj(j -> Exprs.at(kind, l(), j)).toList());
  }

  private Expr chain(int i) {
    return Exprs.times(
        Exprs.at(Kind.CARRIED, l(), i),
        new Partial(output(i), scope.ref(Kind.WEIGHTED_INPUT, l(), i)));
  }

  /** The factors of a product, each computed. */
  private Optional<Expr> between(Expr body) {
    return body instanceof Expr.Times(List<Expr> factors)
        ? Optional.of(
            new Expr.Times(factors.stream().<Expr>map(f -> Exprs.num(scope.evaluate(f))).toList()))
        : Optional.empty();
  }

  private List<Derivation> asides(int i) {
    if (!isJacobian(step) || scope.isMean()) {
      return SlopeDerivation.of(scope, l(), i);
    }
    Expr gradient =
        gradient(Exprs.minus(Exprs.at(Kind.ACTIVATION, l(), i), Exprs.at(Kind.TARGET, l(), i)));
    Ref carried = scope.ref(Kind.CARRIED, l(), i);
    return List.of(
        new Derivation(
            Statement.equal(new Symbol(carried), gradient),
            List.of(scope.numbers(gradient)),
            Scope.result(scope.value(Kind.CARRIED, l(), i), carried),
            List.of()));
  }

  @Override
  public List<Part> results() {
    return IntStream.range(0, outputs()).mapToObj(step::part).toList();
  }

  @Override
  public Set<Ref> reads(Optional<Part> part) {
    Set<Ref> reads = new HashSet<>();
    boolean all = part.isEmpty() || isJacobian(step);
    IntStream.range(0, outputs())
        .filter(i -> all || part.get().unit() == i)
        .forEach(
            i -> {
              reads.add(output(i));
              reads.add(scope.ref(Kind.TARGET, l(), i));
              if (!step.isFused()) {
                reads.add(scope.ref(Kind.WEIGHTED_INPUT, l(), i));
              }
            });
    return reads;
  }

  @Override
  public Set<Ref> writes(Optional<Part> part) {
    return Set.of(part.map(p -> error(p.unit())).orElse(scope.ref(Kind.ERROR, l())));
  }

  private Ref output(int unit) {
    return scope.ref(Kind.ACTIVATION, l(), unit);
  }

  private Ref error(int unit) {
    return scope.ref(Kind.ERROR, l(), unit);
  }
}
