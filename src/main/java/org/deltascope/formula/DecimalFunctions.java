package org.deltascope.formula;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * Functions of decimals, to many more digits than are ever shown.
 *
 * <p>Whatever has no such value, such as ln 0, is an {@link ArithmeticException}.
 */
final class DecimalFunctions {
  static final MathContext PRECISION = new MathContext(50, RoundingMode.HALF_EVEN);

  /** Beyond it e^x has no float64 any more, so nothing that is shown is made of it. */
  private static final BigDecimal LARGEST_EXPONENT = new BigDecimal(1_000);

  private static final MathContext INNER = new MathContext(60, RoundingMode.HALF_EVEN);
  private static final BigDecimal END = new BigDecimal("1e-60");
  private static final BigDecimal TWO = new BigDecimal(2);
  private static final BigDecimal NEAR_ONE = new BigDecimal("1.2");
  private static final int HALVINGS = 8;
  private static final BigDecimal LN_10 = logarithmNearOne(BigDecimal.TEN, 0);

  private DecimalFunctions() {}

  static BigDecimal exp(BigDecimal x) {
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

  static BigDecimal ln(BigDecimal x) {
    if (x.signum() <= 0) {
      throw new ArithmeticException("ln " + x);
    }
    int exponent = x.precision() - x.scale() - 1;
    BigDecimal mantissa = x.scaleByPowerOfTen(-exponent);
    return logarithmNearOne(mantissa, 0)
        .add(LN_10.multiply(BigDecimal.valueOf(exponent), INNER), PRECISION);
  }

  /** Roots bring a number near 1, where the series of the inverse hyperbolic tangent is short. */
  private static BigDecimal logarithmNearOne(BigDecimal x, int roots) {
    if (x.compareTo(NEAR_ONE) > 0) {
      return logarithmNearOne(x.sqrt(INNER), roots + 1);
    }
    BigDecimal ratio = x.subtract(BigDecimal.ONE).divide(x.add(BigDecimal.ONE), INNER);
    BigDecimal square = ratio.multiply(ratio, INNER);
    BigDecimal power = ratio;
    BigDecimal sum = ratio;
    for (int k = 3; power.abs().compareTo(END) > 0; k += 2) {
      power = power.multiply(square, INNER);
      sum = sum.add(power.divide(BigDecimal.valueOf(k), INNER), INNER);
    }
    return sum.multiply(TWO.pow(roots + 1), INNER);
  }

  static BigDecimal sigmoid(BigDecimal x) {
    return BigDecimal.ONE.divide(BigDecimal.ONE.add(exp(x.negate())), PRECISION);
  }

  static BigDecimal tanh(BigDecimal x) {
    BigDecimal square = exp(x.multiply(TWO));
    return square.subtract(BigDecimal.ONE).divide(square.add(BigDecimal.ONE), PRECISION);
  }

  static BigDecimal softplus(BigDecimal x) {
    return ln(BigDecimal.ONE.add(exp(x)));
  }

  /** {@return a power, exactly where the exponent is a small whole number} */
  static BigDecimal power(BigDecimal base, BigDecimal exponent) {
    BigInteger whole = exponent.toBigIntegerExact();
    if (whole.signum() < 0) {
      return BigDecimal.ONE.divide(power(base, exponent.negate()), PRECISION);
    }
    return base.pow(whole.intValueExact(), INNER);
  }

  static BigDecimal root(BigDecimal x) {
    return x.sqrt(PRECISION);
  }
}
