package org.deltascope.formula.parse;

import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.deltascope.formula.algebra.Expr;
import org.deltascope.formula.algebra.Exprs;
import org.deltascope.trace.Quantity;

/** Which layer an expression is about. */
final class Layers {
  private Layers() {}

  /** {@return the highest layer of its quantities, to which the others lead} */
  static OptionalInt highest(Expr expr) {
    return layers(expr).max();
  }

  private static IntStream layers(Expr expr) {
    return switch (expr) {
      case Expr.Symbol(var ref) -> layer(ref.quantity());
      case Expr other -> Exprs.children(other).stream().flatMapToInt(Layers::layers);
    };
  }

  private static IntStream layer(Quantity quantity) {
    return quantity.kind().place() == Quantity.Place.NUMBER
        ? IntStream.empty()
        : IntStream.of(quantity.layer());
  }
}
