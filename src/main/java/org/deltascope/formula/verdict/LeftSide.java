package org.deltascope.formula.verdict;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.deltascope.formula.algebra.Expr;
import org.deltascope.formula.algebra.Exprs;
import org.deltascope.formula.algebra.Statement.Relation;
import org.deltascope.formula.convention.Augmented;
import org.deltascope.formula.convention.Equated;
import org.deltascope.formula.parse.ParsedFormula;
import org.deltascope.trace.Quantity;
import org.deltascope.trace.Quantity.Kind;
import org.deltascope.trace.Ref;

/** What the left side of a formula means, which depends on what stands on the right. */
final class LeftSide {
  private LeftSide() {}

  /** {@return what the right sides are compared with, if anything} */
  static Optional<Expr> of(ParsedFormula formula, int samples) {
    Optional<Expr> left =
        formula.left().map(side -> formula.relation() == Relation.BECOMES ? updated(side) : side);
    return formula.right().stream().anyMatch(LeftSide::isOverSamples)
        ? left.map(side -> meanOfSamples(side, samples))
        : left;
  }

  /**
   * {@return the sample that a formula is about: the one whose loss stands on the left, or is
   * derived there} A formula about the losses of several is about the batch.
   */
  static OptionalInt sample(ParsedFormula formula) {
    boolean ofLoss = formula.left().filter(left -> samples(left).findAny().isPresent()).isPresent();
    int[] named =
        Stream.concat(formula.left().stream(), formula.right().stream())
            .flatMapToInt(LeftSide::samples)
            .distinct()
            .toArray();
    return ofLoss && named.length == 1 ? OptionalInt.of(named[0]) : OptionalInt.empty();
  }

  private static IntStream samples(Expr expr) {
    return Exprs.named(expr)
        .filter(ref -> ref.kind() == Kind.SAMPLE_LOSS)
        .flatMapToInt(ref -> ref instanceof Ref.One one ? IntStream.of(one.row()) : IntStream.of());
  }

  private static boolean isOverSamples(Expr expr) {
    return expr instanceof Expr.OverSamples
        || Exprs.children(expr).stream().anyMatch(LeftSide::isOverSamples);
  }

  /** Beside a sum over the samples, what belongs to each of them stands for their mean. */
  private static Expr meanOfSamples(Expr side, int samples) {
    Expr left = Equated.of(side, side).left();
    return left instanceof Expr.Symbol(Ref ref)
            && ref.kind().isOfSample()
            && ref.kind() != Kind.LOSS
        ? new Expr.OverSamples(samples, true, side)
        : side;
  }

  private static Expr updated(Expr side) {
    if (side instanceof Expr.Transpose || Augmented.letter(side).isPresent()) {
      return Exprs.mapChildren(side, LeftSide::updated);
    }
    if (!(side instanceof Expr.Symbol(Ref ref))) {
      return side;
    }
    Kind kind = ref.quantity().kind() == Kind.BIAS ? Kind.NEW_BIAS : Kind.NEW_WEIGHTS;
    Quantity quantity = new Quantity(kind, ref.quantity().layer());
    return new Expr.Symbol(
        switch (ref) {
          case Ref.All _ -> quantity.all();
          case Ref.One(_, int row, int column) -> quantity.at(row, column);
        });
  }
}
