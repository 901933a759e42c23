package org.deltascope.figure.network;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.deltascope.figure.Point;
import org.deltascope.figure.Subject;
import org.deltascope.matrix.Matrix;
import org.deltascope.nn.Network;

/** Finds the edges between the columns of a picture that are drawn one by one. */
final class EdgeGatherer {
  /** More edges than that are drawn as bundles. */
  static final int MOST_SINGLE_EDGES = 1000;

  private static final int STRONGEST = 120;

  private final Network network;
  private final Arrangement arrangement;

  EdgeGatherer(Network network, Arrangement arrangement) {
    this.network = network;
    this.arrangement = arrangement;
  }

  /** {@return for each gap, how its edges are shown} */
  List<Gap> gather() {
    long single = 0;
    for (int gap = 0; gap < arrangement.gaps(); gap++) {
      if (arrangement.isJoined(gap) && !arrangement.isMap(gap)) {
        single += (long) arrangement.left(gap).shown() * arrangement.right(gap).shown();
      }
    }
    List<Gap> gaps = new ArrayList<>();
    for (int gap = 0; gap < arrangement.gaps(); gap++) {
      if (!arrangement.isJoined(gap)) {
        gaps.add(new Gap(gap, Gap.Kind.OPEN, 1, List.of()));
      } else if (arrangement.isMap(gap)) {
        double range = range(gap);
        gaps.add(new Gap(gap, Gap.Kind.STRONGEST, range, strongest(edges(gap, range))));
      } else {
        Gap.Kind kind = single > MOST_SINGLE_EDGES ? Gap.Kind.BUNDLE : Gap.Kind.ALL;
        double range = range(gap);
        gaps.add(new Gap(gap, kind, range, edges(gap, range)));
      }
    }
    return gaps;
  }

  private List<Edge> edges(int gap, double range) {
    Column left = arrangement.left(gap);
    Column right = arrangement.right(gap);
    Matrix weights = network.layer(right.layer()).weights();
    List<Edge> edges = new ArrayList<>();
    for (int i = 0; i < right.shown(); i++) {
      for (int j = 0; j < left.shown(); j++) {
        double weight = weights.get(right.unit(i), left.unit(j));
        edges.add(
            new Edge(
                new Subject.Edge(right.layer(), right.unit(i), left.unit(j)),
                gap,
                segment(left, j, right, i),
                weight,
                Math.min(1, Math.abs(weight) / range)));
      }
    }
    return edges;
  }

  private static Segment segment(Column left, int j, Column right, int i) {
    Point from = left.center(j);
    Point to = right.center(i);
    return new Segment(
        from.step(to, left.block().radius() + 1), to.step(from, right.block().radius() + 1));
  }

  private static List<Edge> strongest(List<Edge> edges) {
    return edges.stream()
        .sorted(Comparator.comparingDouble((Edge e) -> -e.strength()))
        .limit(STRONGEST)
        .toList();
  }

  /** {@return the largest magnitude in the gap's layer, or 1 where all are 0} */
  private double range(int gap) {
    Matrix weights = network.layer(arrangement.right(gap).layer()).weights();
    double range = 0;
    for (int i = 0; i < weights.rows(); i++) {
      for (int j = 0; j < weights.columns(); j++) {
        range = Math.max(range, Math.abs(weights.get(i, j)));
      }
    }
    return range > 0 ? range : 1;
  }
}
