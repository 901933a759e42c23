package org.deltascope.handout.work;

import java.util.List;
import org.deltascope.formula.number.NumberText;

/**
 * What is to be left blank around the numbers of a column so that their decimal points stand below
 * each other, digits being equally wide.
 *
 * @param whole the longest whole part
 * @param fraction the longest point with what follows
 */
public record DecimalColumn(String whole, String fraction) {

  /** {@return a column of these numbers} One with powers of ten is left as it is. */
  static DecimalColumn of(List<NumberText> numbers) {
    if (numbers.stream().anyMatch(number -> number.exponent() != 0)) {
      return new DecimalColumn("", "");
    }
    String whole = "";
    String fraction = "";
    for (NumberText number : numbers) {
      whole = longer(whole, wholeOf(number));
      fraction = longer(fraction, fractionOf(number));
    }
    return new DecimalColumn(zeros(whole), zeros(fraction));
  }

  /** What is left blank says nothing of a number that is to be found. */
  private static String zeros(String digits) {
    return digits.replaceAll("[0-9]", "0");
  }

  private static String longer(String one, String other) {
    return one.length() >= other.length() ? one : other;
  }

  /** {@return what is left blank before a number; may be empty} */
  public String before(NumberText number) {
    return whole.substring(0, Math.max(0, whole.length() - wholeOf(number).length()));
  }

  /** {@return what is left blank after a number; may be empty} */
  public String after(NumberText number) {
    return fraction.substring(Math.min(fraction.length(), fractionOf(number).length()));
  }

  private static String wholeOf(NumberText number) {
    int point = number.mantissa().indexOf('.');
    return point < 0 ? number.mantissa() : number.mantissa().substring(0, point);
  }

  private static String fractionOf(NumberText number) {
    return number.mantissa().substring(wholeOf(number).length());
  }
}
