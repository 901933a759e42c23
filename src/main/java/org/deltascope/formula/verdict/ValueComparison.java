package org.deltascope.formula.verdict;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.deltascope.formula.algebra.Evaluated;
import org.deltascope.formula.algebra.Expr;
import org.deltascope.formula.algebra.Exprs;
import org.deltascope.formula.algebra.Outcome;
import org.deltascope.formula.probe.NetworkFamily;
import org.deltascope.formula.probe.Trial;
import org.deltascope.matrix.Matrix;
import org.deltascope.matrix.Shape;
import org.deltascope.nn.Network;
import org.deltascope.trace.Quantity;
import org.deltascope.trace.Ref;

/**
 * Compares the two sides of a formula at a moment and on other networks.
 *
 * @param network of the document
 * @param here the moment
 * @param family of networks like the document's
 */
record ValueComparison(Network network, Trial here, NetworkFamily family) {
  private static final int SAME_SIZES = 20;
  private static final int OTHER_SIZES = 8;

  /** {@return what is found, if there is something to compare with or something wrong} */
  Optional<Finding> of(Optional<Expr> left, Expr right) {
    FormulaProblems problems = new FormulaProblems(here);
    Optional<Finding> problem = problems.of(right).or(() -> left.flatMap(problems::of));
    if (problem.isPresent() || left.isEmpty()) {
      return problem;
    }
    Shape shape = problems.shape(right);
    Shape expected = problems.shape(left.get());
    return Optional.of(
        shape.equals(expected)
            ? compared(left.get(), right)
            : new Finding.OtherShape(shape, expected));
  }

  private Finding compared(Expr left, Expr right) {
    FormulaProblems sides = new FormulaProblems(here);
    if (!here.agrees(left, right)) {
      return new Finding.OtherValue(
          RelativeError.largest(sides.value(right).orElseThrow(), sides.value(left).orElseThrow()),
          zeros(left, right));
    }
    Specialities specialities = new Specialities(network, family);
    int samples = here.environment().samples();
    if (!agree(family.sameSizes(SAME_SIZES, List.of(left, right)), left, right)) {
      return specialities.numbers(left, right);
    }
    if (hasEntries(left) || hasEntries(right)) {
      return samples > 1
              && !namesSample(left)
              && !namesSample(right)
              && !agree(family.otherBatch(2), left, right)
          ? new Finding.OnlyThisBatch(samples)
          : new Finding.Agrees(SAME_SIZES, 0);
    }
    return agree(family.otherSizes(OTHER_SIZES), left, right)
        ? new Finding.Agrees(SAME_SIZES, OTHER_SIZES)
        : specialities.sizes(left, right, samples);
  }

  static boolean agree(List<Trial> trials, Expr left, Expr right) {
    return trials.stream().allMatch(trial -> trial.agrees(left, right));
  }

  private static boolean namesSample(Expr expr) {
    return Exprs.named(expr).anyMatch(ref -> ref.kind() == Quantity.Kind.SAMPLE_LOSS);
  }

  /** {@return whether an expression names single entries} */
  static boolean hasEntries(Expr expr) {
    return switch (expr) {
      case Expr.Symbol(Ref.One _), Expr.Partial _ -> true;
      case Expr other -> Exprs.children(other).stream().anyMatch(ValueComparison::hasEntries);
    };
  }

  /** Derivatives that are 0 wherever they are tried: there is no way from one to the other. */
  private List<Expr.Partial> zeros(Expr left, Expr right) {
    List<Trial> trials = family.sameSizes(2, List.of(left, right));
    return partials(right)
        .distinct()
        .filter(partial -> trials.stream().allMatch(trial -> isZero(trial.outcome(partial))))
        .toList();
  }

  private static boolean isZero(Outcome outcome) {
    return outcome instanceof Evaluated(_, Matrix value)
        && value.map(Math::abs).equals(value.map(x -> 0));
  }

  private static Stream<Expr.Partial> partials(Expr expr) {
    return expr instanceof Expr.Partial partial
        ? Stream.of(partial)
        : Exprs.children(expr).stream().flatMap(ValueComparison::partials);
  }
}
