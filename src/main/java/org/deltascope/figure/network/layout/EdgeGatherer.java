package org.deltascope.figure.network.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.deltascope.figure.Point;
import org.deltascope.figure.Subject;
import org.deltascope.figure.network.state.Edge;
import org.deltascope.figure.network.state.Segment;
import org.deltascope.figure.network.text.UpdateTexts;
import org.deltascope.matrix.Matrix;
import org.deltascope.nn.Layer;

/** Finds the edges between the columns of a picture that are drawn one by one. */
public final class EdgeGatherer {
  /** More edges than that are drawn as bundles. */
  static final int MOST_SINGLE_EDGES = 1000;

  private static final int STRONGEST = 120;

  private final UpdateTexts numbers;
  private final Arrangement arrangement;

  public EdgeGatherer(UpdateTexts numbers, Arrangement arrangement) {
    this.numbers = numbers;
    this.arrangement = arrangement;
  }

  /** {@return for each gap, how its edges are shown; those of bundles are not listed} */
  public List<LayerGap> gather() {
    long single = 0;
    for (int gap = 0; gap < arrangement.gaps(); gap++) {
      if (arrangement.isJoined(gap) && !arrangement.isMap(gap)) {
        single += (long) arrangement.left(gap).shown() * arrangement.right(gap).shown();
      }
    }
    List<LayerGap> gaps = new ArrayList<>();
    for (int gap = 0; gap < arrangement.gaps(); gap++) {
      gaps.add(gap(gap, single > MOST_SINGLE_EDGES));
    }
    return gaps;
  }

  private LayerGap gap(int gap, boolean bundle) {
    if (!arrangement.isJoined(gap)) {
      return new LayerGap(gap, LayerGap.Kind.OPEN, 1, List.of());
    }
    double range = numbers.range(arrangement.right(gap).layer());
    if (arrangement.isMap(gap)) {
      return new LayerGap(gap, LayerGap.Kind.STRONGEST, range, strongest(edges(gap), STRONGEST));
    }
    return bundle
        ? new LayerGap(gap, LayerGap.Kind.BUNDLE, range, List.of())
        : new LayerGap(gap, LayerGap.Kind.ALL, range, edges(gap));
  }

  /** {@return all edges between the neurons of a gap that are shown} */
  public List<Edge> edges(int gap) {
    Column left = arrangement.left(gap);
    Column right = arrangement.right(gap);
    Layer layer = numbers.network().layer(right.layer());
    Matrix weights = layer.weights();
    double range = numbers.range();
    List<Edge> edges = new ArrayList<>();
    for (int i = 0; i < right.shown(); i++) {
      for (int j = 0; j < left.shown(); j++) {
        if (!layer.edges().isPresent(right.unit(i), left.unit(j))) {
          continue;
        }
        double weight = weights.get(right.unit(i), left.unit(j));
        edges.add(
            new Edge(
                new Subject.Edge(right.layer(), right.unit(i), left.unit(j)),
                gap,
                segment(left, j, right, i),
                weight,
                strength(weight, range)));
      }
    }
    return edges;
  }

  /** {@return an edge that was found in another update of the same network, as it is in this} */
  public Edge again(Edge edge) {
    Subject.Edge e = edge.subject();
    double weight = numbers.network().layer(e.layer()).weights().get(e.to(), e.from());
    return new Edge(e, edge.gap(), edge.segment(), weight, strength(weight, numbers.range()));
  }

  /** What is no number has no strength. */
  private static double strength(double weight, double range) {
    return Double.isNaN(weight) ? 0 : Math.min(1, Math.abs(weight) / range);
  }

  private static Segment segment(Column left, int j, Column right, int i) {
    Point from = left.center(j);
    Point to = right.center(i);
    return new Segment(
        from.step(to, left.block().radius() + 1), to.step(from, right.block().radius() + 1));
  }

  /** {@return the edges with the largest |w|, strongest first} */
  public static List<Edge> strongest(List<Edge> edges, int most) {
    return edges.stream()
        .sorted(Comparator.comparingDouble((Edge e) -> -e.strength()))
        .limit(most)
        .toList();
  }
}
