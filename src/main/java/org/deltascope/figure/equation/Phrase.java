package org.deltascope.figure.equation;

import java.util.function.Function;
import org.deltascope.formula.Calculation.Sign;
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
  static Phrase of(Statement statement) {
    return new Phrase(latex -> latex.write(statement), plain -> plain.write(statement));
  }

  static Phrase of(Expr expr) {
    return new Phrase(latex -> latex.write(expr), plain -> plain.write(expr));
  }

  /** {@return the sign before an expression, and the expression} */
  static Phrase of(Sign sign, Expr expr) {
    return new Phrase(
        latex -> latex.write(sign) + latex.write(expr),
        plain -> plain.write(sign) + plain.write(expr));
  }

  /** {@return the sign before a result, and the result in bold} */
  static Phrase result(Sign sign, Expr expr) {
    return new Phrase(
        latex -> latex.write(sign) + "\\mathbf{" + latex.write(expr) + "}",
        plain -> plain.write(sign) + plain.write(expr));
  }

  /** {@return one term of a sum; the sign of the line before the first} */
  static Phrase term(Sign sign, Expr sum, int index) {
    return new Phrase(
        latex -> (index == 0 ? latex.write(sign) : "") + latex.terms(sum).get(index),
        plain -> (index == 0 ? plain.write(sign) : "") + plain.terms(sum).get(index));
  }
}
