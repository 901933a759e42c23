package org.deltascope.figure.network.labels;

/**
 * Moves labels so that they stand exactly below each other and well apart: that is calmer.
 *
 * @param candidates where they can stand
 */
record Alignment(Candidates candidates) {
  private static final double APART = 14;
  private static final int SWEEPS = 4;

  /** Moves labels that have found a place, as long as that is better. */
  void align(int[] chosen) {
    for (int sweep = 0; sweep < SWEEPS; sweep++) {
      for (int k = 0; k < chosen.length; k++) {
        double least = disorder(k, chosen[k], chosen);
        for (int candidate = candidates.from(k); candidate < candidates.to(k); candidate++) {
          double disorder = disorder(k, candidate, chosen);
          if (disorder < least - 1e-9) {
            least = disorder;
            chosen[k] = candidate;
          }
        }
      }
    }
  }

  private double disorder(int k, int candidate, int[] chosen) {
    double disorder = candidates.cost(candidate);
    double aligned = 0;
    for (int m = 0; m < chosen.length; m++) {
      if (m != k) {
        if (candidates.overlap(candidate, chosen[m]) > 0) {
          return Double.POSITIVE_INFINITY;
        }
        double dx = Math.abs(candidates.x(candidate) - candidates.x(chosen[m]));
        double dy = Math.abs(candidates.y(candidate) - candidates.y(chosen[m]));
        double apart = Math.max(dx - candidates.width(), dy - candidates.height());
        disorder += 0.5 * Math.max(0, 1 - apart / APART);
        aligned += dx < 0.5 ? 1 : 0;
      }
    }
    return disorder - 0.08 * Math.min(3, aligned);
  }
}
