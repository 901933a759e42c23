package org.deltascope.figure.network.state;

import org.deltascope.formula.algebra.Expr;
import org.deltascope.formula.writing.Calculation;
import org.deltascope.formula.writing.Numerals;

/**
 * A product that stands beside an edge, so that a calculator agrees with it.
 *
 * @param left first factor
 * @param right second factor, in brackets where it is negative
 * @param sign between factors and value: =, or ≈ where a calculator gives something else
 * @param value of the product
 */
public record EdgeProduct(String left, String right, String sign, String value) {

  public static EdgeProduct of(Calculation product) {
    Calculation.Line line = product.before().getFirst();
    Expr.Times factors = (Expr.Times) line.side();
    String right = text(factors.factors().getLast(), line.numerals());
    return new EdgeProduct(
        text(factors.factors().getFirst(), line.numerals()),
        right.startsWith("−") ? "(" + right + ")" : right,
        switch (product.result().sign()) {
          case EQUALS -> "=";
          case APPROXIMATELY -> "≈";
        },
        text(product.result().side(), product.result().numerals()));
  }

  private static String text(Expr number, Numerals numerals) {
    return numerals.of((Expr.Num) number).text();
  }

  /** {@return both factors} */
  public String text(String space) {
    return left + space + "×" + space + right;
  }
}
