package org.deltascope.figure.network.text;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.deltascope.figure.Subject;
import org.deltascope.figure.network.state.EdgeProduct;
import org.deltascope.formula.algebra.Expr;
import org.deltascope.formula.algebra.TraceEnvironment;
import org.deltascope.formula.convention.MatrixConvention;
import org.deltascope.formula.naming.Name;
import org.deltascope.formula.writing.Calculation;
import org.deltascope.formula.writing.Numerals;
import org.deltascope.matrix.Matrix;
import org.deltascope.nn.Network;
import org.deltascope.trace.Quantity;
import org.deltascope.trace.Quantity.Kind;
import org.deltascope.trace.Ref;
import org.deltascope.trace.SampleSelection;
import org.deltascope.trace.StepId;
import org.deltascope.trace.StepParts;
import org.deltascope.trace.Trace;
import org.deltascope.trace.TraceView;

/** The numbers of an update as text, each layer's read once and only when it is shown. */
public final class UpdateTexts {
  private final Trace trace;
  private final TraceView reading;
  private final Numerals numerals;
  private final MatrixConvention convention;
  private final Map<Integer, Matrix> z = new HashMap<>();
  private final Map<Integer, Matrix> a = new HashMap<>();
  private final Map<Integer, Matrix> carried = new HashMap<>();
  private final Map<Integer, Matrix> delta = new HashMap<>();
  private final Map<Integer, Matrix> weightGradient = new HashMap<>();
  private final Map<Integer, Matrix> contributions = new HashMap<>();
  private final Map<Integer, Matrix> carriedAlong = new HashMap<>();
  private final Map<Integer, Matrix> biasGradient = new HashMap<>();
  private final Map<Integer, Double> ranges = new HashMap<>();
  private final Map<Ref, String> texts = new HashMap<>();
  private final Map<SampleSelection, UpdateTexts> others = new HashMap<>();
  private final Map<Subject.Edge, EdgeProduct> forward = new HashMap<>();
  private final Map<Subject.Edge, EdgeProduct> backward = new HashMap<>();
  private final Map<Subject.Edge, EdgeProduct> gradients = new HashMap<>();
  private final TraceEnvironment slots;
  private final Matrix targets;
  private final Matrix lossTerms;

  public UpdateTexts(
      Trace trace, SampleSelection lens, Numerals numerals, MatrixConvention convention) {
    this.trace = trace;
    this.reading = new TraceView(trace, lens);
    this.numerals = numerals;
    this.convention = convention;
    this.slots = new TraceEnvironment(trace, SampleSelection.mean());
    this.targets = reading.t();
    this.lossTerms = reading.lossTerms();
  }

  /** {@return the numbers of one sample of the batch} */
  public UpdateTexts ofSample(int index) {
    return under(new SampleSelection.Sample(index));
  }

  private UpdateTexts under(SampleSelection lens) {
    return lens.equals(reading.lens())
        ? this
        : others.computeIfAbsent(
            lens, other -> new UpdateTexts(trace, other, numerals.under(other), convention));
  }

  /**
   * {@return the numbers that stand in the same places in the course of the update: these, the
   * batch's and those of its first samples} Room for the widest of them is kept, so that nothing
   * moves when the step is the batch's or another sample is chosen.
   *
   * @param most of how many samples
   */
  public Stream<UpdateTexts> inTheSamePlaces(int most) {
    if (samples() == 1) {
      return Stream.of(this);
    }
    Stream<SampleSelection> first =
        IntStream.range(0, Math.min(most, samples())).mapToObj(SampleSelection.Sample::new);
    return Stream.concat(Stream.of(reading.lens(), SampleSelection.mean()), first)
        .distinct()
        .map(this::under);
  }

  /** {@return whether outputs are compared with targets} */
  public boolean hasTargets() {
    return trace.evaluateLoss().loss().hasTargets();
  }

  public Network network() {
    return trace.before().network();
  }

  /** {@return whether ∂L/∂x is among the steps} */
  public boolean hasInputGradient() {
    return trace.outline().has(StepId.inputGradient());
  }

  /** {@return whether numbers are means over several samples, so that ∂L/∂w is no product} */
  public boolean isMean() {
    return reading.lens() instanceof SampleSelection.BatchMean && reading.samples() > 1;
  }

  /** {@return what is made of the samples' gradients: their mean or their sum} */
  String reduction() {
    return trace.isSum() ? "sum" : "mean";
  }

  public int samples() {
    return reading.samples();
  }

