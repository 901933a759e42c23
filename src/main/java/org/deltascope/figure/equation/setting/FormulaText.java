package org.deltascope.figure.equation.setting;

import java.util.function.Function;
import org.deltascope.formula.algebra.Expr;
import org.deltascope.formula.algebra.Statement;
import org.deltascope.formula.writing.Calculation.Sign;
import org.deltascope.formula.writing.Latex;
import org.deltascope.formula.writing.Unicode;

/**
 * Something to be set as a formula, which is written both as LaTeX, to be seen, and as plain text,
 * to be read out and searched for.
 *
 * @param latex writes LaTeX
 * @param plain writes plain text
 */
public record FormulaText(Function<Latex, String> latex, Function<Unicode, String> plain) {
  public static FormulaText of(Statement statement) {
    return new FormulaText(latex -> latex.write(statement), plain -> plain.write(statement));
  }

  public static FormulaText of(Expr expr) {
    return new FormulaText(latex -> latex.write(expr), plain -> plain.write(expr));
  }

  /** {@return the sign before an expression, and the expression} */
  public static FormulaText of(Sign sign, Expr expr) {
    return new FormulaText(
        latex -> latex.write(sign) + latex.write(expr),
        plain -> plain.write(sign) + plain.write(expr));
  }

  /** {@return the sign before a result, and the result in bold} */
  public static FormulaText result(Sign sign, Expr expr) {
    return new FormulaText(
        latex -> latex.write(sign) + "\\mathbf{" + latex.write(expr) + "}",
        plain -> plain.write(sign) + plain.write(expr));
  }

  /** {@return one term of a sum; the sign of the line before the first} */
  public static FormulaText term(Sign sign, Expr sum, int index) {
    return new FormulaText(
        latex -> (index == 0 ? latex.write(sign) : "") + latex.terms(sum).get(index),
        plain -> (index == 0 ? plain.write(sign) : "") + plain.terms(sum).get(index));
  }
}
