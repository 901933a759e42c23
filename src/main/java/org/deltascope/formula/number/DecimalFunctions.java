package org.deltascope.formula.number;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * Functions of decimals, to many more digits than are ever shown.
 *
 * <p>Whatever has no such value, such as ln 0, is an {@link ArithmeticException}.
 */
public final class DecimalFunctions {
  public static final MathContext PRECISION = new MathContext(34, RoundingMode.HALF_EVEN);

  /** Beyond it e^x has no float64 any more, so nothing that is shown is made of it. */
  private static final BigDecimal LARGEST_EXPONENT = new BigDecimal(1_000);

  private static final MathContext INNER = new MathContext(42, RoundingMode.HALF_EVEN);
  private static final BigDecimal END = new BigDecimal("1e-42");
  private static final BigDecimal TWO = new BigDecimal(2);
  private static final int HALVINGS = 8;
  private static final BigDecimal LN_10 = refined(BigDecimal.TEN);

  private DecimalFunctions() {}

  public static BigDecimal exp(BigDecimal x) {
    if (x.abs().compareTo(LARGEST_EXPONENT) > 0) {
      throw new ArithmeticException("e to the power " + x);
    }
    int halvings = HALVINGS + 4 * Math.max(0, x.precision() - x.scale());
    BigDecimal part = x.divide(TWO.pow(halvings), INNER);
    BigDecimal sum = BigDecimal.ONE;
    BigDecimal term = BigDecimal.ONE;
    for (int k = 1; term.signum() != 0 && term.abs().compareTo(END) > 0; k++) {
      term = term.multiply(part, INNER).divide(BigDecimal.valueOf(k), INNER);
      sum = sum.add(term, INNER);
    }
    return squared(sum, halvings);
  }

  private static BigDecimal squared(BigDecimal base, int times) {
    BigDecimal power = base;
    for (int i = 0; i < times; i++) {
      power = power.multiply(power, INNER);
    }
    return power;
  }

  public static BigDecimal ln(BigDecimal x) {
    if (x.signum() <= 0) {
      throw new ArithmeticException("ln " + x);
    }
    int exponent = x.precision() - x.scale() - 1;
    BigDecimal mantissa = x.scaleByPowerOfTen(-exponent);
    return refined(mantissa).add(LN_10.multiply(BigDecimal.valueOf(exponent), INNER), PRECISION);
  }

  /** The float64 logarithm, made three times as precise by a step of Halley's method. */
  private static BigDecimal refined(BigDecimal x) {
    BigDecimal near = new BigDecimal(StrictMath.log(x.doubleValue()));
    BigDecimal power = exp(near);
    BigDecimal more = x.subtract(power).divide(x.add(power), INNER);
    return near.add(more.multiply(TWO), INNER);
  }

  public static BigDecimal sigmoid(BigDecimal x) {
    return BigDecimal.ONE.divide(BigDecimal.ONE.add(exp(x.negate())), PRECISION);
  }

  public static BigDecimal tanh(BigDecimal x) {
    BigDecimal square = exp(x.multiply(TWO));
    return square.subtract(BigDecimal.ONE).divide(square.add(BigDecimal.ONE), PRECISION);
  }

  public static BigDecimal softplus(BigDecimal x) {
    return ln(BigDecimal.ONE.add(exp(x)));
  }

  /** {@return a power, exactly where the exponent is a small whole number} */
  public static BigDecimal power(BigDecimal base, BigDecimal exponent) {
    BigInteger whole = exponent.toBigIntegerExact();
    if (whole.signum() < 0) {
      return BigDecimal.ONE.divide(power(base, exponent.negate()), PRECISION);
    }
    return base.pow(whole.intValueExact(), INNER);
  }

  public static BigDecimal root(BigDecimal x) {
    return x.sqrt(PRECISION);
  }
}
