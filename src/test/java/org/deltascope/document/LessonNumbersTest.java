package org.deltascope.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.DoubleStream;
import org.deltascope.matrix.Matrix;
import org.deltascope.nn.BiasMode;
import org.deltascope.nn.Experiment;
import org.deltascope.nn.Layer;
import org.deltascope.nn.Network;
import org.deltascope.nn.TrainingState;
import org.deltascope.trace.Backpropagation;
import org.deltascope.trace.Trace;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every decimal number in a lesson's text is either given in its document or what comes out. */
class LessonNumbersTest {

  private static final Pattern DECIMAL = Pattern.compile("[−-]?\\d+\\.\\d+");

  /** What a text says, and the number that it means. */
  private static Map<String, Double> claims(String id) throws DocumentException {
    Experiment experiment = Lessons.open(id).experiment();
    Trace t = after(experiment, 0);
    return switch (id) {
      case "one-layer" ->
          Map.of(
              "0.5", t.activate(1).a().get(0, 0),
              "−0.5", t.activate(1).a().get(0, 0) - 1,
              "0.25", slope(t, 1, 0),
              "−0.125", t.outputError().delta().get(0, 0),
              "−0.25", t.weightGradient(1).weightGradient().get(0, 1));
      case "chain" ->
          Map.of(
              "−0.1213", t.outputError().delta().get(0, 0),
              "0.2350", t.propagateError(1).slope().get(0, 0),
              "0.0342", t.propagateError(1).delta().get(0, 0));
      case "two-two-two" -> twoTwoTwo(experiment, t);
      case "four-equations" ->
          Map.of(
              "−0.0823", t.outputError().delta().get(0, 0),
              "0.1478", t.outputError().delta().get(0, 1),
              "−0.1020", t.propagateError(1).carried().get(0, 0),
              "0.2494", t.propagateError(1).slope().get(0, 0),
              "−0.0254", t.propagateError(1).delta().get(0, 0));
      case "deep" ->
          Map.of(
              "0.6199", largest(t.outputError().delta()),
              "0.1221", largest(t.propagateError(3).delta()),
              "0.0334", largest(t.propagateError(2).delta()),
              "0.006870", largest(t.propagateError(1).delta()));
      case "xor" ->
          Map.of(
              "0.5", mean(t.activate(2).a()),
              "0.6931", Math.log(2),
              "0.7142", t.loss(),
              "0.6524", after(experiment, 20).loss(),
              "0.1534", after(experiment, 100).loss());
      default -> throw new IllegalArgumentException(id);
    };
  }

  private static Map<String, Double> twoTwoTwo(Experiment experiment, Trace t) {
    Matrix delta = t.outputError().delta();
    Matrix w2 = t.before().network().layer(2).weights();
    double rest = slope(t, 1, 0) * 0.05;
    Matrix late = lateDelta(t);
    return Map.ofEntries(
        Map.entry("0.1385", delta.get(0, 0)),
        Map.entry("−0.0381", delta.get(0, 1)),
        Map.entry("0.2413", slope(t, 1, 0)),
        Map.entry("0.008771", t.propagateError(1).delta().get(0, 0)),
        Map.entry("0.009954", t.propagateError(1).delta().get(0, 1)),
        Map.entry("0.000668", delta.get(0, 0) * w2.get(0, 0) * rest),
        Map.entry("−0.000230", delta.get(0, 1) * w2.get(1, 0) * rest),
        Map.entry("0.000439", t.weightGradient(1).weightGradient().get(0, 0)),
        Map.entry("0.149781", t.applyUpdate(1).after().weights().get(0, 0)),
        Map.entry("0.291027774", after(experiment, 1).loss()),
        Map.entry("0.2910", after(experiment, 1).loss()),
        Map.entry("0.2805", after(with(experiment, BiasMode.PER_NEURON), 1).loss()),
        Map.entry("0.2858", after(with(experiment, BiasMode.SHARED), 1).loss()),
        Map.entry("0.007294", late.get(0, 0)),
        Map.entry("0.008473", late.get(0, 1)),
        Map.entry("0.291027924", lossAfterLateDelta(experiment, t, late)));
  }

