package org.deltascope.formula.paths;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.deltascope.formula.algebra.Derivation;
import org.deltascope.formula.algebra.Evaluation;
import org.deltascope.formula.algebra.Expr;
import org.deltascope.formula.algebra.Exprs;
import org.deltascope.formula.algebra.Statement;
import org.deltascope.formula.algebra.Substitution;
import org.deltascope.formula.algebra.TraceEnvironment;
import org.deltascope.formula.equation.EquationContext;
import org.deltascope.formula.equation.SlopeDerivation;
import org.deltascope.formula.naming.Names;
import org.deltascope.matrix.Matrix;
import org.deltascope.nn.Elementwise;
import org.deltascope.nn.Network;
import org.deltascope.trace.Quantity;
import org.deltascope.trace.Quantity.Kind;
import org.deltascope.trace.Ref;
import org.deltascope.trace.SampleSelection;
import org.deltascope.trace.Trace;

/** Writes the gradient of a weight as a sum over all ways from it to the loss of one sample. */
public final class PathFinder {

  private final Trace trace;
  private final int sample;
  private final Names names;
  private final TraceEnvironment environment;
  private final EquationContext scope;

  /**
   * Looks at one sample: a batch has other numbers along the same ways for each of its samples.
   *
   * @param trace the update
   * @param lens which sample; where it is the mean, the first
   * @param names what quantities are called
   */
  public PathFinder(Trace trace, SampleSelection lens, Names names) {
    this.trace = trace;
    this.sample = lens.sampleOrFirst();
    this.names = names;
    this.scope = new EquationContext(trace, new SampleSelection.Sample(sample), names);
    this.environment = new TraceEnvironment(trace, new SampleSelection.Sample(sample));
  }

  /**
   * {@return the ways from a weight to the loss}
   *
   * @param weight one that there is
   * @param most how many are worked out; the others are summed
   */
  public WeightPaths of(Ref.One weight, int most) {
    PathSearch search = new PathSearch(network(), slopes(), column(Kind.ERROR, trace.depth()));
    int l = weight.layer();
    List<ErrorPath> shown =
        search.best(l, weight.row(), most).stream()
            .map(tail -> path(weight, tail.units()))
            .toList();
    BigInteger count = search.count(l, weight.row());
    PathWords words = new PathWords(names, network());
    Expr product = product(weight);
    double gradient = new Evaluation(environment).number(product);
    return new WeightPaths(
        weight,
        words.title(weight, loss()),
        words.sentence(weight, count, BackpropagationCost.of(network(), weight)),
        shown,
        count,
        sum(weight, shown, count, gradient),
        told(
            new Derivation(
                Statement.equal(product, numbers(product)),
                List.of(),
                Exprs.computed(gradient),
                List.of())),
        true);
  }

  /**
   * {@return how many ways there are}
   *
   * @param network in which they are
   * @param weight where they begin
   */
  public static BigInteger count(Network network, Ref.One weight) {
    return new PathSearch(network, List.of(), Matrix.zeros(network.outputs(), 1))
        .count(weight.layer(), weight.row());
  }

  private Network network() {
    return trace.before().network();
  }

  private List<Matrix> slopes() {
    return IntStream.range(1, trace.depth()).mapToObj(l -> column(Kind.SLOPE, l)).toList();
  }

  private Matrix column(Kind kind, int l) {
    return environment.value(new Quantity(kind, l));
  }

  private Ref loss() {
    return trace.batch().size() == 1
        ? Quantity.of(Kind.LOSS).all()
        : Quantity.of(Kind.SAMPLE_LOSS).at(sample);
  }

  private ErrorPath path(Ref.One weight, List<Integer> units) {
    List<Expr> partials = new ArrayList<>();
    List<Expr> factors = new ArrayList<>();
    int depth = trace.depth();
    Ref z = new Quantity(Kind.WEIGHTED_INPUT, weight.layer()).at(units.getFirst());
    partials.add(new Expr.Partial(z, weight));
    factors.add(Exprs.at(Kind.ACTIVATION, weight.layer() - 1, weight.column()));
    for (int k = 0; k < units.size() - 1; k++) {
      int l = weight.layer() + k;
      Ref a = new Quantity(Kind.ACTIVATION, l).at(units.get(k));
      partials.add(new Expr.Partial(a, z));
      factors.add(Exprs.at(Kind.SLOPE, l, units.get(k)));
      z = new Quantity(Kind.WEIGHTED_INPUT, l + 1).at(units.get(k + 1));
      partials.add(new Expr.Partial(z, a));
      factors.add(Exprs.at(Kind.WEIGHTS, l + 1, units.get(k + 1), units.get(k)));
    }
    int output = units.getLast();
    if (isEndedByError()) {
      partials.add(new Expr.Partial(loss(), z));
      factors.add(Exprs.at(Kind.ERROR, depth, output));
    } else {
      Ref y = new Quantity(Kind.ACTIVATION, depth).at(output);
      partials.add(new Expr.Partial(y, z));
      factors.add(Exprs.at(Kind.SLOPE, depth, output));
      partials.add(new Expr.Partial(loss(), y));
      factors.add(Exprs.at(Kind.CARRIED, depth, output));
    }
    Expr product = new Expr.Times(factors);
    return new ErrorPath(
        weight,
        units,
        told(
            new Derivation(
                Statement.equal(new Expr.Times(partials), product),
                List.of(numbers(product)),
                Exprs.computed(new Evaluation(environment).number(product)),
                List.of())),
        IntStream.range(0, factors.size())
            .mapToObj(k -> factor(partials.get(k), (Expr.Symbol) factors.get(k)))
            .toList());
  }

  /** One derivative of a way: what it is, and where a slope comes from. */
  private Derivation factor(Expr partial, Expr.Symbol factor) {
    Ref ref = factor.ref();
    boolean slope = ref.kind() == Kind.SLOPE && ref instanceof Ref.One;
    return told(
        new Derivation(
            Statement.equal(partial, factor),
            List.of(),
            Exprs.num(new Evaluation(environment).number(factor), ref),
            slope ? SlopeDerivation.of(scope, ref.layer(), ((Ref.One) ref).row()) : List.of()));
  }

  private Derivation told(Derivation derivation) {
    return names.convention().told(derivation);
  }

  /** Where the loss and the output are differentiated as one, or each output depends on every z. */
  private boolean isEndedByError() {
    return trace.evaluateLoss().loss().requires().isPresent()
        || !(network().layer(trace.depth()).activation() instanceof Elementwise);
  }

  private Derivation sum(Ref.One weight, List<ErrorPath> shown, BigInteger count, double gradient) {
    List<Expr> terms = new ArrayList<>();
    if (!count.equals(BigInteger.ONE)) {
      shown.forEach(path -> terms.add(Exprs.computed(path.value())));
    }
    if (count.compareTo(BigInteger.valueOf(shown.size())) > 0) {
      double rest = gradient - shown.stream().mapToDouble(ErrorPath::value).sum();
      terms.add(Exprs.computed(rest));
    }
    Expr.Num result = Exprs.computed(gradient);
    return new Derivation(
        Statement.equal(
            new Expr.Partial(loss(), weight), terms.isEmpty() ? result : Exprs.sum(terms)),
        List.of(),
        result,
        List.of());
  }

  private static Expr product(Ref.One weight) {
    return Exprs.times(
        Exprs.at(Kind.ERROR, weight.layer(), weight.row()),
        Exprs.at(Kind.ACTIVATION, weight.layer() - 1, weight.column()));
  }

  private Expr numbers(Expr expr) {
    return Substitution.numbers(expr, environment);
  }
}
