package org.deltascope.formula.writing;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.deltascope.formula.algebra.Expr;
import org.deltascope.formula.naming.Name;
import org.deltascope.formula.number.Digits;
import org.deltascope.formula.number.NumberText;
import org.deltascope.trace.Ref;

/** Writes LaTeX as JLaTeXMath reads it. */
record LatexMarkup(Numerals numerals, Optional<TermSink> sink, BlankPolicy gaps) implements Markup {

  @Override
  public String name(Name name) {
    return name.latex();
  }

  @Override
  public Written number(Expr.Num number) {
    OptionalInt gap = gaps.of(number);
    if (gap.isPresent()) {
      return new Written(gap(gap.getAsInt(), numerals.digits()), Level.ATOM);
    }
    NumberText text = numerals.of(number);
    return new Written(signed(text.latex()), Level.of(text));
  }

  /** A minus that begins a line would be an operator, with the space of one, after the "=". */
  private String signed(String number) {
    return number.startsWith("-") ? sign(Sign.NEGATIVE) + number.substring(1) : number;
  }

  /** A box with a question mark, or a line to write on and below it the gap's number, if any. */
  static String gap(int number, Digits digits) {
    if (number == BlankPolicy.ASKED) {
      return "\\fbox{\\,?\\,}";
    }
    double width = 0.5 * digits.digits() + 1.5;
    String line =
        String.format(Locale.ROOT, "\\underline{\\rule{0pt}{2.6ex}\\hspace{%.1fem}}", width);
    return number == BlankPolicy.UNNUMBERED ? line : "\\underset{(%d)}{%s}".formatted(number, line);
  }

  @Override
  public String tied(Ref ref, String text) {
    return sink.map(s -> "\\term{%d}{%s}".formatted(s.term(ref), text)).orElse(text);
  }

  @Override
  public String parentheses(String text) {
    boolean tall = text.contains("\\frac") || text.contains("\\sum") || text.contains("\\sqrt");
    return tall ? "\\left(" + text + "\\right)" : "(" + text + ")";
  }

  @Override
  public Written fraction(Written numerator, Written denominator) {
    return new Written(
        "\\frac{" + numerator.text() + "}{" + denominator.text() + "}", Level.SCRIPTED);
  }

  @Override
  public Written derivative(Ref ref, String of, String with) {
    String text = "\\frac{\\partial " + of + "}{\\partial " + with + "}";
    return new Written(tied(ref, text), Level.SCRIPTED);
  }

  @Override
  public String raised(String base, Written exponent) {
    return base + "^{" + exponent.text() + "}";
  }

  @Override
  public String transposed(String base) {
    return base + "^{\\mathsf{T}}";
  }

  @Override
  public String function(String name) {
    return switch (name) {
      case "σ" -> "\\sigma";
      case "tanh", "ln", "max", "min" -> "\\" + name;
      case "f" -> name;
      case String other -> "\\mathrm{" + other + "}";
    };
  }

  @Override
  public String root(String text) {
    return "\\sqrt{" + text + "}";
  }

  @Override
  public String absolute(String text) {
    return "\\left|" + text + "\\right|";
  }

  @Override
  public String norm(String text) {
    return "\\left\\|" + text + "\\right\\|^{2}";
  }

  @Override
  public String exponential(Written exponent) {
    return "e^{" + exponent.text() + "}";
  }

  @Override
  public String overSamples(int samples, boolean mean) {
    return (mean ? "\\frac{1}{" + samples + "}" : "") + "\\sum_{s=1}^{" + samples + "}\\,";
  }

  @Override
  public String sign(Sign sign) {
    return switch (sign) {
      case PLUS -> operator("+", "\\:");
      case MINUS -> operator("-", "\\:");
      case NEGATIVE -> sink.isPresent() ? "{-}" : "-";
      case TIMES -> operator("\\times", "\\:");
      case DOT -> operator("\\cdot", "\\:");
      case BESIDE -> "\\,";
      case HADAMARD -> operator("\\odot", "\\:");
      case OUTER -> operator("\\otimes", "\\:");
      case DOTS -> "\\cdots";
      case COMMA -> ",\\;";
      case PRIME -> "'";
      case EQUALS -> operator("=", "\\;");
      case APPROXIMATELY -> operator("\\approx", "\\;");
      case BECOMES -> operator("\\leftarrow", "\\;");
      case ONES -> "\\mathbf{1}";
      case OPEN -> "(";
      case CLOSE -> ")";
      case SLASH -> " / ";
    };
  }

  /**
   * Marked terms are coloured boxes, and JLaTeXMath forgets the space between such a box and an
   * operator, as it does at the end of a line; so there it is written out.
   */
  private String operator(String sign, String space) {
    return sink.isPresent() ? space + "{" + sign + "}" + space : " " + sign + " ";
  }
}
