package org.deltascope.formula.writing;

import org.deltascope.formula.algebra.Expr;
import org.deltascope.formula.naming.Name;
import org.deltascope.formula.number.NumberText;
import org.deltascope.formula.text.Scripts;
import org.deltascope.trace.Ref;

/** Writes plain text. */
record UnicodeMarkup(Numerals numerals, BlankPolicy gaps) implements Markup {
  @Override
  public String name(Name name) {
    return name.text();
  }

  @Override
  public Written number(Expr.Num number) {
    if (gaps.of(number).isPresent()) {
      return Written.atom("?");
    }
    NumberText text = numerals.of(number);
    return new Written(text.text(), Level.of(text));
  }

  @Override
  public String tied(Ref ref, String text) {
    return text;
  }

  @Override
  public String parentheses(String text) {
    return "(" + text + ")";
  }

  @Override
  public Written fraction(Written numerator, Written denominator) {
    String above =
        numerator.level().isBelow(Level.PRODUCT) ? parentheses(numerator.text()) : numerator.text();
    String below =
        denominator.level().isBelow(Level.SCRIPTED)
            ? parentheses(denominator.text())
            : denominator.text();
    return new Written(above + "/" + below, Level.PRODUCT);
  }

  @Override
  public Written derivative(Ref ref, String of, String with) {
    return new Written("∂" + of + "/∂" + with, Level.SCRIPTED);
  }

  @Override
  public String raised(String base, Written exponent) {
    String small = Scripts.superscript(exponent.text());
    return Scripts.isRaised(small) && isReadable(exponent.text())
        ? base + small
        : base + "^(" + exponent.text() + ")";
  }

  /** What is raised in what is raised cannot be told from it. */
  private static boolean isReadable(String exponent) {
    return exponent.codePoints().noneMatch(point -> Scripts.raised().containsKey(point));
  }

  @Override
  public String transposed(String base) {
    return base + "ᵀ";
  }

  @Override
  public String function(String name) {
    return name;
  }

  @Override
  public String root(String text) {
    return "√(" + text + ")";
  }

  @Override
  public String absolute(String text) {
    return "abs(" + text + ")";
  }

  @Override
  public String norm(String text) {
    return "‖" + text + "‖²";
  }

  @Override
  public String exponential(Written exponent) {
    return raised("e", exponent);
  }

  @Override
  public String overSamples(int samples, boolean mean) {
    return (mean ? "1/" + samples + " " : "") + "Σₛ ";
  }

  @Override
  public String sign(Sign sign) {
    return switch (sign) {
      case PLUS -> " + ";
      case MINUS -> " − ";
      case NEGATIVE -> "−";
      case TIMES -> " × ";
      case DOT -> " · ";
      case BESIDE -> " ";
      case HADAMARD -> " ⊙ ";
      case OUTER -> " ⊗ ";
      case DOTS -> "…";
      case COMMA -> ", ";
      case PRIME -> "′";
      case EQUALS -> " = ";
      case APPROXIMATELY -> " ≈ ";
      case BECOMES -> " ← ";
      case ONES -> "1";
      case OPEN -> "(";
      case CLOSE -> ")";
      case SLASH -> " / ";
    };
  }
}
