package org.deltascope.formula.mistake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.deltascope.formula.Experiments;
import org.deltascope.formula.algebra.Expr;
import org.deltascope.formula.algebra.Problem;
import org.deltascope.formula.probe.Trial;
import org.deltascope.nn.Edges;
import org.deltascope.nn.Experiment;
import org.deltascope.nn.Layer;
import org.deltascope.nn.Network;
import org.deltascope.nn.Softmax;
import org.deltascope.nn.WeightMode;
import org.deltascope.trace.Existence;
import org.deltascope.trace.Quantity;
import org.deltascope.trace.Quantity.Kind;
import org.deltascope.trace.Ref;
import org.deltascope.trace.Trace;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TrueEquationsTest {

  static Stream<Experiment> experiments() {
    List<Experiment> all = Experiments.many();
    return Stream.of(
            all.stream(),
            all.stream().map(e -> with(e, WeightMode.FROZEN, Layer::edges)),
            all.stream().map(e -> with(e, WeightMode.TRAINED, TrueEquationsTest::withoutLast)))
        .flatMap(each -> each);
  }

  /** The last edge of a layer left out, unless it is the only one. */
  private static Edges withoutLast(Layer layer) {
    int last = layer.units() * layer.inputs() - 1;
    return Edges.of(
        layer.units(), layer.inputs(), (i, j) -> last == 0 || i * layer.inputs() + j < last);
  }

  private static Experiment with(
      Experiment experiment, WeightMode mode, Function<Layer, Edges> edges) {
    Network network = experiment.network();
    List<Layer> layers =
        network.layers().stream()
            .map(
                layer ->
                    new Layer(
                        edges.apply(layer).masked(layer.weights()),
                        layer.bias(),
                        layer.biasMode(),
                        layer.activation(),
                        mode,
                        edges.apply(layer)))
            .toList();
    return new Experiment(
        new Network(network.inputs(), layers),
        experiment.loss(),
        experiment.optimizer(),
        experiment.data(),
        experiment.training());
  }

  @ParameterizedTest
  @MethodSource("experiments")
  void what_mistakes_are_told_from_is_true_of_every_quantity_and_every_entry(
      Experiment experiment) {
    Trace trace = Experiments.traceAfter(experiment, 2);
    Existence existence = new Existence(experiment.network(), experiment.optimizer());
    for (Kind kind : Kind.values()) {
      int first = kind == Kind.ACTIVATION || kind == Kind.CARRIED ? 0 : 1;
      for (int l = first; l <= trace.depth(); l++) {
        Quantity quantity = new Quantity(kind, l);
        if (existence.missing(quantity).isEmpty()) {
          requireTrue(trace, quantity);
        }
      }
    }
  }

  private static void requireTrue(Trace trace, Quantity quantity) {
    Model model = Model.of(trace);
    new TrueEquations(model)
        .forms(quantity)
        .forEach(form -> requireTrue(trace, quantity.all(), form));
    Ref.One entry = quantity.at(0);
    new ScalarEquations(model).forms(entry).forEach(form -> requireTrue(trace, entry, form));
  }

  private static void requireTrue(Trace trace, Ref ref, Expr form) {
    Trial here = Trial.of(trace);
    Expr symbol = new Expr.Symbol(ref);
    boolean jacobianOfBatch =
        trace.batch().size() > 1
            && trace.before().network().layer(trace.depth()).activation() instanceof Softmax
            && here.outcome(form) instanceof Problem;
    if (!jacobianOfBatch) {
      assertThat(here.agrees(symbol, form)).as("%s = %s", ref, form).isTrue();
    }
  }
}
