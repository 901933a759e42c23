package org.deltascope.figure.paint.common;

/** Numbers in files: in hundredths of a unit, with no more characters than that takes. */
public final class CompactNumber {
  private static final int PER_UNIT = 100;

  private CompactNumber() {}

  /** {@return the nearest hundredth, in hundredths} */
  public static long hundredths(double value) {
    return Math.round(value * PER_UNIT);
  }

  /** {@return the number, such as 12, −3.5 or .25, with a hyphen for the minus} */
  public static String text(double value) {
    return ofHundredths(hundredths(value));
  }

  /** {@return a number of hundredths, written as in {@link #text}} */
  public static String ofHundredths(long hundredths) {
    long size = Math.abs(hundredths);
    long whole = size / PER_UNIT;
    long rest = size % PER_UNIT;
    StringBuilder text = new StringBuilder(hundredths < 0 ? "-" : "");
    if (whole > 0 || rest == 0) {
      text.append(whole);
    }
    if (rest > 0) {
      text.append('.').append(rest / 10);
      if (rest % 10 > 0) {
        text.append(rest % 10);
      }
    }
    return text.toString();
  }
}
