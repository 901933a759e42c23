package org.deltascope.figure.network.state;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Optional;
import org.deltascope.formula.algebra.Expr;
import org.deltascope.formula.writing.Calculation;
import org.deltascope.formula.writing.Numerals;

/**
 * A product that stands beside an edge, so that a calculator agrees with it; where weight decay
 * adds to it, the sum of two.
 *
 * @param factors of each product, negative ones in brackets where something stands before them
 * @param sign between factors and value: =, or ≈ where a calculator gives something else
 * @param value what it comes to
 */
public record EdgeProduct(List<Factors> factors, String sign, String value) {

  /**
   * One product.
   *
   * @param left first factor
   * @param right second factor, in brackets where it is negative
   */
  public record Factors(String left, String right) {

    private static Factors of(Expr product, Numerals numerals) {
      if (product instanceof Expr.Negative(Expr operand)) {
        Factors factors = of(operand, numerals);
        return new Factors("−" + bracketed(factors.left()), factors.right());
      }
      List<Expr> factors = ((Expr.Times) product).factors();
      return new Factors(
          number(factors.getFirst(), numerals), bracketed(number(factors.getLast(), numerals)));
    }

    private static String bracketed(String number) {
      return number.startsWith("−") ? "(" + number + ")" : number;
    }

    private static String number(Expr number, Numerals numerals) {
      return numerals.of((Expr.Num) number).text();
    }

    private String text(String space) {
      return left + space + "×" + space + right;
    }
  }

  /** Makes it immutable. */
  public EdgeProduct {
    factors = List.copyOf(factors);
  }

  /** {@return a product, or the sum of two, as it is worked out} */
  public static EdgeProduct of(Calculation product) {
    Calculation.Line line = product.before().getFirst();
    List<Expr> terms = line.side() instanceof Expr.Sum(List<Expr> all) ? all : List.of(line.side());
    return new EdgeProduct(
        terms.stream().map(term -> Factors.of(term, line.numerals())).toList(),
        switch (product.result().sign()) {
          case EQUALS -> "=";
          case APPROXIMATELY -> "≈";
        },
        Factors.number(product.result().side(), product.result().numerals()));
  }

  /** {@return a number by itself} */
  public static EdgeProduct only(String value) {
    return new EdgeProduct(List.of(), "=", value);
  }

  /** {@return all factors} */
  public String text(String space) {
    return factors.stream().map(each -> each.text(space)).collect(joining(space + "+" + space));
  }

  /** {@return the product, if no more than one is added up} */
  public Optional<Factors> single() {
    return factors.size() == 1 ? Optional.of(factors.getFirst()) : Optional.empty();
  }
}
