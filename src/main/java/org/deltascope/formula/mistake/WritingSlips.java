package org.deltascope.formula.mistake;

import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Mistakes that are made in writing a right number down. */
public final class WritingSlips {
  private WritingSlips() {}

  /** {@return by what a number is too large whose point is in another place, the nearest first} */
  public static DoubleStream shifts() {
    return IntStream.of(-1, 1, -2, 2, -3, 3).mapToDouble(places -> StrictMath.pow(10, places));
  }

  /**
   * {@return a number with two neighbouring digits exchanged, in each way that changes it} A point
   * may stand between the two.
   *
   * @param number as it is written
   */
  public static Stream<String> exchanged(String number) {
    return IntStream.range(0, number.length() - 1)
        .mapToObj(i -> exchanged(number, i, number.charAt(i + 1) == '.' ? i + 2 : i + 1))
        .filter(other -> !other.equals(number));
  }

  private static String exchanged(String number, int i, int j) {
    if (j == number.length()
        || !Character.isDigit(number.charAt(i))
        || !Character.isDigit(number.charAt(j))) {
      return number;
    }
    char[] letters = number.toCharArray();
    letters[i] = number.charAt(j);
    letters[j] = number.charAt(i);
    return new String(letters);
  }
}
