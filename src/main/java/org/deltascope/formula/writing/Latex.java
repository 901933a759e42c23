package org.deltascope.formula.writing;

import java.util.List;
import java.util.Optional;
import org.deltascope.formula.algebra.Expr;
import org.deltascope.formula.algebra.Statement;
import org.deltascope.formula.naming.Names;

/** Writes formulas as LaTeX mathematics. */
public final class Latex {
  private final ExprWriter writer;
  private final Numerals numerals;

  /**
   * Writes without marking terms.
   *
   * @param names of the quantities
   * @param numerals how numbers are written
   */
  public Latex(Names names, Numerals numerals) {
    this(names, numerals, Optional.empty(), BlankPolicy.none());
  }

  /**
   * Writes each symbol and number as {@code \term{number}{…}}, so that the picture of the formula
   * knows where it stands.
   *
   * @param names of the quantities
   * @param numerals how numbers are written
   * @param sink numbers the terms
   * @param gaps which numbers are left out
   */
  public Latex(Names names, Numerals numerals, TermSink sink, BlankPolicy gaps) {
    this(names, numerals, Optional.of(sink), gaps);
  }

  /**
   * {@return a writer that leaves numbers out}
   *
   * @param names of the quantities
   * @param numerals how numbers are written
   * @param gaps which are left out
   */
  public static Latex withGaps(Names names, Numerals numerals, BlankPolicy gaps) {
    return new Latex(names, numerals, Optional.empty(), gaps);
  }

  private Latex(Names names, Numerals numerals, Optional<TermSink> sink, BlankPolicy gaps) {
    this.writer = new ExprWriter(new LatexMarkup(numerals, sink, gaps), names, false);
    this.numerals = numerals;
  }

  /**
   * {@return a line to write on in the place of a number}
   *
   * @param number of the gap, or {@link BlankPolicy#UNNUMBERED}
   */
  public String gap(int number) {
    return LatexMarkup.gap(number, numerals.digits());
  }

  /**
   * {@return an expression as LaTeX}
   *
   * @param expr any
   */
  public String write(Expr expr) {
    return writer.write(expr).text();
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
   * {@return a statement as LaTeX}
   *
   * @param statement any
   */
  public String write(Statement statement) {
    return writer.statement(statement);
  }

  /**
   * {@return the terms of a sum, each with its sign, between which a line may be broken; anything
   * else as one}
   *
   * @param expr any
   */
  public List<String> terms(Expr expr) {
    return writer.terms(expr);
  }
}
