package org.deltascope.formula.probe;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.deltascope.nn.Loss;
import org.deltascope.nn.Network;

/**
 * Sizes for random networks: those of the document where they are small; otherwise small ones that
 * are equal where the document's are equal and in the same order.
 *
 * @param widths n⁰ … nᴸ
 * @param kept for each layer, which neurons of the document are the first ones here
 */
record SizePlan(List<Integer> widths, List<List<Integer>> kept) {
  static final int SMALL = 8;

  SizePlan {
    widths = List.copyOf(widths);
    kept = List.copyOf(kept);
  }

  static List<Integer> widths(Network network) {
    List<Integer> widths = new ArrayList<>(List.of(network.inputs()));
    network.layers().forEach(layer -> widths.add(layer.units()));
    return widths;
  }

  /** {@return the document's own sizes} */
  static SizePlan same(Network network) {
    return plain(widths(network));
  }

  /** {@return sizes of a network that no formula names neurons of} */
  static SizePlan plain(List<Integer> widths) {
    return new SizePlan(widths, widths.stream().map(n -> List.<Integer>of()).toList());
  }

  /**
   * {@return small sizes}
   *
   * @param network of the document
   * @param loss whose mean over the outputs is part of formulas
   * @param named for each layer, the neurons that a formula names
   * @param plainNumbers whether no number of the formula can come from a size
   */
  static SizePlan small(
      Network network, Loss loss, List<? extends SortedSet<Integer>> named, boolean plainNumbers) {
    List<Integer> sizes = widths(network);
    boolean small = sizes.stream().allMatch(n -> n <= SMALL);
    if (small || !plainNumbers) {
      return same(network);
    }
    TreeSet<Integer> distinct = new TreeSet<>(sizes);
    int last = sizes.size() - 1;
    List<Integer> widths = new ArrayList<>();
    for (int l = 0; l <= last; l++) {
      int n = sizes.get(l);
      int rank = n == 1 ? 1 : 2 + distinct.headSet(n).size() - (distinct.contains(1) ? 1 : 0);
      boolean fixed = l == last && loss == Loss.MEAN_SQUARED_ERROR;
      widths.add(fixed ? n : Math.max(rank, mostNamed(sizes, named, n)));
    }
    return new SizePlan(widths, named.stream().map(set -> List.copyOf(set)).toList());
  }

  private static int mostNamed(
      List<Integer> sizes, List<? extends SortedSet<Integer>> named, int width) {
    int most = 0;
    for (int l = 0; l < sizes.size(); l++) {
      most = sizes.get(l) == width ? Math.max(most, named.get(l).size()) : most;
    }
    return most;
  }

  /** {@return whether every neuron stands for itself} */
  boolean isPlain() {
    return kept.stream().allMatch(List::isEmpty);
  }

  /** {@return which neuron here stands for one of the document} */
  int index(int l, int unit) {
    int at = kept.get(l).indexOf(unit);
    return at < 0 ? unit : at;
  }
}
