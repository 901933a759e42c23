package org.deltascope.formula;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * Computes a line as a reader does who knows nothing of the program: from the printed text alone.
 */
public final class PrintedArithmetic {
  private static final MathContext PRECISION = new MathContext(60);
  private static final String RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹";

  private final String text;
  private int at;

  private PrintedArithmetic(String text) {
    this.text = text.replace(" ", "").replace('−', '-');
  }

  /**
   * {@return the value of a line}
   *
   * @param text such as (0.40 × 0.1385 + 0.50 × (−0.03810)) × 0.2413
   * @throws IllegalArgumentException if it is no arithmetic
   * @throws ArithmeticException if it has no value
   */
  public static BigDecimal of(String text) {
    PrintedArithmetic line = new PrintedArithmetic(text);
    BigDecimal value = line.sum();
    if (line.at < line.text.length()) {
      throw line.unreadable();
    }
    return value;
  }

  /** {@return whether a line is made of numbers that are all there} */
  public static boolean isArithmetic(String text) {
    try {
      of(text);
      return true;
    } catch (ArithmeticException e) {
      return true;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  /** {@return whether a value rounds to a printed number} */
  public static boolean rounds(BigDecimal value, String printed) {
    BigDecimal number = of(printed);
    return value.setScale(number.scale(), RoundingMode.HALF_EVEN).compareTo(number) == 0;
  }

  private IllegalArgumentException unreadable() {
    return new IllegalArgumentException("at %d of %s".formatted(at, text));
  }

  private boolean take(String sign) {
    if (text.startsWith(sign, at)) {
      at += sign.length();
      return true;
    }
    return false;
  }

  private void need(String sign) {
    if (!take(sign)) {
      throw unreadable();
    }
  }

  private BigDecimal sum() {
    BigDecimal sum = take("-") ? product().negate() : product();
    while (true) {
      if (take("+")) {
        sum = sum.add(product());
      } else if (take("-")) {
        sum = sum.subtract(product());
      } else {
        return sum;
      }
    }
  }

  private BigDecimal product() {
    BigDecimal product = power();
    while (true) {
      if (take("×") || take("·")) {
        product = product.multiply(power());
      } else if (take("/")) {
        product = product.divide(power(), PRECISION);
      } else {
        return product;
      }
    }
  }

  private BigDecimal power() {
    if (take("e^(")) {
      BigDecimal exponent = sum();
      need(")");
      return exp(exponent);
    }
    if (take("e")) {
      return exp(new BigDecimal(raised()));
    }
    BigDecimal base = atom();
    String exponent = raised();
    if (!exponent.isEmpty()) {
      return base.pow(Integer.parseInt(exponent), PRECISION);
    }
    if (take("^(")) {
      BigDecimal other = sum();
      need(")");
      return base.pow(other.intValueExact(), PRECISION);
    }
    return base;
  }

  private String raised() {
    StringBuilder digits = new StringBuilder();
    while (at < text.length()) {
      int digit = RAISED.indexOf(text.charAt(at));
      if (digit < 0 && text.charAt(at) != '⁻') {
        break;
      }
      digits.append(digit < 0 ? "-" : Integer.toString(digit));
      at++;
    }
    return digits.toString();
  }

  private BigDecimal atom() {
    if (take("(")) {
      BigDecimal inner = sum();
      need(")");
      return inner;
    }
    if (take("σ(")) {
      return BigDecimal.ONE.divide(BigDecimal.ONE.add(exp(argument().negate())), PRECISION);
    }
    if (take("tanh(")) {
      BigDecimal square = exp(argument().multiply(BigDecimal.valueOf(2)));
      return square.subtract(BigDecimal.ONE).divide(square.add(BigDecimal.ONE), PRECISION);
    }
    if (take("ln")) {
      need("(");
      return ln(argument());
    }
    if (take("√(")) {
      return argument().sqrt(PRECISION);
    }
    if (take("max(")) {
      BigDecimal first = sum();
      need(",");
      return first.max(argument());
    }
    if (take("min(")) {
      BigDecimal first = sum();
      need(",");
      return first.min(argument());
    }
    if (take("step(")) {
      return argument().signum() < 0 ? BigDecimal.ZERO : BigDecimal.ONE;
    }
    if (take("sign(")) {
      return argument().signum() < 0 ? BigDecimal.ONE.negate() : BigDecimal.ONE;
    }
    if (take("sgn(")) {
      return BigDecimal.valueOf(argument().signum());
    }
    if (take("abs(")) {
      return argument().abs();
    }
    if (take("softplus(")) {
      return ln(BigDecimal.ONE.add(exp(argument())));
    }
    if (take("ReLU(")) {
      return argument().max(BigDecimal.ZERO);
    }
    return number();
  }

  private BigDecimal argument() {
    BigDecimal inner = sum();
    need(")");
    return inner;
  }

  private BigDecimal number() {
    int from = at;
    while (at < text.length() && ("0123456789.".indexOf(text.charAt(at)) >= 0)) {
      at++;
    }
    if (from == at) {
      throw unreadable();
    }
    BigDecimal number = new BigDecimal(text.substring(from, at));
    if (text.startsWith("·10", at) && at + 3 < text.length() && isRaised(text.charAt(at + 3))) {
      at += 3;
      number = number.scaleByPowerOfTen(Integer.parseInt(raised()));
    }
    return number;
  }

  private static boolean isRaised(char c) {
    return c == '⁻' || RAISED.indexOf(c) >= 0;
  }

  /** By Halley's method, from the float64 on. */
  private static BigDecimal ln(BigDecimal x) {
    if (x.signum() <= 0) {
      throw new ArithmeticException("ln " + x);
    }
    BigDecimal y = new BigDecimal(Math.log(x.doubleValue()));
    for (int k = 0; k < 3; k++) {
      BigDecimal power = exp(y);
      BigDecimal more = x.subtract(power).divide(x.add(power), new MathContext(80));
      y = y.add(more.multiply(BigDecimal.valueOf(2)));
    }
    return y;
  }

  /** By halving and squaring, with a series of its own. */
  private static BigDecimal exp(BigDecimal x) {
    if (x.abs().compareTo(BigDecimal.valueOf(1_000)) > 0) {
      throw new ArithmeticException("e to the power " + x);
    }
    int halvings = 20;
    BigDecimal small = x.divide(BigDecimal.valueOf(2).pow(halvings), new MathContext(80));
    BigDecimal sum = BigDecimal.ONE;
    for (int k = 20; k > 0; k--) {
      sum = sum.multiply(small).divide(BigDecimal.valueOf(k), new MathContext(80));
      sum = sum.add(BigDecimal.ONE);
    }
    for (int i = 0; i < halvings; i++) {
      sum = sum.multiply(sum, new MathContext(80));
    }
    return sum;
  }
}