  /** δ¹ as a program gets it that has already updated W². */
  private static Matrix lateDelta(Trace t) {
    return t.outputError()
        .delta()
        .times(t.after().network().layer(2).weights())
        .hadamard(t.propagateError(1).slope());
  }

  private static double lossAfterLateDelta(Experiment experiment, Trace t, Matrix late) {
    Layer first = t.before().network().layer(1);
    Matrix gradient = late.transposeTimes(t.weightedSum(1).input());
    Network wrong =
        new Network(
            2,
            List.of(
                first.with(first.weights().minus(gradient.scaled(0.5)), first.bias()),
                t.after().network().layer(2)));
    return Backpropagation.trace(experiment, new TrainingState(1, wrong, t.after().slots())).loss();
  }

  private static Experiment with(Experiment e, BiasMode mode) {
    List<Layer> layers =
        e.network().layers().stream()
            .map(layer -> new Layer(layer.weights(), layer.bias(), mode, layer.activation()))
            .toList();
    return new Experiment(new Network(2, layers), e.loss(), e.optimizer(), e.data(), e.training());
  }

  private static Trace after(Experiment experiment, int updates) {
    TrainingState state = TrainingState.initial(experiment);
    for (int i = 0; i < updates; i++) {
      state = Backpropagation.trace(experiment, state).after();
    }
    return Backpropagation.trace(experiment, state);
  }

  private static double slope(Trace t, int l, int unit) {
    double a = t.activate(l).a().get(0, unit);
    return a * (1 - a);
  }

  private static double largest(Matrix matrix) {
    return entries(matrix).map(Math::abs).max().orElseThrow();
  }

  private static double mean(Matrix matrix) {
    return entries(matrix).average().orElseThrow();
  }

  private static DoubleStream entries(Matrix matrix) {
    return Arrays.stream(matrix.toArray()).flatMapToDouble(Arrays::stream);
  }

  /** Numbers that the document itself gives. */
  private static Set<Double> given(Experiment experiment) {
    List<Matrix> matrices =
        new ArrayList<>(List.of(experiment.data().inputs(), experiment.data().targets()));
    for (Layer layer : experiment.network().layers()) {
      matrices.add(layer.weights());
      matrices.add(layer.bias());
    }
    Set<Double> given = new HashSet<>(Set.of(experiment.optimizer().learningRate()));
    matrices.forEach(matrix -> entries(matrix).forEach(given::add));
    return given;
  }

  private static BigDecimal number(String literal) {
    return new BigDecimal(literal.replace('−', '-'));
  }

  @ParameterizedTest
  @ValueSource(strings = {"one-layer", "chain", "two-two-two", "four-equations", "deep", "xor"})
  void every_number_in_the_text_is_given_or_comes_out(String id) throws DocumentException {
    Document document = Lessons.open(id);
    String text = document.lesson().orElseThrow().text().markdown();
    List<String> said = DECIMAL.matcher(text).results().map(MatchResult::group).toList();
    Set<Double> given = given(document.experiment());
    Map<String, Double> claims = claims(id);

    assertThat(said)
        .allSatisfy(
            literal ->
                assertThat(
                        claims.containsKey(literal)
                            || given.contains(number(literal).doubleValue()))
                    .as("%s in the text of %s", literal, id)
                    .isTrue());
    assertThat(said).containsAll(claims.keySet());
  }

  @ParameterizedTest
  @ValueSource(strings = {"one-layer", "chain", "two-two-two", "four-equations", "deep", "xor"})
  void what_the_text_says_comes_out_is_what_comes_out(String id) throws DocumentException {
    claims(id)
        .forEach(
            (literal, value) -> {
              BigDecimal said = number(literal);
              double halfAUnit = 0.5 * said.ulp().doubleValue() * (1 + 1e-9);
              double allowed =
                  id.equals("xor") && literal.equals("0.5") ? 0.05 : halfAUnit; // "about"
              assertThat(Math.abs(value - said.doubleValue()))
                  .as("%s says %s, and %s comes out", id, literal, value)
                  .isLessThanOrEqualTo(allowed);
            });
  }
}
