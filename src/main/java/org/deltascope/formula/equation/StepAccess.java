package org.deltascope.formula.equation;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.deltascope.formula.algebra.Expr;
import org.deltascope.formula.algebra.Statement;
import org.deltascope.formula.matrices.Entries;
import org.deltascope.formula.matrices.UsedEntries;
import org.deltascope.trace.Ref;

/**
 * What a step reads and writes, from its statements.
 *
 * @param step its equations
 */
record StepAccess(StepEquation step) {

  /** What an optimizer makes on the way is made of what it made before, as its line says. */
  Set<Ref> reads(Optional<Ref.One> part) {
    if (part.filter(one -> one.kind().isOfOptimizer()).isPresent()) {
      Statement made = step.computation(part);
      return uses()
          .numbers(made.computed(), Entries.of(made.result(), part))
          .collect(Collectors.toSet());
    }
    Stream<Ref> found =
        part.isPresent()
            ? reads(step.computation(part), part)
            : step.computations().stream().flatMap(statement -> reads(statement, part));
    return found.collect(Collectors.toSet());
  }

  Set<Ref> writes(Optional<Ref.One> part) {
    return part.isPresent()
        ? Set.of(part.get())
        : step.computations().stream()
            .map(statement -> ((Expr.Symbol) statement.left()).ref())
            .collect(Collectors.toSet());
  }

  private Stream<Ref> reads(Statement statement, Optional<Ref.One> part) {
    return reads(statement.computed(), Entries.of(statement.result(), part));
  }

  private Stream<Ref> reads(Expr expr, Entries entries) {
    return uses().numbers(expr, entries).flatMap(this::origin);
  }

  /** A number that is computed on the way stands for what it is computed from. */
  private Stream<Ref> origin(Ref ref) {
    Expr from = step.onTheWay().get(ref.quantity());
    return from == null ? Stream.of(ref) : reads(from, Entries.of(ref));
  }

  private UsedEntries uses() {
    return step.scope().uses();
  }
}
