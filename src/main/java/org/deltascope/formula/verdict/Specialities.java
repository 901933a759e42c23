package org.deltascope.formula.verdict;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.deltascope.formula.algebra.Expr;
import org.deltascope.formula.probe.Given;
import org.deltascope.formula.probe.NetworkFamily;
import org.deltascope.formula.probe.Trial;
import org.deltascope.formula.verdict.Finding.Equality;
import org.deltascope.nn.Network;

/**
 * Finds what makes a formula agree at one moment that does not agree in general.
 *
 * @param network of the document
 * @param family of networks like it
 */
record Specialities(Network network, NetworkFamily family) {
  private static final int TRIALS = 3;

  Finding.OnlyTheseNumbers numbers(Expr left, Expr right) {
    List<Given> because = new ArrayList<>();
    for (Given given : Given.values()) {
      if (agree(family.with(TRIALS, given), left, right)) {
        because.add(given);
      }
    }
    return new Finding.OnlyTheseNumbers(because);
  }

  Finding sizes(Expr left, Expr right, int samples) {
    if (agree(family.otherSizes(TRIALS, widths -> widths, false), left, right)) {
      return new Finding.OnlyThisBatch(samples);
    }
    List<Equality> all = equalities();
    List<Equality> enough =
        all.stream().filter(equality -> suffices(List.of(equality), left, right)).toList();
    return new Finding.OnlyTheseSizes(enough.isEmpty() ? all : enough);
  }

  private List<Equality> equalities() {
    List<Equality> equalities = new ArrayList<>();
    for (int l = 0; l <= network.depth(); l++) {
      int width = network.width(l);
      if (width == 1) {
        equalities.add(new Equality(l, l, 1));
      }
      for (int k = l + 1; k <= network.depth(); k++) {
        if (network.width(k) == width) {
          equalities.add(new Equality(l, k, width));
        }
      }
    }
    return equalities;
  }

  private boolean suffices(List<Equality> equalities, Expr left, Expr right) {
    UnaryOperator<List<Integer>> adjusted =
        widths -> {
          List<Integer> changed = new ArrayList<>(widths);
          for (Equality equality : equalities) {
            boolean single = equality.layer() == equality.other();
            changed.set(equality.other(), single ? 1 : changed.get(equality.layer()));
          }
          return changed;
        };
    return agree(family.otherSizes(TRIALS, adjusted, false), left, right);
  }

  private static boolean agree(List<Trial> trials, Expr left, Expr right) {
    return !trials.isEmpty() && trials.stream().allMatch(trial -> trial.agrees(left, right));
  }
}