  public String z(int l, int unit) {
    return text(Kind.WEIGHTED_INPUT, l, unit, cached(z, l, reading::z).get(unit, 0));
  }

  public double activation(int l, int unit) {
    return cached(a, l, reading::a).get(unit, 0);
  }

  public String a(int l, int unit) {
    return text(Kind.ACTIVATION, l, unit, activation(l, unit));
  }

  public String carried(int l, int unit) {
    return text(Kind.CARRIED, l, unit, cached(carried, l, reading::carried).get(unit, 0));
  }

  public String delta(int l, int unit) {
    return text(Kind.ERROR, l, unit, error(l).get(unit, 0));
  }

  public String target(int unit) {
    return text(Kind.TARGET, trace.depth(), unit, targets.get(unit, 0));
  }

  public String lossTerm(int unit) {
    return text(Kind.LOSS_TERM, trace.depth(), unit, lossTerms.get(unit, 0));
  }

  public String loss() {
    return numerals.text(Quantity.of(Kind.LOSS).all(), reading.loss());
  }

  /** {@return L, or L₁ for the first sample of several} */
  public Name lossName() {
    return new Name("L", sample().isPresent() ? Integer.toString(sample().getAsInt()) : "", "");
  }

  /** {@return the number of the sample that is looked at, from 1, where there are several} */
  OptionalInt sample() {
    return reading.lens() instanceof SampleSelection.Sample(int index) && samples() > 1
        ? OptionalInt.of(index + 1)
        : OptionalInt.empty();
  }

  double weight(int l, int to, int from) {
    return network().layer(l).weights().get(to, from);
  }

  String weightText(int l, int to, int from) {
    return text(Kind.WEIGHTS, l, to, from, weight(l, to, from));
  }

  String newWeight(int l, int to, int from) {
    return text(
        Kind.NEW_WEIGHTS, l, to, from, trace.after().network().layer(l).weights().get(to, from));
  }

  String weightGradient(int l, int to, int from) {
    return text(
        Kind.WEIGHT_GRADIENT, l, to, from, cached(weightGradient, l, this::gradient).get(to, from));
  }

  /**
   * A number that the optimizer makes for a weight before it changes that.
   *
   * @param ref which number
   * @param value of it
   */
  public record Made(Ref.One ref, String value) {}

  /** {@return what the optimizer makes for a weight, in the order in which it does} */
  List<Made> made(Subject.Edge edge) {
    int l = edge.layer();
    return made(l, made -> new Quantity(made.ofWeight(), l).at(edge.to(), edge.from()));
  }

  /** {@return what the optimizer makes for a bias, in the order in which it does} */
  public List<Made> made(Subject.Bias bias) {
    int l = bias.layer();
    return made(l, made -> new Quantity(made.ofBias(), l).at(bias.unit()));
  }

  private List<Made> made(int l, Function<StepParts.Made, Ref.One> number) {
    return StepParts.Made.by(trace.applyUpdate(l).optimizer()).stream()
        .map(number)
        .filter(ref -> ref.kind().isOfOptimizer())
        .map(
            ref ->
                new Made(
                    ref,
                    numerals.text(ref, slots.value(ref.quantity()).get(ref.row(), ref.column()))))
        .toList();
  }

  public String bias(int l, int unit) {
    return text(Kind.BIAS, l, unit, network().layer(l).bias().get(unit, 0));
  }

  public String newBias(int l, int unit) {
    return text(Kind.NEW_BIAS, l, unit, trace.after().network().layer(l).bias().get(unit, 0));
  }

  public String biasGradient(int l, int unit) {
    return text(
        Kind.BIAS_GRADIENT, l, unit, cached(biasGradient, l, reading::biasGradient).get(unit, 0));
  }

  /** {@return w × x as it stands beside an edge, which is measured in many formats} */
  EdgeProduct forwardProduct(Subject.Edge edge) {
    return forward.computeIfAbsent(edge, it -> EdgeProduct.of(forward(it)));
  }

  /** {@return w × δ as it stands beside an edge} */
  EdgeProduct backwardProduct(Subject.Edge edge) {
    return backward.computeIfAbsent(edge, it -> EdgeProduct.of(backward(it)));
  }

  /** {@return δ × x as it stands beside an edge} */
  EdgeProduct gradientProduct(Subject.Edge edge) {
    return gradients.computeIfAbsent(edge, it -> EdgeProduct.of(gradient(it)));
  }

