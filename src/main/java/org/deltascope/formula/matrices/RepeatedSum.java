package org.deltascope.formula.matrices;

import java.util.List;
import java.util.Optional;
import org.deltascope.formula.algebra.Expr;
import org.deltascope.formula.algebra.Expr.Ones;
import org.deltascope.formula.algebra.Expr.Product;
import org.deltascope.formula.algebra.Expr.Times;
import org.deltascope.formula.algebra.Expr.Transpose;

/** A column whose every entry is the sum of a column: (1ᵀu) 1. */
final class RepeatedSum {
  private RepeatedSum() {}

  /** {@return u, if an expression is of that form} */
  static Optional<Expr> of(Expr expr) {
    return expr instanceof Times(List<Expr> factors)
            && factors.size() == 2
            && factors.getFirst() instanceof Product(Transpose(Ones _), Expr column)
            && factors.getLast() instanceof Ones
        ? Optional.of(column)
        : Optional.empty();
  }
}
