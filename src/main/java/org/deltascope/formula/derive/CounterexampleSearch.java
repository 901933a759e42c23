package org.deltascope.formula.derive;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.deltascope.formula.algebra.Evaluated;
import org.deltascope.formula.algebra.Expr;
import org.deltascope.formula.probe.NetworkFamily;
import org.deltascope.formula.probe.Trial;
import org.deltascope.matrix.Matrix;
import org.deltascope.nn.Network;

/**
 * Looks for the smallest network of whole numbers on which two sides differ: the fewest weights,
 * then the smallest numbers.
 *
 * @param network of the document
 * @param family of networks like it
 */
record CounterexampleSearch(Network network, NetworkFamily family) {
  private static final int WIDEST = 3;
  private static final int MOST_NETWORKS = 400;
  private static final int LARGEST = 3;
  private static final int TRIES = 4;

  Optional<Counterexample> of(Expr left, Expr right) {
    for (List<Integer> widths : sizes()) {
      for (int largest = 1; largest <= LARGEST; largest++) {
        for (Trial trial : family.whole(TRIES, widths, largest, List.of(left, right))) {
          Optional<Counterexample> found = difference(trial, left, right);
          if (found.isPresent()) {
            return found;
          }
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<Counterexample> difference(Trial trial, Expr left, Expr right) {
    return trial.outcome(left) instanceof Evaluated(_, Matrix a)
            && trial.outcome(right) instanceof Evaluated(_, Matrix b)
            && !trial.agrees(left, right)
        ? Optional.of(new Counterexample(trial.environment().trace(), a, b))
        : Optional.empty();
  }

  /** Widths of all layers, those with the fewest weights first. */
  private List<List<Integer>> sizes() {
    List<List<Integer>> all = new ArrayList<>(List.of(List.of()));
    for (int l = 0; l <= network.depth(); l++) {
      List<List<Integer>> longer = new ArrayList<>();
      for (List<Integer> widths : all) {
        for (int n = 1; n <= WIDEST && longer.size() < MOST_NETWORKS; n++) {
          List<Integer> more = new ArrayList<>(widths);
          more.add(n);
          longer.add(more);
        }
      }
      all = longer;
    }
    all.sort(Comparator.comparingInt(CounterexampleSearch::weights));
    return all;
  }

  private static int weights(List<Integer> widths) {
    int weights = 0;
    for (int l = 1; l < widths.size(); l++) {
      weights += widths.get(l) * widths.get(l - 1);
    }
    return weights;
  }
}
