package org.deltascope.figure.network.labels;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.deltascope.figure.Bounds;

/**
 * Finds places for equally large labels on their edges, so that none touches another or an
 * obstacle: a local search that starts from each label's own best place, and where that fails and
 * there are few, from a stack.
 */
final class Placer {
  private static final int MOST_ALIGNED = 24;

  private final Candidates candidates;

  private Placer(Candidates candidates) {
    this.candidates = candidates;
  }

  /**
   * {@return a place for every label, or nothing if there is none or it was not found}
   *
   * @param wishes the edges, one for each label
   * @param width of a label
   * @param height of a label
   * @param obstacles what labels keep clear of
   */
  static Optional<List<Bounds>> all(
      List<LabelWish> wishes, double width, double height, Obstacles obstacles) {
    Candidates candidates = new Candidates(wishes, width, height);
    return candidates.collect(obstacles) ? new Placer(candidates).place() : Optional.empty();
  }

  /**
   * {@return a place for one label, if there is one}
   *
   * @param wish its edge
   * @param width of the label
   * @param height of the label
   * @param obstacles what it keeps clear of
   */
  static Optional<Bounds> one(LabelWish wish, double width, double height, Obstacles obstacles) {
    return all(List.of(wish), width, height, obstacles).map(List::getFirst);
  }

  private Optional<List<Bounds>> place() {
    boolean few = candidates.labels() <= MOST_ALIGNED;
    LocalSearch search = new LocalSearch(candidates);
    int[] chosen = nothing();
    boolean found = search.search(chosen);
    if (!found && few) {
      chosen = stacked();
      found = search.search(chosen);
    }
    if (found && few) {
      new Alignment(candidates).align(chosen);
    }
    return found ? Optional.of(candidates.places(chosen)) : Optional.empty();
  }

  private int[] nothing() {
    int[] chosen = new int[candidates.labels()];
    Arrays.fill(chosen, -1);
    return chosen;
  }

  /** One below the other, in the order of the edges' middles: where there is hardly any room. */
  private int[] stacked() {
    int n = candidates.labels();
    List<Integer> order =
        IntStream.range(0, n)
            .boxed()
            .sorted(Comparator.comparingDouble(candidates::middle))
            .toList();
    double top = candidates.middle(order.getFirst());
    double step = n == 1 ? 0 : (candidates.middle(order.getLast()) - top) / (n - 1);
    int[] chosen = nothing();
    for (int place = 0; place < n; place++) {
      int k = order.get(place);
      double y = top + place * step;
      int best = candidates.from(k);
      for (int candidate = candidates.from(k); candidate < candidates.to(k); candidate++) {
        best =
            Math.abs(candidates.y(candidate) - y) < Math.abs(candidates.y(best) - y)
                ? candidate
                : best;
      }
      chosen[k] = best;
    }
    return chosen;
  }
}
