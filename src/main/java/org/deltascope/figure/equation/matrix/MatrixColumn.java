package org.deltascope.figure.equation.matrix;

import java.util.List;
import org.deltascope.figure.Span;
import org.deltascope.figure.measure.TextMeasure;
import org.deltascope.figure.style.FontStyle;
import org.deltascope.figure.style.Ink;

/**
 * A column of numbers whose decimal points stand below each other.
 *
 * @param text measures letters
 * @param size of the letters, in units
 * @param whole how wide what stands before the points is
 * @param fraction how wide the points and what follows them are
 */
record MatrixColumn(TextMeasure text, double size, double whole, double fraction) {

  /** {@return a column that has room for numbers} In bold, since any may be in use. */
  static MatrixColumn of(List<String> numbers, TextMeasure text, double size) {
    double whole = 0;
    double fraction = 0;
    for (String number : numbers) {
      double before = width(number.substring(0, point(number)), FontStyle.SEMIBOLD, text, size);
      whole = Math.max(whole, before);
      fraction = Math.max(fraction, width(number, FontStyle.SEMIBOLD, text, size) - before);
    }
    return new MatrixColumn(text, size, whole, fraction);
  }

  double width() {
    return whole + fraction;
  }

  /** {@return how far from the left of the column a number begins} */
  double start(String number, FontStyle style) {
    return whole - width(number.substring(0, point(number)), style, text, size);
  }

  /** Where its whole part ends: at the point, the power of ten or the end. */
  private static int point(String number) {
    int end = 0;
    while (end < number.length() && ".·".indexOf(number.charAt(end)) < 0) {
      end++;
    }
    return end;
  }

  private static double width(String number, FontStyle style, TextMeasure text, double size) {
    return text.width(List.of(Span.of(number, style, Ink.none())), size);
  }
}
