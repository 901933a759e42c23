package org.deltascope.figure.network.labels;

import java.util.Arrays;

/**
 * Moves labels in conflict until there are none. A conflict that stays becomes dearer from round to
 * round, so that the search leaves dead ends. It uses no chance: the same edges always get the same
 * places.
 *
 * @param candidates where labels can stand
 */
record LocalSearch(Candidates candidates) {
  private static final int ROUNDS = 300;
  private static final int MOST_TRIED = 40_000;
  private static final int MOST_ROUNDS_WITHOUT_GAIN = 20;

  /**
   * {@return whether no two labels touch in the end}
   *
   * @param chosen a candidate for each label, or negative numbers; changed
   */
  boolean search(int[] chosen) {
    int n = candidates.labels();
    boolean fresh = n > 0 && chosen[0] < 0;
    double[] weight = new double[n];
    Arrays.fill(weight, 8);
    HeightBuckets shelves = new HeightBuckets(n, candidates.clearHeight());
    for (int k = 0; k < n; k++) {
      if (!fresh) {
        shelves.put(k, candidates.y(chosen[k]));
      }
    }
    long tried = 0;
    int fewest = n * n;
    int fewestAt = 0;
    for (int round = 0; round < ROUNDS && tried < MOST_TRIED; round++) {
      boolean moved = false;
      for (int k = 0; k < n; k++) {
        if ((fresh && round < 3) || conflicts(k, chosen, shelves) > 0) {
          int best = best(k, chosen, weight, shelves);
          moved |= best != chosen[k];
          chosen[k] = best;
          shelves.put(k, candidates.y(best));
          tried += candidates.to(k) - candidates.from(k);
        }
      }
      int open = 0;
      for (int k = 0; k < n; k++) {
        int conflicts = conflicts(k, chosen, shelves);
        open += conflicts;
        weight[k] += 4 * conflicts;
      }
      if (open == 0 && (round >= 3 || !moved)) {
        return true;
      }
      if (open < fewest) {
        fewest = open;
        fewestAt = round;
      }
      boolean hopeless = round >= 2 && open > 0.7 * n;
      if (hopeless || round - fewestAt > MOST_ROUNDS_WITHOUT_GAIN) {
        return false;
      }
    }
    return false;
  }

  private int best(int k, int[] chosen, double[] weight, HeightBuckets shelves) {
    int best = candidates.from(k);
    double least = Double.POSITIVE_INFINITY;
    for (int candidate = candidates.from(k); candidate < candidates.to(k); candidate++) {
      double cost = candidates.cost(candidate);
      int shelf = shelves.of(candidates.y(candidate));
      for (int near = shelf - 1; near <= shelf + 1; near++) {
        for (int m = shelves.firstOn(near); m >= 0; m = shelves.after(m)) {
          if (m != k) {
            cost += candidates.overlap(candidate, chosen[m]) * (weight[k] + weight[m]);
          }
        }
      }
      if (cost < least) {
        least = cost;
        best = candidate;
      }
    }
    return best;
  }

  private int conflicts(int k, int[] chosen, HeightBuckets shelves) {
    int conflicts = 0;
    int shelf = shelves.of(candidates.y(chosen[k]));
    for (int near = shelf - 1; near <= shelf + 1; near++) {
      for (int m = shelves.firstOn(near); m >= 0; m = shelves.after(m)) {
        if (m != k && candidates.overlap(chosen[k], chosen[m]) > 0) {
          conflicts++;
        }
      }
    }
    return conflicts;
  }
}
