package org.deltascope.formula.writing;

import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.deltascope.formula.algebra.Expr;
import org.deltascope.formula.naming.Name;
import org.deltascope.formula.number.NumberText;
import org.deltascope.formula.text.Scripts;
import org.deltascope.formula.text.XmlText;
import org.deltascope.trace.Ref;

/** Writes presentation MathML, as far as browsers know it. Every piece is a row of elements. */
record MathmlMarkup(Numerals numerals, BlankPolicy gaps, NumberTags tags) implements Markup {
  private static final Pattern TOKEN = Pattern.compile("[\\d,]+|\\p{IsAlphabetic}|.");

  @Override
  public String name(Name name) {
    String base = "<mi>" + XmlText.inElement(name.base()) + "</mi>";
    if (name.sub().isEmpty() && name.sup().isEmpty()) {
      return base;
    }
    String sub = name.sub().isEmpty() ? "" : script(name.sub());
    String sup = name.sup().isEmpty() ? "" : row(tokens(name.sup()));
    return sup.isEmpty()
        ? "<msub>" + base + sub + "</msub>"
        : sub.isEmpty()
            ? "<msup>" + base + sup + "</msup>"
            : "<msubsup>" + base + sub + sup + "</msubsup>";
  }

  /** Below a letter may stand a neuron, which has its own number below it: h₁. */
  private static String script(String sub) {
    String plain = Scripts.plain(sub);
    int letters = 0;
    while (letters < plain.length() && Character.isLetter(plain.charAt(letters))) {
      letters++;
    }
    boolean neuron = !plain.equals(sub) && letters > 0 && letters < plain.length();
    return neuron
        ? "<msub>%s%s</msub>"
            .formatted(
                row(tokens(plain.substring(0, letters))), row(tokens(plain.substring(letters))))
        : row(tokens(plain));
  }

  private static String tokens(String text) {
    StringBuilder elements = new StringBuilder();
    Matcher token = TOKEN.matcher(text);
    while (token.find()) {
      String found = token.group();
      char first = found.charAt(0);
      String element = Character.isDigit(first) ? "mn" : Character.isLetter(first) ? "mi" : "mo";
      elements.append(element(element, found));
    }
    return elements.toString();
  }

  @Override
  public Written number(Expr.Num number) {
    OptionalInt gap = gaps.of(number);
    if (gap.isPresent()) {
      return new Written(gap(gap.getAsInt()), Level.ATOM);
    }
    Written written = written(numerals.of(number));
    return tags.of(number)
        .map(tag -> new Written(tagged(tag, written.text()), written.level()))
        .orElse(written);
  }

  /** What a number is computed from stands beside it, for a script that computes it anew. */
  static String tagged(String tag, String number) {
    return "<mrow data-n=\"%s\">%s</mrow>".formatted(XmlText.literal(tag), number);
  }

  static Written written(NumberText text) {
    if (text.isFraction()) {
      String[] parts = text.mantissa().replace("-", "").split("/", 2);
      String fraction = "<mfrac>" + element("mn", parts[0]) + element("mn", parts[1]) + "</mfrac>";
      return new Written(
          text.isNegative() ? row("<mo form=\"prefix\">−</mo>" + fraction) : fraction,
          Level.of(text));
    }
    String mantissa = element("mn", NumberText.minus(text.mantissa()));
    String power = element("mn", NumberText.minus(Integer.toString(text.exponent())));
    return new Written(
        text.hasPower()
            ? row(mantissa + operator("·") + "<msup><mn>10</mn>" + power + "</msup>")
            : mantissa,
        Level.of(text));
  }

  /** A line to write on, and below it the number of the gap, if it has one. */
  static String gap(int number) {
    String line = "<mspace class=\"line\" width=\"4em\" height=\"1.1em\"/>";
    return number == BlankPolicy.UNNUMBERED
        ? line
        : "<munder>%s<mtext class=\"gap\">(%d)</mtext></munder>".formatted(line, number);
  }

