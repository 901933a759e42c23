package org.deltascope.formula.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.deltascope.formula.algebra.Expr;
import org.deltascope.formula.algebra.Exprs;
import org.deltascope.formula.naming.Names;
import org.deltascope.nn.BiasMode;
import org.deltascope.nn.Elementwise;
import org.deltascope.nn.Layer;
import org.deltascope.nn.Network;
import org.deltascope.nn.Softmax;
import org.deltascope.trace.Quantity;
import org.deltascope.trace.Quantity.Kind;
import org.deltascope.trace.Ref;
import org.deltascope.trace.Trace;

/**
 * Takes a small network apart into single numbers, or one neuron of a larger one. For one graph.
 */
public final class ScalarGraphBuilder {
  private final Trace trace;
  private final Names names;
  private final Ref loss;
  private final List<GraphNode> nodes = new ArrayList<>();

  private ScalarGraphBuilder(Trace trace, int sample, Names names) {
    this.trace = trace;
    this.names = names;
    this.loss =
        trace.batch().size() == 1
            ? Quantity.of(Kind.LOSS).all()
            : Quantity.of(Kind.SAMPLE_LOSS).at(sample);
  }

  /**
   * {@return the graph of the network where it is small enough, else of one neuron}
   *
   * @param trace the update
   * @param sample of the batch, from 0
   * @param names what quantities are called
   * @param l the neuron's layer, from 1
   * @param unit the neuron
   */
  public static ScalarGraph of(Trace trace, int sample, Names names, int l, int unit) {
    ScalarGraphBuilder builder = new ScalarGraphBuilder(trace, sample, names);
    return size(trace.before().network()) <= ScalarGraph.MOST_NODES
        ? builder.whole()
        : builder.neuron(l, unit);
  }

  /** Each edge is a weight and a product, each neuron a sum, a function and perhaps a bias. */
  private static long size(Network network) {
    long size = network.inputs() + 1L;
    for (Layer layer : network.layers()) {
      long edges = 0;
      for (int i = 0; i < layer.units(); i++) {
        edges += present(layer, i).size();
      }
      size += 2 * edges + layer.units() * (hasBias(layer) ? 3L : 2L);
    }
    return size;
  }

  private static List<Integer> present(Layer layer, int unit) {
    return IntStream.range(0, layer.inputs())
        .filter(j -> layer.edges().isPresent(unit, j))
        .boxed()
        .toList();
  }

  private static boolean hasBias(Layer layer) {
    return layer.biasMode() != BiasMode.NONE;
  }

  private ScalarGraph whole() {
    Network network = trace.before().network();
    List<Integer> below = new ArrayList<>();
    for (int j = 0; j < network.inputs(); j++) {
      below.add(activationGiven(0, j));
    }
    for (int l = 1; l <= network.depth(); l++) {
      List<Integer> sums = new ArrayList<>();
      for (int i = 0; i < network.width(l); i++) {
        List<Integer> from = below;
        int to = i;
        int at = l;
        sums.add(
            sum(
                l,
                i,
                present(network.layer(l), i).stream()
                    .map(j -> product(at, to, j, from.get(j)))
                    .toList()));
      }
      below = functions(l, sums);
    }
    add(
        new GraphNode(
            GraphOperation.LOSS,
            names.of(loss).text(),
            network.depth() + 1,
            0,
            new Expr.Symbol(loss),
            loss,
            Exprs.num(1),
            loss,
            below));
    return new ScalarGraph(nodes, true, 0);
  }

  private ScalarGraph neuron(int l, int unit) {
    List<Integer> all = present(trace.before().network().layer(l), unit);
    int most = (ScalarGraph.MOST_NODES - 3) / 3;
    List<Integer> shown = all.subList(0, Math.min(most, all.size()));
    List<Integer> inputs = shown.stream().map(j -> activationGiven(l - 1, j)).toList();
    List<Integer> products = new ArrayList<>();
    for (int k = 0; k < shown.size(); k++) {
      products.add(product(l, unit, shown.get(k), inputs.get(k)));
    }
    int sum = sum(l, unit, products);
    function(l, unit, List.of(sum));
    return new ScalarGraph(nodes, false, all.size() - shown.size());
  }

  private int add(GraphNode node) {
    nodes.add(node);
    return nodes.size() - 1;
  }

  private int activationGiven(int l, int unit) {
    Ref value = new Quantity(Kind.ACTIVATION, l).at(unit);
    return given(value, new Quantity(Kind.CARRIED, l).at(unit), l, unit);
  }

  private int given(Ref value, Ref gradient, int l, int unit) {
    return symbol(
        GraphOperation.GIVEN, names.of(value).text(), l, unit, value, gradient, List.of());
  }

  /** Adds a number that has a letter of its own, and so has its gradient. */
  private int symbol(
      GraphOperation operation,
      String name,
      int l,
      int unit,
      Ref value,
      Ref gradient,
      List<Integer> inputs) {
    return add(
        new GraphNode(
            operation,
            name,
            l,
            unit,
            new Expr.Symbol(value),
            value,
            new Expr.Symbol(gradient),
            gradient,
            inputs));
  }

  private int product(int l, int to, int from, int input) {
    Ref w = new Quantity(Kind.WEIGHTS, l).at(to, from);
    int weight = given(w, new Quantity(Kind.WEIGHT_GRADIENT, l).at(to, from), l, to);
    Ref z = new Quantity(Kind.WEIGHTED_INPUT, l).at(to);
    Ref delta = new Quantity(Kind.ERROR, l).at(to);
    return add(
        new GraphNode(
            GraphOperation.TIMES,
            "×",
            l,
            to,
            Exprs.times(new Expr.Symbol(w), Exprs.at(Kind.ACTIVATION, l - 1, from)),
            z,
            new Expr.Symbol(delta),
            delta,
            List.of(weight, input)));
  }

  private int sum(int l, int unit, List<Integer> products) {
    List<Integer> summands = new ArrayList<>(products);
    if (hasBias(trace.before().network().layer(l))) {
      Ref b = new Quantity(Kind.BIAS, l).at(unit);
      summands.add(given(b, new Quantity(Kind.BIAS_GRADIENT, l).at(unit), l, unit));
    }
    Ref z = new Quantity(Kind.WEIGHTED_INPUT, l).at(unit);
    Ref delta = new Quantity(Kind.ERROR, l).at(unit);
    return symbol(GraphOperation.PLUS, "+", l, unit, z, delta, summands);
  }

  private List<Integer> functions(int l, List<Integer> sums) {
    return switch (trace.activate(l).activation()) {
      case Elementwise _ ->
          IntStream.range(0, sums.size())
              .mapToObj(i -> function(l, i, List.of(sums.get(i))))
              .toList();
      case Softmax _ ->
          IntStream.range(0, sums.size()).mapToObj(i -> function(l, i, sums)).toList();
    };
  }

  private int function(int l, int unit, List<Integer> inputs) {
    Ref a = new Quantity(Kind.ACTIVATION, l).at(unit);
    Ref carried = new Quantity(Kind.CARRIED, l).at(unit);
    return symbol(GraphOperation.FUNCTION, names.activation(l), l, unit, a, carried, inputs);
  }
}
