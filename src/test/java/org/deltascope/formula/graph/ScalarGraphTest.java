package org.deltascope.formula.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.assertj.core.data.Offset;
import org.deltascope.document.Lessons;
import org.deltascope.formula.algebra.Evaluation;
import org.deltascope.formula.algebra.TraceEnvironment;
import org.deltascope.formula.naming.Names;
import org.deltascope.nn.Elementwise;
import org.deltascope.nn.Experiment;
import org.deltascope.nn.TrainingState;
import org.deltascope.trace.Backpropagation;
import org.deltascope.trace.SampleSelection;
import org.deltascope.trace.Trace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScalarGraphTest {

  private static Trace trace(String lesson) throws Exception {
    Experiment experiment = Lessons.open(lesson).experiment();
    return Backpropagation.trace(experiment, TrainingState.initial(experiment));
  }

  private static ScalarGraph graph(Trace trace) {
    Names names = Names.of(trace.before().network(), List.of());
    return ScalarGraphBuilder.of(trace, 0, names, 1, 0);
  }

  /** The graph run forward and backward by its operations alone. */
  @ParameterizedTest
  @ValueSource(strings = {"two-two-two", "chain", "xor"})
  void its_operations_give_the_values_and_the_gradients(String lesson) throws Exception {
    Trace trace = trace(lesson);
    ScalarGraph graph = graph(trace);
    assertThat(graph.isWhole()).isTrue();
    List<GraphNode> nodes = graph.nodes();
    Evaluation numbers = new Evaluation(new TraceEnvironment(trace, SampleSelection.first()));
    double[] value = new double[nodes.size()];
    double[] gradient = new double[nodes.size()];
    for (int k = 0; k < nodes.size(); k++) {
      GraphNode node = nodes.get(k);
      List<Double> inputs = node.inputs().stream().map(input -> value[input]).toList();
      value[k] =
          switch (node.operation()) {
            case GIVEN, LOSS -> numbers.number(node.value());
            case TIMES -> inputs.get(0) * inputs.get(1);
            case PLUS -> inputs.stream().mapToDouble(x -> x).sum();
            case FUNCTION -> sigma(trace, node).value(inputs.getFirst());
          };
      assertThat(numbers.number(node.value())).as("%s", node).isCloseTo(value[k], near(value[k]));
    }
    for (int k = nodes.size() - 1; k >= 0; k--) {
      GraphNode node = nodes.get(k);
      List<Integer> inputs = node.inputs();
      switch (node.operation()) {
        case GIVEN -> {}
        case LOSS -> {
          gradient[k] = 1;
          for (int input : inputs) {
            gradient[input] += numbers.number(nodes.get(input).gradient());
          }
        }
        case TIMES -> {
          gradient[inputs.get(0)] += gradient[k] * value[inputs.get(1)];
          gradient[inputs.get(1)] += gradient[k] * value[inputs.get(0)];
        }
        case PLUS -> {
          for (int input : inputs) {
            gradient[input] += gradient[k];
          }
        }
        case FUNCTION -> {
          int z = inputs.getFirst();
          gradient[z] += gradient[k] * sigma(trace, node).slope(value[z], value[k]);
        }
      }
    }
    for (int k = 0; k < nodes.size(); k++) {
      double g = numbers.number(nodes.get(k).gradient());
      assertThat(gradient[k]).as("%s", nodes.get(k)).isCloseTo(g, near(g));
    }
  }

  private static Elementwise sigma(Trace trace, GraphNode node) {
    return (Elementwise) trace.activate(node.layer()).activation();
  }

  private static Offset<Double> near(double value) {
    return within(1e-12 * Math.abs(value) + 1e-14);
  }

  @Test
  void the_published_network_has_31_nodes() throws Exception {
    // 2 inputs, 8 weights, 8 products, 4 biases, 4 sums, 4 functions, 1 loss
    assertThat(graph(trace("two-two-two")).nodes()).hasSize(31);
  }

  @Test
  void of_a_network_with_more_than_60_nodes_one_neuron_is_shown() throws Exception {
    ScalarGraph graph = graph(trace("four-equations"));
    assertThat(graph.isWhole()).isFalse();
    assertThat(graph.nodes().stream().map(GraphNode::operation))
        .containsExactly(
            GraphOperation.GIVEN,
            GraphOperation.GIVEN,
            GraphOperation.GIVEN,
            GraphOperation.GIVEN,
            GraphOperation.TIMES,
            GraphOperation.GIVEN,
            GraphOperation.TIMES,
            GraphOperation.GIVEN,
            GraphOperation.TIMES,
            GraphOperation.GIVEN,
            GraphOperation.PLUS,
            GraphOperation.FUNCTION);
  }

  @Test
  void every_node_comes_after_those_it_is_made_of() throws Exception {
    List<GraphNode> nodes = new ArrayList<>(graph(trace("xor")).nodes());
    for (int k = 0; k < nodes.size(); k++) {
      int at = k;
      assertThat(nodes.get(k).inputs()).allMatch(input -> input < at);
    }
  }
}
