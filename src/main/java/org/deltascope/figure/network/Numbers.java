package org.deltascope.figure.network;

import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.deltascope.formula.Digits;
import org.deltascope.formula.Name;
import org.deltascope.matrix.Matrix;
import org.deltascope.nn.Network;
import org.deltascope.trace.Lens;
import org.deltascope.trace.Reading;
import org.deltascope.trace.Trace;

/** The numbers of an update as text, each layer's read once and only when it is shown. */
final class Numbers {
  private final Trace trace;
  private final Reading reading;
  private final Digits digits;
  private final Map<Integer, Matrix> z = new HashMap<>();
  private final Map<Integer, Matrix> a = new HashMap<>();
  private final Map<Integer, Matrix> carried = new HashMap<>();
  private final Map<Integer, Matrix> delta = new HashMap<>();
  private final Map<Integer, Matrix> weightGradient = new HashMap<>();
  private final Map<Integer, Matrix> contributions = new HashMap<>();
  private final Map<Integer, Matrix> carriedAlong = new HashMap<>();
  private final Map<Integer, Matrix> biasGradient = new HashMap<>();
  private final Map<Integer, Double> ranges = new HashMap<>();
  private final Matrix targets;
  private final Matrix lossTerms;

  Numbers(Trace trace, Lens lens, Digits digits) {
    this.trace = trace;
    this.reading = new Reading(trace, lens);
    this.digits = digits;
    this.targets = reading.t();
    this.lossTerms = reading.lossTerms();
  }

  /** {@return the numbers of one sample of the batch} */
  Numbers ofSample(int index) {
    return new Numbers(trace, new Lens.Sample(index), digits);
  }

  Network network() {
    return trace.before().network();
  }

  /** {@return whether numbers are means over several samples, so that ∂L/∂w is no product} */
  boolean isMean() {
    return reading.lens() instanceof Lens.BatchMean && reading.samples() > 1;
  }

  /** {@return what is made of the samples' gradients: their mean or their sum} */
  String reduction() {
    return trace.isSum() ? "sum" : "mean";
  }

  int samples() {
    return reading.samples();
  }

  String z(int l, int unit) {
    return digits.text(cached(z, l, reading::z).get(unit, 0));
  }

  double activation(int l, int unit) {
    return cached(a, l, reading::a).get(unit, 0);
  }

  String a(int l, int unit) {
    double value = activation(l, unit);
    return l == 0 ? digits.brief(value) : digits.text(value);
  }

  String carried(int l, int unit) {
    return digits.text(cached(carried, l, reading::carried).get(unit, 0));
  }

  String delta(int l, int unit) {
    return digits.text(cached(delta, l, reading::delta).get(unit, 0));
  }

  String target(int unit) {
    return digits.brief(targets.get(unit, 0));
  }

  String lossTerm(int unit) {
    return digits.text(lossTerms.get(unit, 0));
  }

  String loss() {
    return digits.text(reading.loss());
  }

  /** {@return L, or L₁ for the first sample of several} */
  Name lossName() {
    return new Name("L", sample().isPresent() ? Integer.toString(sample().getAsInt()) : "", "");
  }

  /** {@return the number of the sample that is looked at, from 1, where there are several} */
  OptionalInt sample() {
    return reading.lens() instanceof Lens.Sample(int index) && samples() > 1
        ? OptionalInt.of(index + 1)
        : OptionalInt.empty();
  }

  double weight(int l, int to, int from) {
    return network().layer(l).weights().get(to, from);
  }

  String weightText(int l, int to, int from) {
    return digits.brief(weight(l, to, from));
  }

  String newWeight(int l, int to, int from) {
    return digits.brief(trace.after().network().layer(l).weights().get(to, from));
  }

  String weightGradient(int l, int to, int from) {
    return digits.text(cached(weightGradient, l, this::gradient).get(to, from));
  }

  /** {@return w·x, what an edge carries forward} */
  String contribution(int l, int to, int from) {
    return digits.text(cached(contributions, l, reading::contributions).get(to, from));
  }

  /** {@return w·δ, what an edge carries back} */
  String carriedAlong(int l, int to, int from) {
    return digits.text(cached(carriedAlong, l, reading::carriedAlong).get(to, from));
  }

  String bias(int l, int unit) {
    return digits.brief(network().layer(l).bias().get(unit, 0));
  }

  String newBias(int l, int unit) {
    return digits.brief(trace.after().network().layer(l).bias().get(unit, 0));
  }

  String biasGradient(int l, int unit) {
    return digits.text(cached(biasGradient, l, reading::biasGradient).get(unit, 0));
  }

  /** {@return the largest finite |w| of a layer, or 1 where there is none above 0} */
  double range(int l) {
    return ranges.computeIfAbsent(l, layer -> range(network().layer(layer).weights()));
  }

  /** {@return the largest finite |w| of the network, so that widths of edges can be compared} */
  double range() {
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
