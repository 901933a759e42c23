package org.deltascope.formula.mistake;

import org.deltascope.formula.algebra.Expr;

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
}
