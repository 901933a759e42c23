package org.deltascope.formula.graph;

import java.util.List;

/**
 * A computation in single numbers, each after those it is made of.
 *
 * @param nodes in the order in which they are computed; gradients come in the reverse order
 * @param isWhole whether it is all of the network, and not one neuron of it
 * @param omitted how many inputs of the neuron are left out
 */
public record ScalarGraph(List<GraphNode> nodes, boolean isWhole, int omitted) {
  /** More nodes are not shown at once. */
  public static final int MOST_NODES = 60;

  /** Makes it immutable. */
  public ScalarGraph {
    nodes = List.copyOf(nodes);
  }
}