  @Override
  public String tied(Ref ref, String text) {
    return row(text);
  }

  @Override
  public String parentheses(String text) {
    boolean tall =
        text.contains("<mfrac") || text.contains("<munderover") || text.contains("<msqrt");
    return tall
        ? "<mrow><mo form=\"prefix\">(</mo>" + text + "<mo form=\"postfix\">)</mo></mrow>"
        : row(sign(Sign.OPEN) + text + sign(Sign.CLOSE));
  }

  @Override
  public Written fraction(Written numerator, Written denominator) {
    return new Written(
        "<mfrac>" + row(numerator.text()) + row(denominator.text()) + "</mfrac>", Level.SCRIPTED);
  }

  @Override
  public Written derivative(Ref ref, String of, String with) {
    String text = "<mfrac>" + row("<mi>∂</mi>" + of) + row("<mi>∂</mi>" + with) + "</mfrac>";
    return new Written(text, Level.SCRIPTED);
  }

  @Override
  public String raised(String base, Written exponent) {
    return "<msup>" + row(base) + row(exponent.text()) + "</msup>";
  }

  @Override
  public String transposed(String base) {
    return "<msup>" + row(base) + "<mi mathvariant=\"normal\">T</mi></msup>";
  }

  @Override
  public String function(String name) {
    return element("mi", name);
  }

  @Override
  public String root(String text) {
    return "<msqrt>" + text + "</msqrt>";
  }

  @Override
  public String absolute(String text) {
    String bar = "<mo stretchy=\"false\" form=\"%s\">|</mo>";
    return row(bar.formatted("prefix") + text + bar.formatted("postfix"));
  }

  @Override
  public String norm(String text) {
    String bar = "<mo stretchy=\"false\" form=\"%s\">‖</mo>";
    String inside = bar.formatted("prefix") + text + bar.formatted("postfix");
    return "<msup>" + row(inside) + "<mn>2</mn></msup>";
  }

  @Override
  public String exponential(Written exponent) {
    return "<msup><mi>e</mi>" + row(exponent.text()) + "</msup>";
  }

  @Override
  public String overSamples(int samples, boolean mean) {
    String sum =
        "<munderover><mo>∑</mo><mrow><mi>s</mi><mo>=</mo><mn>1</mn></mrow><mn>%d</mn></munderover>"
            .formatted(samples);
    return (mean ? "<mfrac><mn>1</mn><mn>" + samples + "</mn></mfrac>" : "") + sum;
  }

  @Override
  public String sign(Sign sign) {
    return switch (sign) {
      case PLUS -> operator("+");
      case MINUS -> operator("−");
      case NEGATIVE -> "<mo form=\"prefix\">−</mo>";
      case TIMES -> operator("×");
      case DOT -> operator("·");
      case BESIDE -> "<mspace width=\"0.17em\"/>";
      case HADAMARD -> operator("⊙");
      case OUTER -> operator("⊗");
      case DOTS -> "<mi>⋯</mi>";
      case COMMA -> "<mo>,</mo>";
      case PRIME -> "<mo lspace=\"0\" rspace=\"0\">′</mo>";
      case EQUALS -> operator("=");
      case APPROXIMATELY -> operator("≈");
      case BECOMES -> operator("←");
      case ONES -> "<mn class=\"ones\">1</mn>";
      case OPEN -> "<mo stretchy=\"false\" form=\"prefix\">(</mo>";
      case CLOSE -> "<mo stretchy=\"false\" form=\"postfix\">)</mo>";
      case SLASH -> operator("/");
    };
  }

  /** At the beginning of a line, too, it stands between two things. */
  static String operator(String sign) {
    return "<mo form=\"infix\">" + sign + "</mo>";
  }

  private static String element(String element, String text) {
    return "<" + element + ">" + XmlText.inElement(text) + "</" + element + ">";
  }

  private static String row(String elements) {
    return "<mrow>" + elements + "</mrow>";
  }
}
