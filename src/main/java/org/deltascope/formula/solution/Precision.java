package org.deltascope.formula.solution;

/**
 * How exactly numbers were written. Programs round to significant digits or to decimals, and leave
 * zeros at the end away; so the numbers that were written together say together how far each is to
 * be trusted, and 0.5 among numbers of 17 digits is not 0.53.
 *
 * @param significant the most significant digits of one of them
 * @param decimals the most digits after the point of one of them
 */
public record Precision(int significant, int decimals) {
  /** From so many on nothing was rounded when it was written. */
  private static final int ALL_DIGITS = 15;

  /**
   * {@return how exactly one number was written}
   *
   * @param text of it
   */
  public static Precision of(String text) {
    String plain = text.strip().replaceFirst("^[-+−]", "").replace(',', '.');
    int e = indexOfExponent(plain);
    String mantissa = e < 0 ? plain : withoutFiller(plain.substring(0, e));
    int point = mantissa.indexOf('.');
    int fraction = point < 0 ? 0 : mantissa.length() - point - 1;
    String digits = mantissa.replace(".", "").replaceFirst("^0+", "");
    return new Precision(digits.length(), Math.max(0, fraction - exponent(plain, e)));
  }

  /** {@return of no number at all} */
  public static Precision none() {
    return new Precision(0, 0);
  }

  /** Java prints 4.0E-4 where others print 4e-4. */
  private static String withoutFiller(String mantissa) {
    return mantissa.endsWith(".0") ? mantissa.substring(0, mantissa.length() - 2) : mantissa;
  }

  private static int indexOfExponent(String text) {
    return Math.max(text.indexOf('e'), text.indexOf('E'));
  }

  private static int exponent(String text, int e) {
    if (e < 0) {
      return 0;
    }
    try {
      return Integer.parseInt(text.substring(e + 1));
    } catch (NumberFormatException notANumber) {
      return 0;
    }
  }

  /**
   * {@return how exactly numbers were written of which these are some and those the others}
   *
   * @param other of the others
   */
  public Precision and(Precision other) {
    return new Precision(
        Math.max(significant, other.significant), Math.max(decimals, other.decimals));
  }

  /** {@return whether they stand there in full} */
  public boolean isFull() {
    return significant >= ALL_DIGITS;
  }

  /**
   * {@return half a unit of the last digit of a number, the coarser of the two ways to round}
   *
   * @param value of it
   */
  public double half(double value) {
    if (isFull() || !Double.isFinite(value)) {
      return 0;
    }
    double byDecimals = StrictMath.pow(10, -decimals);
    double leading = value == 0 ? -decimals : Math.floor(StrictMath.log10(Math.abs(value)));
    double bySignificant =
        value == 0 ? 0 : StrictMath.pow(10, leading + 1 - Math.max(1, significant));
    return Math.max(byDecimals, bySignificant) / 2;
  }
}
