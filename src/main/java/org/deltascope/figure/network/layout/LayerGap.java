package org.deltascope.figure.network.layout;

import java.util.List;
import org.deltascope.figure.network.state.Edge;

/**
 * What is between two neighbouring columns.
 *
 * @param index from 0
 * @param kind how its edges are shown
 * @param range the largest |w| of the layer
 * @param edges between shown neurons; the strongest where not all are drawn
 */
public record LayerGap(int index, Kind kind, double range, List<Edge> edges) {

  /** How a gap's edges are shown. */
  public enum Kind {
    /** Each is a line. */
    ALL,
    /** All are drawn thin and at once; the ones that matter are lines. */
    BUNDLE,
    /** The strongest are lines, all are cells of a heat map. */
    STRONGEST,
    /** There are layers in between that are not shown. */
    OPEN
  }

  public LayerGap {
    edges = List.copyOf(edges);
  }
}
