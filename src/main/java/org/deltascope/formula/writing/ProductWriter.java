package org.deltascope.formula.writing;

import java.util.List;
import org.deltascope.formula.algebra.Expr;
import org.deltascope.formula.algebra.Expr.Quotient;
import org.deltascope.formula.writing.Markup.Level;
import org.deltascope.formula.writing.Markup.Sign;
import org.deltascope.formula.writing.Markup.Written;
import org.deltascope.trace.Ref;

/**
 * Writes products, of matrices and of numbers.
 *
 * @param writer of the factors
 */
record ProductWriter(ExprWriter writer) {

  /**
   * {@return a product of two matrices} Different products side by side have no rank among each
   * other, so the inner one is in parentheses.
   *
   * @param sign between them
   * @param whole the product
   */
  Written matrices(Sign sign, Expr left, Expr right, Expr whole) {
    boolean mixed = Factors.isProduct(left) && left.getClass() != whole.getClass();
    String first = mixed ? writer.bracketed(left) : writer.within(Level.PRODUCT, left);
    String second =
        Factors.isProduct(right) || isSlash(right)
            ? writer.bracketed(right)
            : writer.within(Level.PRODUCT, right);
    return new Written(first + writer.markup().sign(sign) + second, Level.PRODUCT);
  }

  /** {@return a product of numbers} */
  Written numbers(List<Expr> factors) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < factors.size(); i++) {
      Expr factor = factors.get(i);
      if (i > 0) {
        text.append(writer.markup().sign(between(factors.get(i - 1), factor)));
      }
      boolean bracketed = i > 0 && (Factors.isProduct(factor) || isSlash(factor));
      text.append(bracketed ? writer.bracketed(factor) : writer.within(Level.PRODUCT, factor));
    }
    return new Written(text.toString(), Level.PRODUCT);
  }

  /** {@return the sign between factors} A name of several letters needs one before and after it. */
  Sign between(Expr left, Expr right) {
    Sign sign =
        Factors.between(
            writer.names().convention().letter(left), writer.names().convention().letter(right));
    return sign == Sign.BESIDE && (isWord(left) || isWord(right)) ? Sign.DOT : sign;
  }

  private boolean isWord(Expr expr) {
    return expr instanceof Expr.Symbol(Ref ref)
        && writer.names().of(ref).base().codePointCount(0, writer.names().of(ref).base().length())
            > 1;
  }

  /** A quotient on one line would divide all that stands before it. */
  private boolean isSlash(Expr factor) {
    return factor instanceof Quotient && writer.write(factor).level() == Level.PRODUCT;
  }
}
