package org.deltascope.formula;

import java.util.List;

/** Writes formulas as plain text. */
public final class Unicode {
  private final ExprWriter writer;

  /**
   * Writes with these names and digits.
   *
   * @param names of the quantities
   * @param digits of the numbers
   */
  public Unicode(Names names, Digits digits) {
    this.writer = new ExprWriter(new UnicodeMarkup(digits), names, false);
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
   * {@return a statement as text}
   *
   * @param statement any
   */
  public String write(Statement statement) {
    return writer.statement(statement);
  }
}
