package org.deltascope.formula;

import java.util.List;
import java.util.Optional;

/** Writes formulas as LaTeX mathematics. */
public final class Latex {
  private final ExprWriter writer;
  private final Digits digits;

  /**
   * Writes without marking terms.
   *
   * @param names of the quantities
   * @param digits of the numbers
   */
  public Latex(Names names, Digits digits) {
    this(names, digits, Optional.empty(), Gaps.none());
  }

  /**
   * Writes each symbol and number as {@code \term{number}{…}}, so that the picture of the formula
   * knows where it stands.
   *
   * @param names of the quantities
   * @param digits of the numbers
   * @param sink numbers the terms
   */
  public Latex(Names names, Digits digits, TermSink sink) {
    this(names, digits, Optional.of(sink), Gaps.none());
  }

  /**
   * {@return a writer that leaves numbers out}
   *
   * @param names of the quantities
   * @param digits of the numbers
   * @param gaps which are left out
   */
  public static Latex withGaps(Names names, Digits digits, Gaps gaps) {
    return new Latex(names, digits, Optional.empty(), gaps);
  }

  private Latex(Names names, Digits digits, Optional<TermSink> sink, Gaps gaps) {
    this.writer = new ExprWriter(new LatexMarkup(digits, sink, gaps), names, false);
    this.digits = digits;
  }

  /**
   * {@return a line to write on in the place of a number}
   *
   * @param number of the gap, or {@link Gaps#UNNUMBERED}
   */
  public String gap(int number) {
    return LatexMarkup.gap(number, digits);
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
