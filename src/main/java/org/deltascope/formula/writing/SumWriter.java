package org.deltascope.formula.writing;

import java.util.ArrayList;
import java.util.List;
import org.deltascope.formula.algebra.ClosedForms;
import org.deltascope.formula.algebra.Expr;
import org.deltascope.formula.algebra.Expr.Negative;
import org.deltascope.formula.algebra.Expr.Num;
import org.deltascope.formula.algebra.Expr.Quotient;
import org.deltascope.formula.algebra.Expr.Sum;
import org.deltascope.formula.algebra.Expr.Times;
import org.deltascope.formula.writing.Markup.Level;
import org.deltascope.formula.writing.Markup.Sign;

/**
 * Writes sums, term by term. Long ones are written with their first terms, dots and their last; the
 * expression keeps them all.
 *
 * @param writer of the terms
 */
record SumWriter(ExprWriter writer) {
  private static final int MOST_TERMS = 6;
  private static final int FIRST_TERMS = 3;

  /**
   * {@return the terms of a sum as they are written, so that a line can be broken between them;
   * also of a sum that is multiplied, divided or negative} Anything else is one term.
   */
  List<String> lines(Expr expr) {
    return switch (ClosedForms.writtenOut(expr)) {
      case Sum(List<Expr> terms) -> terms(terms);
      case Negative(Sum sum) -> around(sign(Sign.NEGATIVE), sum, "");
      case Times(List<Expr> factors)
          when factors.size() > 1 && factors.getFirst() instanceof Sum sum -> {
        List<Expr> rest = factors.subList(1, factors.size());
        yield around("", sum, between(sum, rest.getFirst()) + product(rest));
      }
      case Times(List<Expr> factors)
          when factors.size() > 1 && factors.getLast() instanceof Sum sum -> {
        List<Expr> before = factors.subList(0, factors.size() - 1);
        yield around(product(before) + between(before.getLast(), sum), sum, "");
      }
      case Quotient(Sum sum, Num divisor) ->
          around("", sum, sign(Sign.SLASH) + writer.write(divisor).text());
      case Expr _ -> List.of(writer.write(expr).text());
    };
  }

  /** The parentheses are plain ones, because a line may end between them. */
  private List<String> around(String before, Sum sum, String after) {
    List<String> written = new ArrayList<>(terms(sum.terms()));
    written.set(0, before + sign(Sign.OPEN) + written.getFirst());
    written.set(written.size() - 1, written.getLast() + sign(Sign.CLOSE) + after);
    return written;
  }

  private String product(List<Expr> factors) {
    return new ProductWriter(writer).numbers(factors).text();
  }

  private String between(Expr left, Expr right) {
    return sign(new ProductWriter(writer).between(left, right));
  }

  /** {@return whether not all terms are written} */
  static boolean isShortened(List<Expr> terms) {
    return terms.size() > MOST_TERMS;
  }

  /** {@return the terms with the signs before them} */
  List<String> terms(List<Expr> terms) {
    List<String> written = new ArrayList<>(List.of(first(terms)));
    if (!isShortened(terms)) {
      terms.subList(1, terms.size()).forEach(term -> written.add(added(term)));
    } else {
      terms.subList(1, FIRST_TERMS).forEach(term -> written.add(added(term)));
      written.add(sign(Sign.PLUS) + sign(Sign.DOTS));
      last(terms).forEach(term -> written.add(added(term)));
    }
    return written;
  }

  /** The last term, and the one before where the last is of another kind: a bias after products. */
  private static List<Expr> last(List<Expr> terms) {
    int size = terms.size();
    boolean other = terms.getLast().getClass() != terms.get(size - 2).getClass();
    return terms.subList(size - (other ? 2 : 1), size);
  }

  /** A sum within a sum keeps its parentheses, also as the first term. */
  private String first(List<Expr> terms) {
    boolean inner = terms.size() > 1 && terms.getFirst() instanceof Sum;
    return writer.within(inner ? Level.PRODUCT : Level.SUM, terms.getFirst());
  }

  private String added(Expr given) {
    Expr term = ClosedForms.writtenOut(given);
    return term instanceof Negative(Expr operand)
        ? sign(Sign.MINUS) + writer.within(Level.PRODUCT, operand)
        : sign(Sign.PLUS) + writer.within(Level.PRODUCT, term);
  }

  private String sign(Sign sign) {
    return writer.markup().sign(sign);
  }
}
