package org.deltascope.formula.writing;

import java.util.OptionalInt;
import org.deltascope.formula.algebra.Expr;
import org.deltascope.trace.Knowledge;

/** Tells which numbers are left out, for a reader to fill in. */
@FunctionalInterface
public interface BlankPolicy {

  /** In the place of a gap's number: it has none. */
  int UNNUMBERED = 0;

  /** In the place of a gap's number: it is being asked for. */
  int ASKED = -1;

  /**
   * {@return the number of the gap that is left for a number, or {@link #UNNUMBERED}; empty where
   * the number is written}
   *
   * @param number with what it was put in for
   */
  OptionalInt of(Expr.Num number);

  /** {@return gaps with a question mark for what is withheld} */
  static BlankPolicy asking(Knowledge knowledge) {
    return number ->
        number.origin().filter(knowledge::withholds).isPresent()
            ? OptionalInt.of(ASKED)
            : OptionalInt.empty();
  }

  /** {@return no gaps at all} */
  static BlankPolicy none() {
    return number -> OptionalInt.empty();
  }
}
