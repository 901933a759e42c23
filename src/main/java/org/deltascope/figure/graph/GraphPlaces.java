package org.deltascope.figure.graph;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.deltascope.figure.Point;
import org.deltascope.formula.graph.GraphNode;
import org.deltascope.formula.graph.GraphOperation;
import org.deltascope.formula.graph.ScalarGraph;

/**
 * Where the nodes of a graph stand: what goes forward goes from left to right. A weight stands
 * above its product and a bias above its sum.
 *
 * @param points of the nodes, in their order
 * @param height of all, in units
 */
record GraphPlaces(List<Point> points, double height) {
  private static final double ROW = 88;
  private static final double ABOVE = 37;
  private static final double TOP = 44;

  static GraphPlaces of(ScalarGraph graph, double left, double right, double scale) {
    List<GraphNode> nodes = graph.nodes();
    List<Integer> columns = columns(nodes);
    double step = (right - left) / lastColumn(graph);
    Map<Integer, List<Integer>> byColumn = new HashMap<>();
    for (int k = 0; k < nodes.size(); k++) {
      if (parameterOf(nodes, k).isEmpty()) {
        byColumn.computeIfAbsent(columns.get(k), _ -> new ArrayList<>()).add(k);
      }
    }
    int most = byColumn.values().stream().mapToInt(List::size).max().orElse(1);
    double height = (TOP + most * ROW) * scale;
    Point[] points = new Point[nodes.size()];
    byColumn.forEach(
        (column, all) -> {
          for (int i = 0; i < all.size(); i++) {
            double y = TOP * scale + (height - TOP * scale) * (i + 0.5) / all.size();
            points[all.get(i)] = new Point(left + column * step, y);
          }
        });
    for (int k = 0; k < nodes.size(); k++) {
      OptionalInt user = parameterOf(nodes, k);
      if (user.isPresent()) {
        points[k] = points[user.getAsInt()].plus(0, -ABOVE * scale);
      }
    }
    return new GraphPlaces(List.of(points), height);
  }

  /** {@return the number of the last column, from 0; at least 1} */
  static int lastColumn(ScalarGraph graph) {
    return columns(graph.nodes()).stream().mapToInt(column -> column).max().orElse(1);
  }

  /** {@return the product or sum that a weight or bias belongs to} */
  private static OptionalInt parameterOf(List<GraphNode> nodes, int k) {
    GraphNode node = nodes.get(k);
    if (node.operation() != GraphOperation.GIVEN || !isParameter(node)) {
      return OptionalInt.empty();
    }
    for (int user = k + 1; user < nodes.size(); user++) {
      if (nodes.get(user).inputs().contains(k)) {
        return OptionalInt.of(user);
      }
    }
    return OptionalInt.empty();
  }

  /** {@return whether it is a weight or a bias, which stands above what it goes into} */
  static boolean isParameter(GraphNode node) {
    return switch (node.valueRef().kind().place()) {
      case EDGE, BIAS -> true;
      case NEURON, NUMBER -> false;
    };
  }

  /** Each column is one operation further than what it reads. */
  private static List<Integer> columns(List<GraphNode> nodes) {
    List<Integer> columns = new ArrayList<>();
    for (GraphNode node : nodes) {
      int column = 0;
      for (int input : node.inputs()) {
        column =
            isParameter(nodes.get(input))
                ? Math.max(column, 1)
                : Math.max(column, columns.get(input) + 1);
      }
      columns.add(column);
    }
    return columns;
  }
}
