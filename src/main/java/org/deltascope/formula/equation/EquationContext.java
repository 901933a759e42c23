package org.deltascope.formula.equation;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.deltascope.formula.algebra.Evaluation;
import org.deltascope.formula.algebra.Expr;
import org.deltascope.formula.algebra.Expr.OverSamples;
import org.deltascope.formula.algebra.Expr.Quotient;
import org.deltascope.formula.algebra.Exprs;
import org.deltascope.formula.algebra.MathFunction;
import org.deltascope.formula.algebra.ShapeInference;
import org.deltascope.formula.algebra.Statement;
import org.deltascope.formula.algebra.Substitution;
import org.deltascope.formula.algebra.TraceEnvironment;
import org.deltascope.formula.matrices.MatrixEquation;
import org.deltascope.formula.matrices.MatrixForm;
import org.deltascope.formula.matrices.UsedEntries;
import org.deltascope.formula.naming.Names;
import org.deltascope.formula.naming.StepNames;
import org.deltascope.matrix.Matrix;
import org.deltascope.nn.Layer;
import org.deltascope.nn.Network;
import org.deltascope.trace.Divergence;
import org.deltascope.trace.Quantity;
import org.deltascope.trace.Quantity.Kind;
import org.deltascope.trace.Ref;
import org.deltascope.trace.SampleSelection;
import org.deltascope.trace.Trace;
import org.deltascope.trace.TraceView;

/** What every equation of one look at a trace is made from. */
public final class EquationContext {
  private final Trace trace;
  private final SampleSelection lens;
  private final Names names;
  private final TraceEnvironment environment;

  public EquationContext(Trace trace, SampleSelection lens, Names names) {
    this.trace = trace;
    this.lens = trace.batch().size() == 1 ? SampleSelection.first() : lens;
    this.names = names;
    this.environment = new TraceEnvironment(new TraceView(trace, this.lens));
  }

  /** {@return the same look at the whole batch} */
  public EquationContext ofBatch() {
    return new EquationContext(trace, SampleSelection.mean(), names);
  }

  Trace trace() {
    return trace;
  }

  /** {@return what is said of something that is NaN: it is no number, and why} */
  public String noNumber() {
    return Divergence.of(trace)
        .map(
            found ->
                found.isAtOnce()
                    ? "no number: the first update overflows, at the %s."
                        .formatted(StepNames.longName(found.step(), depth()))
                    : "no number any more: training has diverged; update %d has no finite numbers from the %s on."
                        .formatted(found.update(), StepNames.longName(found.step(), depth())))
        .orElse("no number.");
  }

  public Names names() {
    return names;
  }

  public TraceEnvironment environment() {
    return environment;
  }

  public Network network() {
    return trace.before().network();
  }

  Layer layer(int l) {
    return network().layer(l);
  }

  int width(int l) {
    return network().width(l);
  }

  /** {@return a statement with its matrices, and what of them the part reads and makes} */
  public MatrixEquation matrices(Statement statement, Optional<Ref.One> part) {
    return new MatrixForm(environment, uses(), names).of(names.convention().told(statement), part);
  }

  UsedEntries uses() {
    return new UsedEntries(new ShapeInference(environment::shape));
  }

  public int depth() {
    return network().depth();
  }

  public int samples() {
    return trace.batch().size();
  }

  /** {@return the loss that is looked at: of one sample among several, or of the batch} */
  Ref loss() {
    return lens instanceof SampleSelection.Sample(int index) && samples() > 1
        ? Quantity.of(Kind.SAMPLE_LOSS).at(index)
        : Quantity.of(Kind.LOSS).all();
  }

  /** {@return whether loss and gradients are the batch's, to which weight decay adds its share} */
  public boolean isOfBatch() {
    return isMean() || samples() == 1;
  }

  /** {@return whether the mean of several samples is looked at} */
  public boolean isMean() {
    return lens instanceof SampleSelection.BatchMean;
  }

  public Matrix value(Kind kind, int l) {
    return environment.value(new Quantity(kind, l));
  }

  public double value(Kind kind, int l, int row) {
    return value(kind, l).get(row, 0);
  }

  public Ref ref(Kind kind, int l, int row) {
    return new Quantity(kind, l).at(row);
  }

  public Ref ref(Kind kind, int l, int row, int column) {
    return new Quantity(kind, l).at(row, column);
  }

  public Ref ref(Kind kind, int l) {
    return new Quantity(kind, l).all();
  }

  /** {@return the weights into a neuron: a row of Wˡ} */
  public List<Ref> weightsInto(int l, int to) {
    return IntStream.range(0, width(l - 1))
        .filter(j -> layer(l).edges().isPresent(to, j))
        .mapToObj(j -> ref(Kind.WEIGHTS, l, to, j))
        .toList();
  }

  /** {@return the weights out of a neuron: a column of Wˡ⁺¹} */
  public List<Ref> weightsOutOf(int l, int from) {
    return IntStream.range(0, width(l + 1))
        .filter(i -> layer(l + 1).edges().isPresent(i, from))
        .mapToObj(i -> ref(Kind.WEIGHTS, l + 1, i, from))
        .toList();
  }

  /** {@return all samples of the batch, also where one is looked at} */
  IntStream everySample() {
    return IntStream.range(0, samples());
  }

  /** {@return the mean of what a formula gives for each sample; itself where one is looked at} */
  Expr overSamples(Expr body, boolean mean) {
    return isMean() ? new OverSamples(samples(), mean, body) : body;
  }

  /** {@return the numbers that a formula gives for each sample, summed or as their mean} */
  Expr sumOfValues(Expr body, boolean mean) {
    List<Expr> values =
        IntStream.range(0, samples())
            .<Expr>mapToObj(s -> Exprs.computed(new Evaluation(environment.sample(s)).number(body)))
            .toList();
    Expr sum = Exprs.sum(values);
    return mean ? new Quotient(sum, Exprs.num(samples())) : sum;
  }

  /** {@return the parts of a sum or product, each computed; a single number stays as it is} */
  List<Expr> computed(List<Expr> parts) {
    return parts.stream()
        .<Expr>map(
            part ->
                switch (part) {
                  case Expr.Symbol _, Expr.Num _ -> numbers(part);
                  case Expr.Call(MathFunction.Signum _, _) -> Exprs.num(evaluate(part));
                  case Expr other -> Exprs.computed(evaluate(other));
                })
        .toList();
  }

  Expr numbers(Expr expr) {
    return Substitution.numbers(expr, environment);
  }

  double evaluate(Expr expr) {
    return new Evaluation(environment).number(expr);
  }

  /** {@return a result as a number that knows what it is} */
  static Expr.Num result(double value, Ref ref) {
    return Exprs.num(value, ref);
  }

  /** {@return "the output layer", "the hidden layer" or "hidden layer 2", with its own name} */
  public String layerName(int l) {
    return place(l) + names.layerLabel(l).map(" “%s”"::formatted).orElse("");
  }

  private String place(int l) {
    if (l == depth()) {
      return "the output layer";
    }
    return depth() == 2 ? "the hidden layer" : "hidden layer " + l;
  }

  /** {@return what layer l reads: "input" or "activation"} */
  public static String inputKind(int l) {
    return l == 1 ? "input" : "activation";
  }
}
