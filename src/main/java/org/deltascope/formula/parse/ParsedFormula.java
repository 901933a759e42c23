package org.deltascope.formula.parse;

import java.util.List;
import java.util.Optional;
import org.deltascope.formula.algebra.Expr;
import org.deltascope.formula.algebra.Statement;
import org.deltascope.formula.algebra.Statement.Relation;

/**
 * A formula that was read.
 *
 * @param source its text
 * @param left what the right side is compared with, if there is a left side
 * @param relation between the two
 * @param right one expression, or several that are said to be equal
 * @param ranges where each node stands in the text
 */
public record ParsedFormula(
    String source, Optional<Expr> left, Relation relation, List<Expr> right, Ranges ranges)
    implements Parsed {

  /** Makes it immutable. */
  public ParsedFormula {
    right = List.copyOf(right);
  }

  /** {@return the formula, if it has two sides} */
  public Optional<Statement> statement() {
    return left.map(side -> new Statement(side, relation, right));
  }
}
