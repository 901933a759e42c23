package org.deltascope.figure.network.labels;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.deltascope.figure.Subject;
import org.deltascope.figure.network.layout.EdgeGatherer;
import org.deltascope.figure.network.layout.LayerGap;
import org.deltascope.figure.network.state.Edge;
import org.deltascope.figure.network.state.Emphasis;
import org.deltascope.figure.network.state.Focus;

/**
 * The edges that matter at a moment.
 *
 * @param layout where edges are
 * @param focus what is looked at
 */
public record LitEdges(NetworkLayout layout, Focus focus) {
  /** More edges of a bundle than that are lit as a whole. */
  public static final int MOST_LINES = 400;

  private static final int MOST_PICKED = 200;

  /** {@return for each gap, its edges that are lit or pointed at} */
  public Map<Integer, List<Edge>> find() {
    Map<Integer, List<Edge>> lit = new LinkedHashMap<>();
    for (LayerGap gap : layout.gaps()) {
      lit.put(gap.index(), find(gap));
    }
    return lit;
  }

  private List<Edge> find(LayerGap gap) {
    int l = layout.arrangement().right(gap.index()).layer();
    if (gap.kind() == LayerGap.Kind.OPEN || !concerns(l)) {
      return List.of();
    }
    EdgeGatherer gatherer = new EdgeGatherer(layout.numbers(), layout.arrangement());
    List<Edge> all = gap.kind() == LayerGap.Kind.ALL ? gap.edges() : gatherer.edges(gap.index());
    List<Edge> lit = all.stream().filter(this::isLit).toList();
    if (gap.kind() != LayerGap.Kind.STRONGEST || lit.size() <= MOST_PICKED) {
      return lit;
    }
    List<Edge> picked = new ArrayList<>(EdgeGatherer.strongest(lit, MOST_PICKED));
    lit.stream().filter(this::isPointed).forEach(picked::add);
    Map<Subject.Edge, Edge> distinct =
        picked.stream()
            .collect(
                Collectors.toMap(
                    Edge::subject, Function.identity(), (a, b) -> a, LinkedHashMap::new));
    return List.copyOf(distinct.values());
  }

  private boolean concerns(int l) {
    return focus.attention().isAboutEdges(l)
        || isOf(focus.hovered(), l)
        || isOf(focus.selected(), l);
  }

  private static boolean isOf(Subject subject, int l) {
    return switch (subject) {
      case Subject.Edge(int layer, int _, int _) -> layer == l;
      case Subject.Weights(int layer) -> layer == l;
      case Subject.None _,
          Subject.Neuron _,
          Subject.Bias _,
          Subject.Target _,
          Subject.Layer _,
          Subject.Biases _,
          Subject.Symbol _ ->
          false;
    };
  }

  public boolean isLit(Edge edge) {
    return light(edge).isLit() || isPointed(edge);
  }

  public Emphasis light(Edge edge) {
    Subject.Edge e = edge.subject();
    return focus.attention().edge(e.layer(), e.to(), e.from());
  }

  /** {@return whether the edge is selected or under the pointer} */
  public boolean isPointed(Edge edge) {
    return focus.points(edge.subject());
  }
}
