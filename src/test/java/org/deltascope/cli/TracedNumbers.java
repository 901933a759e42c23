package org.deltascope.cli;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.deltascope.matrix.Matrix;
import org.deltascope.nn.Layer;
import org.deltascope.nn.Optimizer;
import org.deltascope.trace.SampleSelection;
import org.deltascope.trace.Step;
import org.deltascope.trace.Trace;
import org.deltascope.trace.TraceView;
import tools.jackson.databind.JsonNode;

/**
 * The numbers of an update under the captions that a handout gives them: those that {@code trace}
 * wrote as JSON, and the few that it does not write.
 *
 * @param json a line of {@code trace}
 * @param trace the same update
 */
record TracedNumbers(JsonNode json, Trace trace) {
  private static final Pattern LAYERED =
      Pattern.compile(
          "(?:W|b|V|v|z|a|\\\\delta|\\\\frac\\{\\\\partial L}\\{\\\\partial [Wba]|.*'\\(z)"
              + "\\^\\{(\\d+)\\+?}[)}]?");
  private static final Pattern CHANGE =
      Pattern.compile(
          ".*\\\\eta.*?(\\\\partial )?([WVSMbvsm])}?\\^\\{(\\d+)\\+?}.*", Pattern.DOTALL);

  /** {@return the number of samples of the batch} */
  int samples() {
    return trace.batch().size();
  }

  /**
   * {@return the matrix of that caption, if it is one that is known}
   *
   * @param caption as LaTeX
   * @param first how many samples stand side by side
   * @param from the first of them
   */
  Optional<Matrix> matrix(String caption, int from, int first) {
    if (caption.endsWith("^{\\mathsf{T}}") && !caption.startsWith("\\mathrm{diag}")) {
      String inner = caption.substring(0, caption.length() - "^{\\mathsf{T}}".length());
      String plain = inner.startsWith("(") ? inner.substring(1, inner.length() - 1) : inner;
      return matrix(plain, from, first).map(Matrix::transpose);
    }
    return switch (caption) {
      case "x" -> Optional.of(columns(trace.weightedSum(1).input(), from, first));
      case "t" -> Optional.of(columns(trace.evaluateLoss().t(), from, first));
      case "L", "L_{s}" ->
          Optional.of(
              samples() == 1
                  ? Matrix.column(trace.loss())
                  : columns(trace.evaluateLoss().losses(), from, first));
      case "L_{i}" -> Optional.of(columns(trace.evaluateLoss().terms(), from, first));
      case "\\mathbf{1} - t" ->
          Optional.of(columns(trace.evaluateLoss().t(), from, first).map(x -> 1 - x));
      case String c when c.startsWith("\\mathbf{1} - a^") ->
          Optional.of(columns(trace.evaluateLoss().y(), from, first).map(x -> 1 - x));
      case String c when c.startsWith("\\mathbf{1}^{\\mathsf{T}}\\,t") ->
          Optional.of(columns(scaledOutputs(), from, first));
      case String c when c.startsWith("\\mathrm{diag}") -> Optional.of(jacobian(from));
      case "\\Sigma w^{2}", "Σw²" ->
          Optional.of(Matrix.column(trace.evaluateLoss().penalty().squares()));
      case String c when c.matches("E\\^\\{\\d+}") -> Optional.of(mask(c));
      case String c when c.contains("\\eta") -> change(c);
      case String c -> layered(c, from, first);
    };
  }

  private Matrix mask(String caption) {
    int l = Integer.parseInt(caption.replaceAll("\\D", ""));
    Layer layer = trace.before().network().layer(l);
    return layer.edges().mask(layer.units(), layer.inputs());
  }

  private Optional<Matrix> layered(String caption, int from, int first) {
    Matcher named = LAYERED.matcher(caption);
    if (!named.matches()) {
      return Optional.empty();
    }
    int l = Integer.parseInt(named.group(1));
    Layer before = trace.before().network().layer(l);
    JsonNode layer = json.get("layers").get(l - 1);
    return Optional.of(
        switch (caption.substring(0, named.start(1) - 2)) {
          case "W" -> caption.endsWith("+}") ? rows(layer.get("weightsAfter")) : before.weights();
          case "b" -> caption.endsWith("+}") ? column(layer.get("biasAfter")) : before.bias();
          case "V" -> trace.applyUpdate(l).slotsAfter().weights().getFirst();
          case "v" -> trace.applyUpdate(l).slotsAfter().bias().getFirst();
          case "z" -> columns(rows(layer.get("z")), from, first);
          case "a" -> columns(rows(layer.get("a")), from, first);
          case "\\delta" -> columns(rows(layer.get("delta")), from, first);
          case "\\frac{\\partial L}{\\partial W" -> rows(layer.get("weightGradient"));
          case "\\frac{\\partial L}{\\partial b" -> column(layer.get("biasGradient"));
          case "\\frac{\\partial L}{\\partial a" ->
              ofSamples(from, first, s -> reading(s).carried(l));
          case String _ -> ofSamples(from, first, s -> reading(s).slope(l));
        });
  }

  private TraceView reading(int sample) {
    return new TraceView(trace, new SampleSelection.Sample(sample));
  }

  private static Matrix ofSamples(
      int from, int count, java.util.function.IntFunction<Matrix> column) {
    List<Matrix> columns = IntStream.range(from, from + count).mapToObj(column).toList();
    return Matrix.generate(columns.getFirst().rows(), count, (i, s) -> columns.get(s).get(i, 0));
  }

