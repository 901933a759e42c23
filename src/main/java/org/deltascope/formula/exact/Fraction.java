package org.deltascope.formula.exact;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * A quotient of whole numbers in lowest terms.
 *
 * @param numerator with the sign
 * @param denominator above 0
 */
public record Fraction(BigInteger numerator, BigInteger denominator)
    implements Comparable<Fraction> {

  /** What is longer than that can be compared with nothing by looking at it. */
  private static final BigInteger LONG = BigInteger.TEN.pow(6);

  /** What float64 may be off by after a line of arithmetic, relative. */
  private static final double NOISE = 1e-14;

  private static final MathContext PRECISION = MathContext.DECIMAL128;

  /** Zero. */
  public static final Fraction ZERO = of(0);

  /** One. */
  public static final Fraction ONE = of(1);

  /** Reduces it. */
  public Fraction {
    if (denominator.signum() == 0) {
      throw new ArithmeticException(numerator + " divided by 0");
    }
    BigInteger common = numerator.gcd(denominator);
    common = denominator.signum() < 0 ? common.negate() : common;
    numerator = numerator.divide(common);
    denominator = denominator.divide(common);
  }

  /**
   * {@return a whole number}
   *
   * @param whole any
   */
  public static Fraction of(long whole) {
    return new Fraction(BigInteger.valueOf(whole), BigInteger.ONE);
  }

  /**
   * {@return a decimal}
   *
   * @param decimal any
   */
  public static Fraction of(BigDecimal decimal) {
    return decimal.scale() <= 0
        ? new Fraction(decimal.toBigIntegerExact(), BigInteger.ONE)
        : new Fraction(decimal.unscaledValue(), BigInteger.TEN.pow(decimal.scale()));
  }

  /**
   * {@return the decimal of a few places that a float64 number stands for, if it stands for one}
   *
   * @param value any number
   * @param places the most behind the point
   */
  public static Optional<Fraction> decimal(double value, int places) {
    if (!Double.isFinite(value)) {
      return Optional.empty();
    }
    BigDecimal shortest = new BigDecimal(Double.toString(value)).stripTrailingZeros();
    return shortest.scale() <= places ? Optional.of(of(shortest)) : Optional.empty();
  }

  /**
   * {@return the short fraction that a float64 number differs from by its rounding alone, if there
   * is one}
   *
   * @param value any number
   */
  public static Optional<Fraction> near(double value) {
    if (!Double.isFinite(value) || Math.abs(value) >= LONG.doubleValue()) {
      return Optional.empty();
    }
    // Along the continued fraction: each step is the best there is with so short a denominator.
    BigDecimal rest = new BigDecimal(value);
    BigInteger above = BigInteger.ONE;
    BigInteger aboveBefore = BigInteger.ZERO;
    BigInteger below = BigInteger.ZERO;
    BigInteger belowBefore = BigInteger.ONE;
    while (true) {
      BigInteger whole = rest.setScale(0, RoundingMode.FLOOR).toBigIntegerExact();
      BigInteger nextAbove = whole.multiply(above).add(aboveBefore);
      BigInteger nextBelow = whole.multiply(below).add(belowBefore);
      Fraction found = new Fraction(nextAbove, nextBelow);
      if (!found.isShort()) {
        return Optional.empty();
      }
      if (found.isNear(value)) {
        return Optional.of(found);
      }
      aboveBefore = above;
      belowBefore = below;
      above = nextAbove;
      below = nextBelow;
      rest = BigDecimal.ONE.divide(rest.subtract(new BigDecimal(whole)), PRECISION);
    }
  }

  /** {@return whether a float64 number is this but for a rounding or two} */
  public boolean isNear(double value) {
    return Math.abs(doubleValue() - value) <= NOISE * Math.abs(value);
  }

  /** {@return the sum} */
  public Fraction plus(Fraction other) {
    return new Fraction(
        numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
        denominator.multiply(other.denominator));
  }

  /** {@return the difference} */
  public Fraction minus(Fraction other) {
    return plus(other.negated());
  }

  /** {@return the product} */
  public Fraction times(Fraction other) {
    return new Fraction(
        numerator.multiply(other.numerator), denominator.multiply(other.denominator));
  }

  /**
   * {@return the quotient}
   *
   * @param other not 0
   */
  public Fraction over(Fraction other) {
    return new Fraction(
        numerator.multiply(other.denominator), denominator.multiply(other.numerator));
  }

  /** {@return this with the other sign} */
  public Fraction negated() {
    return new Fraction(numerator.negate(), denominator);
  }

  /** {@return −1, 0 or 1} */
  public int signum() {
    return numerator.signum();
  }

  /** {@return whether a reader can take it in at a glance} */
  public boolean isShort() {
    return numerator.abs().compareTo(LONG) < 0 && denominator.compareTo(LONG) < 0;
  }

  /** {@return whether it is a whole number} */
  public boolean isWhole() {
    return denominator.equals(BigInteger.ONE);
  }

  /** {@return the float64 number next to it, or one beside that} */
  public double doubleValue() {
    return new BigDecimal(numerator).divide(new BigDecimal(denominator), PRECISION).doubleValue();
  }

  @Override
  public int compareTo(Fraction other) {
    return minus(other).signum();
  }

  /** {@return such as -13/40, or 3} */
  @Override
  public String toString() {
    return isWhole() ? numerator.toString() : numerator + "/" + denominator;
  }
}
