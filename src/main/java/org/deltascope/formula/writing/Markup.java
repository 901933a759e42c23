package org.deltascope.formula.writing;

import org.deltascope.formula.algebra.Expr;
import org.deltascope.formula.naming.Name;
import org.deltascope.formula.number.NumberText;
import org.deltascope.trace.Ref;

/** How the pieces of a formula are written in one language. */
interface Markup {

  /** How tightly a piece holds together; a looser one inside a tighter one needs parentheses. */
  enum Level {
    /** A sum, or something with a minus before it. */
    SUM,
    /** A product. */
    PRODUCT,
    /** Something that already has a script, so that another needs parentheses. */
    SCRIPTED,
    /** A symbol, a function with its parentheses, … */
    ATOM;

    /** {@return of a number} */
    static Level of(NumberText number) {
      return number.isNegative() ? SUM : number.hasPower() || number.isFraction() ? PRODUCT : ATOM;
    }

    boolean isBelow(Level other) {
      return compareTo(other) < 0;
    }
  }

  /** A piece as text. */
  record Written(String text, Level level) {
    static Written atom(String text) {
      return new Written(text, Level.ATOM);
    }

    static Written scripted(String text) {
      return new Written(text, Level.SCRIPTED);
    }
  }

  String name(Name name);

  Written number(Expr.Num number);

  String tied(Ref ref, String text);

  String parentheses(String text);

  Written fraction(Written numerator, Written denominator);

  Written derivative(Ref ref, String of, String with);

  String raised(String base, Written exponent);

  String transposed(String base);

  String function(String name);

  String root(String text);

  String norm(String text);

  String absolute(String text);

  String exponential(Written exponent);

  String overSamples(int samples, boolean mean);

  String sign(Sign sign);

  /** What stands between or before pieces. */
  enum Sign {
    PLUS,
    MINUS,
    NEGATIVE,
    TIMES,
    DOT,
    BESIDE,
    HADAMARD,
    OUTER,
    DOTS,
    COMMA,
    PRIME,
    EQUALS,
    APPROXIMATELY,
    BECOMES,
    ONES,
    OPEN,
    CLOSE,
    SLASH
  }
}
