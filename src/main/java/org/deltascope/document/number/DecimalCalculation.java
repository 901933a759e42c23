package org.deltascope.document.number;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.deltascope.document.source.SourceLocation;

/**
 * Calculates a short expression in decimals, so that 0.1+0.2 is 0.3: sums of products of powers,
 * with brackets. Far more digits are carried than a float64 has.
 */
final class DecimalCalculation {
  private static final MathContext DIGITS = new MathContext(60, RoundingMode.HALF_EVEN);
  private static final int LARGEST_EXPONENT = 9999;
  private static final int DEEPEST = 32;

  private final String text;
  private final String typed;
  private int at;
  private int depth;

  /**
   * Begins at the start.
   *
   * @param text with the signs of a keyboard, without space
   * @param typed the same as it was typed, for messages
   */
  DecimalCalculation(String text, String typed) {
    this.text = text;
    this.typed = typed;
  }

  /** {@return what the whole text comes to} */
  BigDecimal value() throws UnreadableNumberException {
    try {
      BigDecimal value = sum();
      if (at < text.length()) {
        throw unexpected();
      }
      return value;
    } catch (ArithmeticException e) { // an exponent that no decimal has
      throw NumberReader.unreadable(typed, ", which is too large or too small");
    }
  }

  private BigDecimal sum() throws UnreadableNumberException {
    BigDecimal sum = product();
    while (true) {
      if (take('+')) {
        sum = sum.add(product(), DIGITS);
      } else if (take('-')) {
        sum = sum.subtract(product(), DIGITS);
      } else {
        return sum;
      }
    }
  }

  private BigDecimal product() throws UnreadableNumberException {
    BigDecimal product = signed();
    while (true) {
      if (take('*')) {
        product = product.multiply(signed(), DIGITS);
      } else if (take('/')) {
        BigDecimal divisor = signed();
        if (divisor.signum() == 0) {
          throw NumberReader.unreadable(typed, ", which divides by 0");
        }
        product = product.divide(divisor, DIGITS);
      } else {
        return product;
      }
    }
  }

  private BigDecimal signed() throws UnreadableNumberException {
    if (take('-')) {
      return power().negate();
    }
    take('+');
    return power();
  }

  private BigDecimal power() throws UnreadableNumberException {
    BigDecimal base = single();
    if (!take('^')) {
      return base;
    }
    boolean negative = take('-');
    int exponent = exponent(single());
    if (negative && base.signum() == 0) {
      throw NumberReader.unreadable(typed, ", which divides by 0");
    }
    BigDecimal power = base.pow(exponent, DIGITS);
    return negative ? BigDecimal.ONE.divide(power, DIGITS) : power;
  }

  private int exponent(BigDecimal value) throws UnreadableNumberException {
    boolean fits =
        value.compareTo(BigDecimal.valueOf(LARGEST_EXPONENT)) <= 0
            && value.signum() >= 0
            && value.stripTrailingZeros().scale() <= 0;
    if (!fits) {
      throw NumberReader.unreadable(typed, ", whose exponent is no whole number up to 9999");
    }
    return value.intValueExact();
  }

  private BigDecimal single() throws UnreadableNumberException {
    if (take('(')) {
      if (++depth > DEEPEST) {
        throw NumberReader.unreadable(typed, ", with brackets too deep in each other");
      }
      BigDecimal inside = sum();
      if (!take(')')) {
        throw unexpected();
      }
      depth--;
      return inside;
    }
    Literal literal = Literal.at(text, at);
    if (literal.isEmpty()) {
      throw unexpected();
    }
    at = literal.end();
    return decimal(literal);
  }

  private BigDecimal decimal(Literal literal) throws UnreadableNumberException {
    try {
      return new BigDecimal(literal.json());
    } catch (NumberFormatException e) { // an exponent that no decimal has
      throw NumberReader.unreadable(typed, ", which is too large or too small");
    }
  }

  private UnreadableNumberException unexpected() {
    boolean again = at > 0 && at < text.length() && ".,".indexOf(text.charAt(at)) >= 0;
    return NumberReader.unreadable(
        typed,
        again
            ? ", with more than one point or comma"
            : at >= text.length()
                ? ", where something is missing at the end"
                : ", with %s after %s"
                    .formatted(
                        SourceLocation.quote(Character.toString(text.codePointAt(at))),
                        SourceLocation.quote(text.substring(0, at))));
  }

  private boolean take(char sign) {
    if (at < text.length() && text.charAt(at) == sign) {
      at++;
      return true;
    }
    return false;
  }
}
