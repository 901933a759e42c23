package org.deltascope.formula.writing;

import java.util.List;
import org.deltascope.formula.algebra.Expr;
import org.deltascope.formula.algebra.Statement;
import org.deltascope.formula.naming.Names;

/** Writes formulas as plain text. */
public final class Unicode {
  private final ExprWriter writer;

  /**
   * Writes with these names and numerals.
   *
   * @param names of the quantities
   * @param numerals how numbers are written
   */
  public Unicode(Names names, Numerals numerals) {
    this(names, numerals, BlankPolicy.none());
  }

  /**
   * Leaves numbers out.
   *
   * @param names of the quantities
   * @param numerals how numbers are written
   * @param gaps which are left out
   */
  public Unicode(Names names, Numerals numerals, BlankPolicy gaps) {
    this.writer = new ExprWriter(new UnicodeMarkup(numerals, gaps), names, false);
  }

  /**
   * {@return an expression as text}
   *
   * @param expr any
   */
  public String write(Expr expr) {
    return writer.write(expr).text();
  }

  /**
   * {@return the terms of a sum, each with its sign; anything else as one}
   *
   * @param expr any
   */
  public List<String> terms(Expr expr) {
    return writer.terms(expr);
  }

  /**
   * {@return the sign before a line of a calculation, with the space around it}
   *
   * @param sign which
   */
  public String write(Calculation.Sign sign) {
    return writer.sign(sign);
  }

  /**
   * {@return a statement as text}
   *
   * @param statement any
   */
  public String write(Statement statement) {
    return writer.statement(statement);
  }
}