  /** {@return w × x, what an edge carries forward} */
  private Calculation forward(Subject.Edge edge) {
    int l = edge.layer();
    double value = cached(contributions, l, reading::contributions).get(edge.to(), edge.from());
    return product(weight(edge), input(edge), Expr.Num.computed(value));
  }

  /** {@return w × δ, what an edge carries back} */
  private Calculation backward(Subject.Edge edge) {
    int l = edge.layer();
    double value = cached(carriedAlong, l, reading::carriedAlong).get(edge.to(), edge.from());
    return product(
        weight(edge),
        error(edge),
        Expr.Num.computed(convention.targetMinusOutput() ? 0 - value : value));
  }

  /** {@return whether weight decay adds λw to the gradients of a layer, which are the batch's} */
  private boolean isDecayed(int l) {
    return trace.weightGradient(l).decay() != 0 && (samples() == 1 || isMean());
  }

  /**
   * {@return δ × x, which is the gradient of an edge where one sample is looked at, and what weight
   * decay adds}
   */
  public Calculation gradient(Subject.Edge edge) {
    int l = edge.layer();
    double value = cached(weightGradient, l, this::gradient).get(edge.to(), edge.from());
    Ref ref = ref(Kind.WEIGHT_GRADIENT, l, edge.to(), edge.from());
    Expr product = new Expr.Times(List.of(error(edge), input(edge)));
    Expr gradient = convention.targetMinusOutput() ? new Expr.Negative(product) : product;
    return Calculation.of(
        isDecayed(l) ? new Expr.Sum(List.of(gradient, decay(edge))) : gradient,
        Expr.Num.of(value, ref),
        numerals);
  }

  private Calculation product(Expr left, Expr right, Expr.Num value) {
    return Calculation.of(new Expr.Times(List.of(left, right)), value, numerals);
  }

  private Expr decay(Subject.Edge edge) {
    double lambda = trace.weightGradient(edge.layer()).decay();
    Ref ref = Quantity.of(Kind.WEIGHT_DECAY).all();
    return new Expr.Times(List.of(Expr.Num.of(lambda, ref), weight(edge)));
  }

  private Expr weight(Subject.Edge edge) {
    int l = edge.layer();
    return Expr.Num.of(
        weight(l, edge.to(), edge.from()), ref(Kind.WEIGHTS, l, edge.to(), edge.from()));
  }

  private Expr input(Subject.Edge edge) {
    int l = edge.layer() - 1;
    return Expr.Num.of(activation(l, edge.from()), ref(Kind.ACTIVATION, l, edge.from(), 0));
  }

  private Expr error(Subject.Edge edge) {
    int l = edge.layer();
    return Expr.Num.of(error(l).get(edge.to(), 0), ref(Kind.ERROR, l, edge.to(), 0));
  }

  /** δˡ, as the letter stands for it. */
  private Matrix error(int l) {
    return cached(
        delta,
        l,
        layer ->
            convention.shown(new TraceEnvironment(reading)).value(new Quantity(Kind.ERROR, layer)));
  }

  private static Ref ref(Kind kind, int l, int row, int column) {
    return new Quantity(kind, l).at(row, column);
  }

  private String text(Kind kind, int l, int unit, double value) {
    return text(kind, l, unit, 0, value);
  }

  private String text(Kind kind, int l, int row, int column, double value) {
    return texts.computeIfAbsent(ref(kind, l, row, column), it -> numerals.text(it, value));
  }

  /** {@return the largest finite |w| of a layer, or 1 where there is none above 0} */
  public double range(int l) {
    return ranges.computeIfAbsent(l, layer -> range(network().layer(layer).weights()));
  }

  /** {@return the largest finite |w| of the network, so that widths of edges can be compared} */
  public double range() {
    return IntStream.rangeClosed(1, network().depth()).mapToDouble(this::range).max().orElseThrow();
  }

  private static double range(Matrix weights) {
    double range = 0;
    for (int i = 0; i < weights.rows(); i++) {
      for (int j = 0; j < weights.columns(); j++) {
        double size = Math.abs(weights.get(i, j));
        range = size < Double.POSITIVE_INFINITY ? Math.max(range, size) : range;
      }
    }
    return range > 0 ? range : 1;
  }

  /** One sample's own gradient is the batch's, and that is there already. */
  private Matrix gradient(int l) {
    return samples() == 1 ? trace.weightGradient(l).weightGradient() : reading.weightGradient(l);
  }

  private static Matrix cached(Map<Integer, Matrix> known, int l, IntFunction<Matrix> read) {
    return known.computeIfAbsent(l, read::apply);
  }
}