  private Matrix scaledOutputs() {
    Matrix y = trace.evaluateLoss().y();
    Matrix t = trace.evaluateLoss().t();
    return Matrix.generate(
        y.rows(), y.columns(), (s, i) -> DoubleStream.of(t.toRow(s)).sum() * y.get(s, i));
  }

  private Matrix jacobian(int sample) {
    double[] y = trace.evaluateLoss().y().toRow(sample);
    return Matrix.generate(y.length, y.length, (i, j) -> (i == j ? y[i] : 0) - y[i] * y[j]);
  }

  /** What an optimizer subtracts. */
  private Optional<Matrix> change(String caption) {
    Matcher named = CHANGE.matcher(caption);
    if (!named.matches()) {
      return Optional.empty();
    }
    boolean weights = Character.isUpperCase(named.group(2).charAt(0));
    Step.ApplyUpdate step = trace.applyUpdate(Integer.parseInt(named.group(3)));
    Matrix gradient = weights ? step.weightGradient() : step.biasGradient();
    List<Matrix> slots = weights ? step.slotsAfter().weights() : step.slotsAfter().bias();
    double eta = step.learningRate();
    return Optional.of(
        Matrix.generate(
            gradient.rows(),
            gradient.columns(),
            (i, j) ->
                switch (step.optimizer()) {
                  case Optimizer.Sgd _ -> eta * gradient.get(i, j);
                  case Optimizer.Momentum it -> {
                    double v = slots.getFirst().get(i, j);
                    yield eta * (it.nesterov() ? gradient.get(i, j) + it.momentum() * v : v);
                  }
                  case Optimizer.RmsProp it ->
                      quotient(
                          eta * gradient.get(i, j),
                          Math.sqrt(slots.getFirst().get(i, j)) + it.epsilon());
                  case Optimizer.Adam it -> {
                    double time = step.time();
                    double m = slots.get(0).get(i, j) / (1 - Math.pow(it.beta1(), time));
                    double v = slots.get(1).get(i, j) / (1 - Math.pow(it.beta2(), time));
                    yield quotient(eta * m, Math.sqrt(v) + it.epsilon());
                  }
                }));
  }

  private static double quotient(double numerator, double denominator) {
    return denominator == 0 ? 0 : numerator / denominator;
  }

  /** {@return every number there is, also as the mean of the batch} */
  DoubleStream all() {
    Stream<SampleSelection> lenses =
        Stream.concat(
            Stream.of(SampleSelection.mean()),
            IntStream.range(0, samples()).mapToObj(SampleSelection.Sample::new));
    return lenses.map(lens -> new TraceView(trace, lens)).flatMapToDouble(TracedNumbers::all);
  }

  private static DoubleStream all(TraceView reading) {
    Trace trace = reading.trace();
    return DoubleStream.concat(
        DoubleStream.concat(DoubleStream.of(reading.loss()), kept(trace)),
        IntStream.rangeClosed(1, trace.depth())
            .boxed()
            .flatMap(
                l ->
                    Stream.of(
                        reading.a(l - 1),
                        reading.a(l),
                        reading.z(l),
                        reading.delta(l),
                        reading.carried(l),
                        reading.slope(l),
                        reading.weightGradient(l),
                        reading.contributions(l),
                        reading.carriedAlong(l),
                        reading.biasGradient(l),
                        reading.t(),
                        reading.lossTerms(),
                        trace.before().network().layer(l).weights(),
                        trace.before().network().layer(l).bias(),
                        trace.after().network().layer(l).weights(),
                        trace.after().network().layer(l).bias()))
            .flatMapToDouble(TracedNumbers::entries));
  }

  /** What the optimizer keeps beside the parameters, and Adam's means corrected. */
  private static DoubleStream kept(Trace trace) {
    return IntStream.rangeClosed(1, trace.depth())
        .mapToObj(trace::applyUpdate)
        .flatMapToDouble(
            step ->
                Stream.of(step.slotsAfter().weights(), step.slotsAfter().bias())
                    .flatMapToDouble(slots -> kept(step, slots)));
  }

  private static DoubleStream kept(Step.ApplyUpdate step, List<Matrix> slots) {
    DoubleStream plain = slots.stream().flatMapToDouble(TracedNumbers::entries);
    return switch (step.optimizer()) {
      case Optimizer.Sgd _, Optimizer.Momentum _, Optimizer.RmsProp _ -> plain;
      case Optimizer.Adam it -> {
        double time = step.time();
        yield DoubleStream.concat(
            plain,
            DoubleStream.concat(
                entries(slots.get(0)).map(m -> m / (1 - Math.pow(it.beta1(), time))),
                entries(slots.get(1)).map(v -> v / (1 - Math.pow(it.beta2(), time)))));
      }
    };
  }

  private static DoubleStream entries(Matrix matrix) {
    return IntStream.range(0, matrix.rows())
        .boxed()
        .flatMapToDouble(i -> DoubleStream.of(matrix.toRow(i)));
  }

  private static Matrix rows(JsonNode array) {
    return Matrix.generate(
        array.size(), array.get(0).size(), (i, j) -> array.get(i).get(j).asDouble());
  }

  private static Matrix column(JsonNode array) {
    return Matrix.generate(array.size(), 1, (i, j) -> array.get(i).asDouble());
  }

  /** Samples stand in rows in a trace, in columns in a handout. */
  private static Matrix columns(Matrix samples, int from, int count) {
    return Matrix.generate(samples.columns(), count, (i, s) -> samples.get(from + s, i));
  }
}
