package org.deltascope.formula.writing;

import java.util.List;
import org.deltascope.formula.algebra.Expr;
import org.deltascope.formula.algebra.Statement;
import org.deltascope.formula.naming.Name;
import org.deltascope.formula.naming.Names;
import org.deltascope.formula.number.NumberText;

/** Writes formulas as MathML elements, to stand within {@code <math>}. */
public final class Mathml {
  private final ExprWriter writer;

  /**
   * Writes with these names and numerals.
   *
   * @param names of the quantities
   * @param numerals how numbers are written
   * @param gaps which numbers are left out
   */
  public Mathml(Names names, Numerals numerals, BlankPolicy gaps) {
    this(names, numerals, gaps, NumberTags.none());
  }

  /**
   * Writes the same with notes beside numbers.
   *
   * @param names of the quantities
   * @param numerals how numbers are written
   * @param gaps which numbers are left out
   * @param tags what is noted beside numbers
   */
  public Mathml(Names names, Numerals numerals, BlankPolicy gaps, NumberTags tags) {
    this.writer = new ExprWriter(new MathmlMarkup(numerals, gaps, tags), names, false);
  }

  /**
   * {@return an expression as MathML}
   *
   * @param expr any
   */
  public String write(Expr expr) {
    return writer.write(expr).text();
  }

  /**
   * {@return the sign before a line of a calculation}
   *
   * @param sign which
   */
  public String write(Calculation.Sign sign) {
    return writer.sign(sign);
  }

  /**
   * {@return a statement as MathML}
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

  /**
   * {@return a number as MathML}
   *
   * @param number as it is printed
   */
  public String write(NumberText number) {
    return MathmlMarkup.written(number).text();
  }

  /**
   * {@return a number as MathML, with a note beside it}
   *
   * @param number as it is printed
   * @param tag what is noted
   */
  public String write(NumberText number, String tag) {
    return MathmlMarkup.tagged(tag, write(number));
  }

  /**
   * {@return a name as MathML}
   *
   * @param name of a quantity
   */
  public String write(Name name) {
    return writer.markup().name(name);
  }

  /**
   * {@return an operator with the space around it that it has between two things}
   *
   * @param sign such as =
   */
  public static String operator(String sign) {
    return MathmlMarkup.operator(sign);
  }

  /**
   * {@return a line to write on in the place of a number}
   *
   * @param number of the gap, or {@link BlankPolicy#UNNUMBERED}
   */
  public String gap(int number) {
    return MathmlMarkup.gap(number);
  }
}
