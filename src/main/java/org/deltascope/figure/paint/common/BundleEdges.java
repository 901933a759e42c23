package org.deltascope.figure.paint.common;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.deltascope.figure.BundleMark;
import org.deltascope.figure.Point;

/** The edges of a bundle one by one, for where they are not drawn as pixels. */
public final class BundleEdges {
  private BundleEdges() {}

  /**
   * One of them.
   *
   * @param from its end at layer l−1
   * @param to its end at layer l
   * @param strength −1 … 1, not 0
   */
  public record Edge(Point from, Point to, double strength) {}

  /** {@return the strongest edges that can be seen, from the faintest, at most so many} */
  public static List<Edge> strongest(BundleMark bundle, int most) {
    List<Edge> edges = new ArrayList<>();
    for (int i = 0; i < bundle.to().size(); i++) {
      for (int j = 0; j < bundle.from().size(); j++) {
        double strength = bundle.strength(i, j);
        if (strength != 0) {
          edges.add(new Edge(bundle.from().get(j), bundle.to().get(i), strength));
        }
      }
    }
    edges.sort(Comparator.comparingDouble(edge -> Math.abs(edge.strength())));
    return edges.subList(Math.max(0, edges.size() - most), edges.size());
  }
}
