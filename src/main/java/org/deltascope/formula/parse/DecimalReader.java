package org.deltascope.formula.parse;

/**
 * Reads a number: 0.40, 1e-3, 4.386·10⁻⁵.
 *
 * @param cursor at its first digit
 */
record DecimalReader(TextCursor cursor) {

  double read() {
    int start = cursor.position();
    cursor.run(TextCursor::isDigit);
    if (cursor.peek() == '.' && TextCursor.isDigit(cursor.peek(1))) {
      cursor.takeHere(".");
      cursor.run(TextCursor::isDigit);
    }
    exponent();
    String mantissa = cursor.since(start);
    double value = Double.parseDouble(mantissa + powerOfTen());
    if (!Double.isFinite(value)) {
      throw cursor.expected(start, "a number below 1.8e308");
    }
    return value;
  }

  private void exponent() {
    int digit = cursor.peek(1) == '-' || cursor.peek(1) == '+' ? 2 : 1;
    boolean exponent =
        (cursor.peek() == 'e' || cursor.peek() == 'E') && TextCursor.isDigit(cursor.peek(digit));
    if (exponent) {
      cursor.moveTo(cursor.position() + digit);
      cursor.run(TextCursor::isDigit);
    }
  }

  /** A power of ten that is written behind a number is a part of it. */
  private String powerOfTen() {
    int start = cursor.position();
    if (cursor.take("·10", "\\cdot 10^{", "\\cdot10^{").isPresent()) {
      boolean latex = cursor.since(start).endsWith("{");
      String sign = cursor.takeHere("⁻") || cursor.takeHere("-") ? "-" : "";
      String digits =
          latex
              ? cursor.run(TextCursor::isDigit)
              : RaisedDigits.plain(cursor.run(RaisedDigits::isDigit));
      boolean whole = !digits.isEmpty() && digits.length() < 5 && (!latex || cursor.takeHere("}"));
      if (whole) {
        return "e" + sign + digits;
      }
    }
    cursor.moveTo(start);
    return "";
  }
}
