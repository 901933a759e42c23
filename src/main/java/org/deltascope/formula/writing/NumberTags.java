package org.deltascope.formula.writing;

import java.util.Optional;
import org.deltascope.formula.algebra.Expr;

/** What is noted beside the numbers of a formula, for a script that computes them anew. */
@FunctionalInterface
public interface NumberTags {

  /** {@return what is noted beside a number, if anything} */
  Optional<String> of(Expr.Num number);

  /** {@return nothing at all} */
  static NumberTags none() {
    return number -> Optional.empty();
  }
}
