package org.deltascope.figure.histogram;

import java.util.List;

/**
 * How many numbers lie between edges that are equally far apart. Those on an edge belong to the
 * numbers above it, those on the last to the ones below.
 *
 * @param edges in ascending order, 0 among them
 * @param counts one fewer than edges
 * @param low the least number
 * @param high the greatest
 * @param leftOut how many numbers are not finite, or so large that they lie nowhere
 */
record Histogram(List<Double> edges, List<Long> counts, double low, double high, long leftOut) {

  Histogram {
    edges = List.copyOf(edges);
    counts = List.copyOf(counts);
  }

  /** {@return how many numbers lie between any edges} */
  long size() {
    return counts.stream().mapToLong(count -> count).sum();
  }

  /** {@return the largest count} */
  long most() {
    return counts.stream().mapToLong(count -> count).max().orElse(0);
  }
}
