package org.deltascope.figure.network;

import java.util.List;

/**
 * What is between two neighbouring columns.
 *
 * @param index from 0
 * @param kind how its edges are shown
 * @param range the largest |w| of the layer
 * @param edges between shown neurons; the strongest where not all are drawn
 */
record Gap(int index, Kind kind, double range, List<Edge> edges) {

  /** How a gap's edges are shown. */
  enum Kind {
    /** Each is a line. */
    ALL,
    /** All are drawn thin and at once; the ones that matter are lines. */
    BUNDLE,
    /** The strongest are lines, all are cells of a heat map. */
    STRONGEST,
    /** There are layers in between that are not shown. */
    OPEN
  }

  Gap {
    edges = List.copyOf(edges);
  }
}
