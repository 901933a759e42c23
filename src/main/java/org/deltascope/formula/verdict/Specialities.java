package org.deltascope.formula.verdict;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.deltascope.formula.algebra.Expr;
import org.deltascope.formula.algebra.Exprs;
import org.deltascope.formula.probe.Given;
import org.deltascope.formula.probe.NetworkFamily;
import org.deltascope.formula.probe.Trial;
import org.deltascope.formula.verdict.Finding.Equality;
import org.deltascope.formula.verdict.Finding.SizeReason;
import org.deltascope.formula.verdict.Finding.WrittenWidth;
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
    List<SizeReason> all = new ArrayList<>(writtenWidths(left, right));
    all.addAll(equalities());
    List<SizeReason> enough =
        all.stream().filter(reason -> suffices(List.of(reason), left, right)).toList();
    if (!enough.isEmpty()) {
      return new Finding.OnlyTheseSizes(enough, false);
    }
    return new Finding.OnlyTheseSizes(together(all, left, right), true);
  }

  /** The first two that make it agree together; all of them where it takes more. */
  private List<SizeReason> together(List<SizeReason> all, Expr left, Expr right) {
    for (int i = 0; i < all.size(); i++) {
      for (int k = i + 1; k < all.size(); k++) {
        List<SizeReason> both = List.of(all.get(i), all.get(k));
        if (suffices(both, left, right)) {
          return both;
        }
      }
    }
    return suffices(all, left, right) ? all : List.of();
  }

  /** Layers that are as wide as a number in the formula says. */
  private List<SizeReason> writtenWidths(Expr left, Expr right) {
    Set<Double> numbers =
        Stream.of(left, right).flatMap(Specialities::numbers).collect(Collectors.toSet());
    return IntStream.rangeClosed(0, network.depth())
        .filter(l -> isWritten(network.width(l), numbers))
        .<SizeReason>mapToObj(l -> new WrittenWidth(l, network.width(l)))
        .toList();
  }

  /** As it is, or as a part: 0.25 is one of four. */
  private static boolean isWritten(int width, Set<Double> numbers) {
    return numbers.contains((double) width) || numbers.contains(1.0 / width);
  }

  private static Stream<Double> numbers(Expr expr) {
    return switch (expr) {
      case Expr.Num(double value, _, _) -> Stream.of(value);
      case Expr.Ones(int rows) -> Stream.of((double) rows);
      case Expr other -> Exprs.children(other).stream().flatMap(Specialities::numbers);
    };
  }

  private List<SizeReason> equalities() {
    List<SizeReason> equalities = new ArrayList<>();
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

  private boolean suffices(List<SizeReason> reasons, Expr left, Expr right) {
    UnaryOperator<List<Integer>> adjusted =
        widths -> {
          List<Integer> changed = new ArrayList<>(widths);
          reasons.forEach(reason -> adjust(changed, reason));
          return changed;
        };
    return agree(family.otherSizes(TRIALS, adjusted, false), left, right);
  }

  private static void adjust(List<Integer> widths, SizeReason reason) {
    switch (reason) {
      case Equality(int layer, int other, _) when layer == other -> widths.set(layer, 1);
      case Equality(int layer, int other, _) -> widths.set(other, widths.get(layer));
      case WrittenWidth(int layer, int width) -> {
        // No other layer may be as wide by chance.
        Collections.replaceAll(widths, width, widths.get(layer));
        widths.set(layer, width);
      }
    }
  }

  private static boolean agree(List<Trial> trials, Expr left, Expr right) {
    return !trials.isEmpty() && trials.stream().allMatch(trial -> trial.agrees(left, right));
  }
}
