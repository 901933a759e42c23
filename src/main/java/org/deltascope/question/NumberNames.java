package org.deltascope.question;

import org.deltascope.formula.algebra.Expr;
import org.deltascope.formula.naming.Names;
import org.deltascope.formula.number.Digits;
import org.deltascope.formula.writing.Numerals;
import org.deltascope.formula.writing.Unicode;
import org.deltascope.trace.Ref;

/**
 * What numbers and formulas are called in a sentence.
 *
 * @param names of the quantities
 */
record NumberNames(Names names) {

  /** {@return a number's name, such as ∂L/∂w₅} */
  String of(Ref ref) {
    return of(new Expr.Symbol(ref));
  }

  /** {@return a formula with names} */
  String of(Expr expr) {
    return new Unicode(names, Numerals.rounded(Digits.DEFAULT)).write(expr);
  }
}
