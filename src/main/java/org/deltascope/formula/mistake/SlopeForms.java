package org.deltascope.formula.mistake;

import static org.deltascope.formula.algebra.Exprs.minus;
import static org.deltascope.formula.algebra.Exprs.num;

import java.util.Optional;
import org.deltascope.formula.algebra.Expr;
import org.deltascope.nn.Elementwise;

/** Slopes as they are written out. */
final class SlopeForms {
  private SlopeForms() {}

  /** {@return a(1 − a) or 1 − a², of an activation whose slope is written so} */
  static Optional<Expr> of(Elementwise f, Expr a) {
    if (f.equals(Elementwise.SIGMOID)) {
      return Optional.of(new Expr.Hadamard(a, minus(num(1), a)));
    }
    return f.equals(Elementwise.TANH)
        ? Optional.of(minus(num(1), new Expr.Hadamard(a, a)))
        : Optional.empty();
  }
}
