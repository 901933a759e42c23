package org.deltascope.formula.parse;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.deltascope.formula.algebra.Axis;
import org.deltascope.formula.algebra.Expr;
import org.deltascope.formula.algebra.Exprs;
import org.deltascope.formula.algebra.MathFunction;
import org.deltascope.trace.Quantity;
import org.deltascope.trace.Ref;

/**
 * Puts nodes together as they are read, and notes where each stands. What is in parentheses stays a
 * node of its own; sums and products of numbers are long otherwise.
 */
final class Assembly {
  private static final int MOST_NODES = 20_000;

  private final TextCursor cursor;
  private final IdentityHashMap<Expr, SourceRange> ranges = new IdentityHashMap<>();
  private final Set<Expr> closed = Collections.newSetFromMap(new IdentityHashMap<>());

  Assembly(TextCursor cursor) {
    this.cursor = cursor;
  }

  Ranges ranges() {
    return new Ranges(ranges);
  }

  /** {@return the node, which stands from there to here} */
  Expr note(Expr node, int start) {
    if (ranges.size() > MOST_NODES) {
      throw cursor.expected("a formula of at most %,d parts".formatted(MOST_NODES));
    }
    ranges.put(node, new SourceRange(start, cursor.position()));
    return node;
  }

  /** {@return the node, which is in parentheses that began there} */
  Expr close(Expr node, int start) {
    closed.add(node);
    return note(node, start);
  }

  int start(Expr node) {
    return new Ranges(ranges).of(node).map(SourceRange::start).orElse(cursor.position());
  }

  /** {@return A·B; of numbers one long product} */
  Expr product(Expr left, Expr right) {
    if (!isNumber(left) && !isNumber(right)) {
      return note(new Expr.Product(left, right), start(left));
    }
    List<Expr> factors = new ArrayList<>();
    if (left instanceof Expr.Times(List<Expr> before) && !closed.contains(left)) {
      factors.addAll(before);
    } else {
      factors.add(left);
    }
    factors.add(right);
    return note(new Expr.Times(factors), start(left));
  }

  /**
   * {@return whether an expression is one number whatever the sizes of the network} That decides
   * what a product is, so that it is the same product in every network.
   */
  static boolean isNumber(Expr expr) {
    return switch (expr) {
      case Expr.Num _, Expr.Partial _ -> true;
      case Expr.Symbol(Ref.One _) -> true;
      case Expr.Symbol(Ref.All(Quantity quantity)) ->
          quantity.kind().place() == Quantity.Place.NUMBER;
      case Expr.Sum _,
          Expr.Times _,
          Expr.Negative _,
          Expr.Quotient _,
          Expr.Power _,
          Expr.OverSamples _ ->
          Exprs.children(expr).stream().allMatch(Assembly::isNumber);
      case Expr.Call(MathFunction function, List<Expr> arguments) -> isNumber(function, arguments);
      case Expr.Ones _,
          Expr.Product _,
          Expr.Hadamard _,
          Expr.Outer _,
          Expr.Kronecker _,
          Expr.Transpose _,
          Expr.Inverse _ ->
          false;
    };
  }

  private static boolean isNumber(MathFunction function, List<Expr> arguments) {
    return switch (function) {
      case MathFunction.SquaredNorm _ -> true;
      case MathFunction.Total(Axis axis) -> axis == Axis.ALL;
      case MathFunction.Average(Axis axis) -> axis == Axis.ALL;
      case MathFunction.Filled _,
          MathFunction.Diagonal _,
          MathFunction.Jacobian _,
          MathFunction.Joined _ ->
          false;
      case MathFunction _ -> arguments.stream().allMatch(Assembly::isNumber);
    };
  }
}
