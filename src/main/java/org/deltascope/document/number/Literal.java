package org.deltascope.document.number;

import org.deltascope.document.json.Decimals;

/**
 * A decimal without a sign, as it stands in a text: {@code 0.60}, {@code 0,6}, {@code .5} or {@code
 * 1e-3}.
 *
 * @param whole digits before the point
 * @param fraction digits after it
 * @param exponent what follows {@code e}, with its sign; empty where there is none
 * @param end where in the text it ends
 */
record Literal(String whole, String fraction, String exponent, int end) {

  /** {@return the longest decimal that begins there, which may be empty} */
  static Literal at(String text, int start) {
    int i = digits(text, start);
    String whole = text.substring(start, i);
    String fraction = "";
    boolean point = i < text.length() && (text.charAt(i) == '.' || text.charAt(i) == ',');
    if (point) {
      int end = digits(text, i + 1);
      fraction = text.substring(i + 1, end);
      i = end;
    }
    boolean digits = !whole.isEmpty() || !fraction.isEmpty();
    String exponent = digits ? exponent(text, i) : "";
    return new Literal(
        whole, fraction, exponent, i + (exponent.isEmpty() ? 0 : 1 + exponent.length()));
  }

  private static String exponent(String text, int at) {
    if (at >= text.length() || text.charAt(at) != 'e') {
      return "";
    }
    boolean signed = at + 1 < text.length() && "+-".indexOf(text.charAt(at + 1)) >= 0;
    int first = at + (signed ? 2 : 1);
    int end = digits(text, first);
    return end == first ? "" : text.substring(at + 1, end);
  }

  private static int digits(String text, int start) {
    int i = start;
    while (i < text.length() && text.charAt(i) >= '0' && text.charAt(i) <= '9') {
      i++;
    }
    return i;
  }

  boolean isEmpty() {
    return whole.isEmpty() && fraction.isEmpty();
  }

  /**
   * {@return the decimal as JSON has it: a digit before the point and, where there is one, after}
   */
  String json() {
    String digits = whole.replaceFirst("^0+(?=\\d)", "");
    return (digits.isEmpty() ? "0" : digits)
        + (fraction.isEmpty() ? "" : "." + fraction)
        + (exponent.isEmpty() ? "" : "e" + exponent);
  }

  /** {@return the number with that text; there is only one zero} */
  TypedNumber typed(boolean negative, double value) {
    String text = (negative && value != 0 ? "-" : "") + json();
    return Double.compare(Double.parseDouble(text), value) == 0
        ? new TypedNumber(value, text)
        : new TypedNumber(value, Decimals.of(value));
  }
}
