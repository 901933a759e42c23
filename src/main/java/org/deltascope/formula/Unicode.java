package org.deltascope.formula;

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
   * {@return a statement as text}
   *
   * @param statement any
   */
  public String write(Statement statement) {
    return writer.statement(statement);
  }
}
