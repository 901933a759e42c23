package org.deltascope.figure.equation;

import java.util.List;
import java.util.function.Function;
import org.deltascope.formula.Expr;
import org.deltascope.formula.Latex;
import org.deltascope.formula.Statement;
import org.deltascope.formula.Unicode;

/**
 * Something to be set as a formula, which is written both as LaTeX, to be seen, and as plain text,
 * to be read out and searched for.
 *
 * @param latex writes LaTeX
 * @param plain writes plain text
 */
record Phrase(Function<Latex, String> latex, Function<Unicode, String> plain) {
  private static final String EQUALS = "\\;{=}\\;";
  private static final String PLAIN_EQUALS = " = ";

  static Phrase of(Statement statement) {
    return new Phrase(latex -> latex.write(statement), plain -> plain.write(statement));
  }

  static Phrase of(Expr expr) {
    return new Phrase(latex -> latex.write(expr), plain -> plain.write(expr));
  }

  /** {@return an equals sign and an expression} */
  static Phrase equalTo(Expr expr) {
    return new Phrase(
        latex -> EQUALS + latex.write(expr), plain -> PLAIN_EQUALS + plain.write(expr));
  }

  /** {@return an equals sign and an expression in bold} */
  static Phrase result(Expr expr) {
    return new Phrase(
        latex -> EQUALS + "\\mathbf{" + latex.write(expr) + "}",
        plain -> PLAIN_EQUALS + plain.write(expr));
  }

  /** {@return one term of a sum; an equals sign before the first} */
  static Phrase term(Expr sum, int index) {
    return new Phrase(
        latex -> term(EQUALS, latex.terms(sum), index),
        plain -> term(PLAIN_EQUALS, plain.terms(sum), index));
  }

  private static String term(String equals, List<String> terms, int index) {
    return (index == 0 ? equals : "") + terms.get(index);
  }
}
