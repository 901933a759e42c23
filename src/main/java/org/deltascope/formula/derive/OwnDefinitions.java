package org.deltascope.formula.derive;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.deltascope.formula.algebra.Expr;
import org.deltascope.formula.algebra.Exprs;
import org.deltascope.formula.mistake.TrueEquations;
import org.deltascope.trace.Quantity;
import org.deltascope.trace.Ref;

/** What a derivation has said wrongly so far: of which quantity, in which line. */
final class OwnDefinitions {
  private final TrueEquations truths;
  private final Map<Ref, Own> all = new LinkedHashMap<>();
  private final Set<Quantity> right = new HashSet<>();

  OwnDefinitions(TrueEquations truths) {
    this.truths = truths;
  }

  private record Own(int line, Expr meaning) {}

  /** From now on a quantity means what a line says of it. */
  void put(Ref ref, int line, Expr meaning) {
    all.put(ref, new Own(line, substituted(meaning)));
    right.remove(ref.quantity());
  }

  /** A quantity was said rightly. */
  void remove(Ref ref) {
    all.remove(ref);
    right.add(ref.quantity());
  }

  /**
   * {@return the first quantity that an expression depends on and that was said wrongly, and in
   * which line} What was said rightly depends on nothing else.
   */
  Optional<CheckedLine.Source> used(Expr expr) {
    if (expr instanceof Expr.Symbol(Ref ref)) {
      return used(ref.quantity());
    }
    return Exprs.children(expr).stream().map(this::used).flatMap(Optional::stream).findFirst();
  }

  private Optional<CheckedLine.Source> used(Quantity quantity) {
    Optional<CheckedLine.Source> said =
        all.entrySet().stream()
            .filter(own -> own.getKey().quantity().equals(quantity))
            .map(own -> new CheckedLine.Source(own.getValue().line, Optional.of(own.getKey())))
            .findFirst();
    if (said.isPresent() || right.contains(quantity) || all.isEmpty()) {
      return said;
    }
    return truths.of(quantity).flatMap(this::used);
  }

  /** {@return an expression with one's own meanings in the place of the quantities} */
  Expr substituted(Expr expr) {
    if (expr instanceof Expr.Symbol(Ref ref)) {
      Own own = all.get(ref);
      return own == null ? expr : own.meaning;
    }
    return Exprs.mapChildren(expr, this::substituted);
  }
}
