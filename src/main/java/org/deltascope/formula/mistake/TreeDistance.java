package org.deltascope.formula.mistake;

import java.util.HashMap;
import java.util.Map;
import org.deltascope.formula.algebra.Expr;
import org.deltascope.formula.algebra.Exprs;

/** How much two expressions differ in what they are made of. */
final class TreeDistance {
  /** Nobody writes one but who means it, so that what has none is not taken for one. */
  private static final int KRONECKER = 2;

  private TreeDistance() {}

  /** {@return how many nodes the one has that the other has not, and the other way round} */
  static int between(Expr left, Expr right) {
    Map<Object, Integer> counts = new HashMap<>();
    count(left, 1, counts);
    count(right, -1, counts);
    return counts.values().stream().mapToInt(Math::abs).sum();
  }

  /** An outer product is u·vᵀ, however it is written. */
  private static void count(Expr whole, int step, Map<Object, Integer> counts) {
    Expr expr =
        whole instanceof Expr.Outer(Expr u, Expr v)
            ? new Expr.Product(u, new Expr.Transpose(v))
            : whole;
    Object label =
        switch (expr) {
          case Expr.Symbol symbol -> symbol;
          case Expr.Num(double value, _, _) -> value;
          case Expr.Partial partial -> partial;
          case Expr.Call(var function, _) -> function;
          case Expr other -> other.getClass();
        };
    int weight = expr instanceof Expr.Kronecker ? KRONECKER : 1;
    counts.merge(label, step * weight, Integer::sum);
    Exprs.children(expr).forEach(child -> count(child, step, counts));
  }
}
