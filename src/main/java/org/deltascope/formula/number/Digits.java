package org.deltascope.formula.number;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Rounds computed numbers for show, always to as many significant digits. With 4: 0.2000, 1.300,
 * 0.008771, −0.03810, 4.386·10⁻⁵, 1.235·10⁶. What is exactly 0 is 0.
 *
 * @param digits significant ones, from {@link #MIN} to {@link #MAX}; 17 tell any two numbers apart
 * @param fractions whether a number that is known exactly stands as a fraction in their place
 */
public record Digits(int digits, boolean fractions) {

  /** The fewest digits. */
  public static final int MIN = 2;

  /** The most digits: as many as a float64 number has at most. */
  public static final int MAX = 17;

  /** Four digits. */
  public static final Digits DEFAULT = new Digits(4);

  /** Exact fractions, and four digits of what is none. */
  public static final Digits FRACTIONS = new Digits(4, true);

  /** Checks the number of digits. */
  public Digits {
    if (digits < MIN || digits > MAX) {
      throw new IllegalArgumentException(
          "%d digits, expected %d to %d".formatted(digits, MIN, MAX));
    }
  }

  /**
   * Rounds all numbers.
   *
   * @param digits significant ones
   */
  public Digits(int digits) {
    this(digits, false);
  }

  /**
   * {@return a number, rounded; ties go to even, from the exact float64}
   *
   * @param value any number
   */
  public NumberText of(double value) {
    if (!Double.isFinite(value)) {
      return NumberText.notFinite(value);
    }
    if (value == 0) {
      return new NumberText("0", 0);
    }
    return NumberText.of(significant(new BigDecimal(value)));
  }

  /**
   * {@return a number as plain text}
   *
   * @param value any number
   */
  public String text(double value) {
    return of(value).text();
  }

  /** {@return so many digits more, as far as there are} */
  public Digits plus(int more) {
    return new Digits(Math.min(MAX, digits + more), fractions);
  }

  private BigDecimal significant(BigDecimal exact) {
    BigDecimal number = exact.round(new MathContext(digits, RoundingMode.HALF_EVEN));
    int missing = digits - number.precision();
    return missing > 0 ? number.setScale(number.scale() + missing) : number;
  }

  /** {@return what is chosen, in words: 4 digits, or exact fractions} */
  public String inWords() {
    return fractions ? "exact fractions" : digits + " digits";
  }

  /** {@return the choices, exact fractions last} */
  public static List<Digits> all() {
    return Stream.concat(
            IntStream.rangeClosed(MIN, MAX).mapToObj(Digits::new), Stream.of(FRACTIONS))
        .toList();
  }

  /** {@return what is chosen, as the command line has it: 4, or fractions} */
  @Override
  public String toString() {
    return fractions ? "fractions" : Integer.toString(digits);
  }
}
