package org.deltascope.formula.writing;

import java.util.OptionalInt;
import org.deltascope.formula.algebra.Expr;

/** Tells which numbers are left out, for a reader to fill in. */
@FunctionalInterface
public interface BlankPolicy {

  /** In the place of a gap's number: it has none. */
  int UNNUMBERED = 0;

  /**
   * {@return the number of the gap that is left for a number, or {@link #UNNUMBERED}; empty where
   * the number is written}
   *
   * @param number with what it was put in for
   */
  OptionalInt of(Expr.Num number);

  /** {@return no gaps at all} */
  static BlankPolicy none() {
    return number -> OptionalInt.empty();
  }
}
