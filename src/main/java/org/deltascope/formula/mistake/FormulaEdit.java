package org.deltascope.formula.mistake;

import org.deltascope.formula.algebra.Expr;
import org.deltascope.formula.algebra.Exprs;

/**
 * A change of a true formula at one place.
 *
 * @param tag the mistake it is
 * @param before what stands there truly
 * @param after what stands there instead
 * @param tree the whole formula after the change
 */
public record FormulaEdit(Tag tag, Expr before, Expr after, Expr tree) {

  FormulaEdit within(Expr whole) {
    return new FormulaEdit(tag, before, after, whole);
  }

  /**
   * {@return the same change of the true formula, where an earlier one was made before it} What
   * stands there truly has no mistake in it.
   */
  FormulaEdit without(FormulaEdit earlier) {
    boolean once = Exprs.count(earlier.tree, earlier.after) == 1;
    return once
        ? new FormulaEdit(
            tag,
            Exprs.replaced(before, earlier.after, earlier.before),
            Exprs.replaced(after, earlier.after, earlier.before),
            tree)
        : this;
  }
}
