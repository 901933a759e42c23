package org.deltascope.formula.algebra;

import java.util.List;
import org.deltascope.trace.Quantity;
import org.deltascope.trace.Ref;

/**
 * A formula: left = right, or left ← right.
 *
 * @param left what is computed
 * @param relation between left and the first right side
 * @param right one expression, or several that are equal
 */
public record Statement(Expr left, Relation relation, List<Expr> right) {

  /** What stands between the two sides. */
  public enum Relation {
    /** =. */
    EQUALS,
    /** ←: what is left has a new value from now on. */
    BECOMES
  }

  /** Makes it immutable. */
  public Statement {
    right = List.copyOf(right);
    if (right.isEmpty()) {
      throw new IllegalArgumentException("a statement needs a right side");
    }
  }

  /**
   * {@return left = right}
   *
   * @param left what is computed
   * @param right one expression, or several that are equal
   */
  public static Statement equal(Expr left, Expr... right) {
    return new Statement(left, Relation.EQUALS, List.of(right));
  }

  /**
   * {@return left ← right}
   *
   * @param left what changes
   * @param right its new value
   */
  public static Statement becomes(Expr left, Expr right) {
    return new Statement(left, Relation.BECOMES, List.of(right));
  }

  /**
   * {@return the quantity on the left}
   *
   * @throws IllegalStateException if something else stands there
   */
  public Quantity result() {
    if (left instanceof Expr.Symbol(Ref ref)) {
      return ref.quantity();
    }
    throw new IllegalStateException("no quantity on the left: " + left);
  }

  /** {@return the last right side, the one in the order in which a step computes} */
  public Expr computed() {
    return right.getLast();
  }
}
